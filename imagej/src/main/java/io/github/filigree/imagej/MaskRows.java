package io.github.filigree.imagej;

import io.github.filigree.kernels.BinaryImage;

/** Masks of planes, packed row by row, so that no copy of a whole stack is made. */
final class MaskRows {

    private static final int RGB = 0xffffff;

    private MaskRows() {}

    static BinaryImage nonzero(Planes planes) {
        if (planes.depth() == 1 && planes.pixels(0) instanceof byte[] pixels) {
            return BinaryImage.of(pixels, planes.longShape());
        }
        int width = planes.width();
        byte[] row = new byte[width];
        return BinaryImage.ofRows(r -> {
            int from = r % planes.height() * width;
            switch (planes.pixels(r / planes.height())) {
                case byte[] bytes -> System.arraycopy(bytes, from, row, 0, width);
                case short[] shorts -> {
                    for (int x = 0; x < width; x++) {
                        row[x] = bit(shorts[from + x] != 0);
                    }
                }
                case float[] floats -> {
                    for (int x = 0; x < width; x++) {
                        row[x] = bit(floats[from + x] != 0);
                    }
                }
                case int[] colors -> {
                    for (int x = 0; x < width; x++) {
                        row[x] = bit((colors[from + x] & RGB) != 0);
                    }
                }
                default -> throw new IllegalArgumentException("planes are of an unknown type");
            }
            return row;
        }, planes.longShape());
    }

    static BinaryImage binary(Planes planes, boolean white, String title) {
        int width = planes.width();
        byte[] row = new byte[width];
        int[] first = new int[1]; // the value that is not 0
        return BinaryImage.ofRows(r -> {
            int from = r % planes.height() * width;
            byte[] pixels = (byte[]) planes.pixels(r / planes.height());
            for (int x = 0; x < width; x++) {
                int value = pixels[from + x] & 0xff;
                if (value != 0 && value != first[0]) {
                    if (first[0] != 0) {
                        throw new IllegalArgumentException(title + " has the values " + first[0] + " and " + value
                                + ", and so is no mask; make one of it with Process > Binary > Make Binary");
                    }
                    first[0] = value;
                }
                row[x] = bit(value != 0 == white);
            }
            return row;
        }, planes.longShape());
    }

    private static byte bit(boolean foreground) {
        return (byte) (foreground ? 1 : 0);
    }
}
