package io.github.filigree.segment;

/** Means of pixels. */
final class Means {

    private Means() {}

    /** {@return the mean of all finite pixels} */
    static double of(GrayImage image) {
        if (image.array() instanceof float[] pixels) {
            double sum = 0;
            long count = 0;
            for (float pixel : pixels) {
                if (Float.isFinite(pixel)) {
                    sum += pixel;
                    count++;
                }
            }
            if (count == 0) {
                throw new IllegalArgumentException(
                        "none of the " + pixels.length + " pixels is a finite number; there is no mean");
            }
            return sum / count;
        }
        Histogram histogram = Histogram.of(image);
        return histogram.total(true) / histogram.total(false);
    }
}
