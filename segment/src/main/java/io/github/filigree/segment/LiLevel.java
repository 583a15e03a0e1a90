package io.github.filigree.segment;

import java.util.Arrays;

/** Li's iteration: the level moves to the point between the means of its two classes that their logarithms give. */
final class LiLevel {

    private LiLevel() {}

    static double of(GrayImage image) {
        if (image.array() instanceof float[] pixels) {
            return ofFloats(pixels);
        }
        Histogram histogram = Histogram.of(image);
        double least = histogram.centers()[0];
        double[] values = Arrays.stream(histogram.centers()).map(c -> c - least).toArray();
        return least + iterate(values, histogram.counts(), 0.5);
    }

    private static double ofFloats(float[] pixels) {
        float[] sorted = new float[pixels.length];
        int n = 0;
        for (float pixel : pixels) {
            if (Float.isFinite(pixel)) {
                sorted[n++] = pixel;
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException(
                    "none of the " + pixels.length + " pixels is a finite number; there is no threshold");
        }
        Arrays.sort(sorted, 0, n);
        float least = sorted[0];
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < n; i++) {
            double difference = (double) sorted[i] - sorted[i - 1];
            step = difference > 0 ? Math.min(step, difference) : step;
        }
        return least + iterate(sorted, n, step / 2);
    }

    /** Of ascending values from 0 on, each with its count. */
    private static double iterate(double[] values, long[] counts, double tolerance) {
        if (values.length == 1) {
            return 0;
        }
        double all = 0;
        double moment = 0;
        for (int i = 0; i < values.length; i++) {
            all += counts[i];
            moment += counts[i] * values[i];
        }
        double next = moment / all;
        double level = -2 * tolerance;
        while (Math.abs(next - level) > tolerance) {
            level = next;
            double weight = 0;
            double sum = 0;
            for (int i = 0; i < values.length && values[i] <= level; i++) {
                weight += counts[i];
                sum += counts[i] * values[i];
            }
            next = next(sum / weight, (moment - sum) / (all - weight), level);
        }
        return next;
    }

    /** Of ascending pixels, the least of which counts as 0. */
    private static double iterate(float[] sorted, int n, double tolerance) {
        double least = sorted[0];
        if (sorted[n - 1] == sorted[0]) {
            return 0;
        }
        double moment = 0;
        for (int i = 0; i < n; i++) {
            moment += sorted[i] - least;
        }
        double next = moment / n;
        double level = -2 * tolerance;
        int below = 0;
        double sum = 0;
        // levels may go back and forth between two neighbours, where rounding decides
        for (int round = 0; round < 1000 && Math.abs(next - level) > tolerance; round++) {
            level = next;
            for (; below < n && sorted[below] - least <= level; below++) {
                sum += sorted[below] - least;
            }
            for (; below > 0 && sorted[below - 1] - least > level; below--) {
                sum -= sorted[below - 1] - least;
            }
            next = next(sum / below, (moment - sum) / (n - below), level);
        }
        return next;
    }

    private static double next(double dark, double bright, double level) {
        return dark <= 0 ? level : (dark - bright) / (Math.log(dark) - Math.log(bright));
    }
}
