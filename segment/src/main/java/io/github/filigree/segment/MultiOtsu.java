package io.github.filigree.segment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Otsu's method for several classes. The variance between classes is the sum over classes of S² / P, the square of its
 * moment over its weight, less what no choice changes; the best classes up to each bin are built class by class. Where
 * the last class is best begun does not go back as bins are added, so each class takes O(n log n) steps.
 *
 * <p>Source: P. S. Liao, T. S. Chen and P. C. Chung, <i>A fast algorithm for multilevel thresholding</i>, Journal of
 * Information Science and Engineering 17, 2001.
 */
final class MultiOtsu {

    private final double[] weight;
    private final double[] moment;
    private double[] before;
    private double[] best;
    private int[] begun;

    private MultiOtsu(Histogram histogram) {
        int bins = histogram.bins();
        weight = new double[bins + 1];
        moment = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            weight[i + 1] = weight[i] + histogram.counts()[i];
            moment[i + 1] = moment[i] + (double) histogram.counts()[i] * i;
        }
    }

    static double[] levels(Histogram histogram, int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException("classes is " + classes + ", must be at least 2");
        }
        int[] used = IntStream.range(0, histogram.bins())
                .filter(i -> histogram.counts()[i] > 0)
                .toArray();
        if (used.length < classes) {
            throw new IllegalArgumentException("the image has " + used.length + " different values; " + classes
                    + " classes need at least as many");
        }
        int[] last = used.length == classes
                ? Arrays.copyOf(used, classes - 1)
                : new MultiOtsu(histogram).lastBins(classes, histogram.bins());
        return Arrays.stream(last).mapToDouble(i -> histogram.centers()[i]).toArray();
    }

    private int[] lastBins(int classes, int bins) {
        int[][] starts = new int[classes][];
        before = new double[bins + 1];
        for (int end = 0; end <= bins; end++) {
            before[end] = variance(0, end);
        }
        for (int c = 1; c < classes; c++) {
            best = new double[bins + 1];
            begun = new int[bins + 1];
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            fill(c + 1, bins, c, bins - 1);
            starts[c] = begun;
            before = best;
        }
        int[] last = new int[classes - 1];
        for (int c = classes - 1, end = bins; c > 0; c--) {
            end = starts[c][end];
            last[c - 1] = end - 1;
        }
        return last;
    }

    /**
     * The best start, from {@code low} to {@code high}, of the last class for each end from {@code from} to {@code to}.
     */
    private void fill(int from, int to, int low, int high) {
        if (from > to) {
            return;
        }
        int end = (from + to) >>> 1;
        int start = low;
        for (int s = low; s <= Math.min(high, end - 1); s++) {
            double value = before[s] + variance(s, end);
            if (value > best[end]) {
                best[end] = value;
                start = s;
            }
        }
        begun[end] = start;
        fill(from, end - 1, low, start);
        fill(end + 1, to, start, high);
    }

    private double variance(int from, int to) {
        double w = weight[to] - weight[from];
        double m = moment[to] - moment[from];
        return w > 0 ? m * m / w : 0;
    }
}
