package io.github.filigree.io.read;

import io.github.filigree.io.image.Image;

/** TIFF's tag Orientation: where the first row and column of what is stored are in the picture. */
final class TiffOrientation {

    private TiffOrientation() {}

    /** {@return an image as it is to be seen; planes are turned one by one} */
    static Image upright(Image image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        long[] shape = image.shape();
        int rank = shape.length;
        long height = shape[rank - 2];
        long width = shape[rank - 1];
        boolean turned = orientation > 4;
        if (turned) {
            shape[rank - 2] = width;
            shape[rank - 1] = height;
        }
        Samples samples = new Samples(image.name(), image.type(), shape);
        long planes = image.size() / Math.max(1, height * width);
        for (long plane = 0; plane < planes; plane++) {
            for (long y = 0; y < shape[rank - 2]; y++) {
                for (long x = 0; x < shape[rank - 1]; x++) {
                    long row = turned ? x : y;
                    long column = turned ? y : x;
                    if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                        row = height - 1 - row;
                    }
                    if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                        column = width - 1 - column;
                    }
                    samples.copy(image.dataView(), ((plane * height + row) * width + column) * image.type().bytes());
                }
            }
        }
        return Image.of(image.type(), image.order(), samples.data(), shape)
                .named(image.name())
                .colored(image.color());
    }
}
