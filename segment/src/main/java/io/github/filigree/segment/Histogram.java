package io.github.filigree.segment;

import java.util.Arrays;

/**
 * How many pixels have which value: of integers one bin for each value from the least to the greatest that occurs, of
 * floats 256 bins of equal width between them, the last one with its upper edge, as {@code numpy.histogram}. Pixels
 * that are not finite are left out.
 *
 * @param counts pixels of each bin; the first and the last are not 0
 * @param centers the middle of each bin
 */
record Histogram(long[] counts, double[] centers) {

    private static final int BINS = 256;
    private static final int LANES = 4;

    static Histogram of(GrayImage image) {
        return switch (image.array()) {
            case byte[] bytes -> ofIntegers(count(bytes));
            case short[] shorts -> ofIntegers(count(shorts));
            default -> ofFloats((float[]) image.array());
        };
    }

    int bins() {
        return counts.length;
    }

    boolean isOneBin() {
        return counts.length == 1;
    }

    /** {@return the sum of all counts, each times its bin's middle if wanted} */
    double total(boolean moments) {
        double total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += moments ? counts[i] * centers[i] : counts[i];
        }
        return total;
    }

    /** In four histograms, because a count that was just stored is not read again quickly. */
    private static long[] count(byte[] pixels) {
        int[] counts = new int[LANES * 256];
        int bulk = pixels.length & -LANES;
        for (int i = 0; i < bulk; i += LANES) {
            counts[pixels[i] & 0xff]++;
            counts[256 + (pixels[i + 1] & 0xff)]++;
            counts[512 + (pixels[i + 2] & 0xff)]++;
            counts[768 + (pixels[i + 3] & 0xff)]++;
        }
        for (int i = bulk; i < pixels.length; i++) {
            counts[pixels[i] & 0xff]++;
        }
        long[] sums = new long[256];
        for (int i = 0; i < counts.length; i++) {
            sums[i & 0xff] += counts[i];
        }
        return sums;
    }

    private static long[] count(short[] pixels) {
        long[] counts = new long[1 << 16];
        for (short pixel : pixels) {
            counts[pixel & 0xffff]++;
        }
        return counts;
    }

    private static Histogram ofIntegers(long[] counts) {
        int from = 0;
        while (counts[from] == 0) {
            from++;
        }
        int to = counts.length;
        while (counts[to - 1] == 0) {
            to--;
        }
        double[] centers = new double[to - from];
        for (int i = 0; i < centers.length; i++) {
            centers[i] = from + i;
        }
        return new Histogram(Arrays.copyOfRange(counts, from, to), centers);
    }

    private static Histogram ofFloats(float[] pixels) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float pixel : pixels) {
            if (Float.isFinite(pixel)) {
                least = Math.min(least, pixel);
                greatest = Math.max(greatest, pixel);
            }
        }
        if (least > greatest) {
            throw new IllegalArgumentException(
                    "none of the " + pixels.length + " pixels is a finite number; there is no threshold");
        }
        if (least == greatest) {
            return new Histogram(new long[] {pixels.length}, new double[] {least});
        }
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = i == BINS ? greatest : least + i * (((double) greatest - least) / BINS);
        }
        long[] counts = new long[BINS];
        double binsPerUnit = BINS / ((double) greatest - least);
        for (float pixel : pixels) {
            if (Float.isFinite(pixel)) {
                counts[bin(pixel, edges, binsPerUnit)]++;
            }
        }
        double[] centers = new double[BINS];
        Arrays.setAll(centers, i -> (edges[i] + edges[i + 1]) / 2);
        return new Histogram(counts, centers);
    }

    /** Where rounding put a pixel beside its bin, the edges decide. */
    private static int bin(float pixel, double[] edges, double binsPerUnit) {
        int bin = Math.min((int) ((pixel - edges[0]) * binsPerUnit), BINS - 1);
        if (pixel < edges[bin]) {
            return bin - 1;
        }
        return bin < BINS - 1 && pixel >= edges[bin + 1] ? bin + 1 : bin;
    }
}
