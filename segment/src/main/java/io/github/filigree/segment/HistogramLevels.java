package io.github.filigree.segment;

import java.util.ArrayList;
import java.util.List;

/** Levels found in histograms; {@link Threshold} says what each is and where it comes from. */
final class HistogramLevels {

    private static final int MAX_SMOOTHINGS = 10_000;

    private HistogramLevels() {}

    static double otsu(Histogram histogram) {
        double all = histogram.total(false);
        double moment = histogram.total(true);
        double weight = 0;
        double sum = 0;
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < histogram.bins() - 1; i++) {
            weight += histogram.counts()[i];
            sum += histogram.counts()[i] * histogram.centers()[i];
            double difference = sum / weight - (moment - sum) / (all - weight);
            double variance = weight * (all - weight) * difference * difference;
            if (variance > greatest) {
                greatest = variance;
                best = i;
            }
        }
        return histogram.centers()[best];
    }

    static double yen(Histogram histogram) {
        int bins = histogram.bins();
        double all = histogram.total(false);
        double[] squaresAfter = new double[bins + 1];
        for (int i = bins - 1; i >= 0; i--) {
            double p = histogram.counts()[i] / all;
            squaresAfter[i] = squaresAfter[i + 1] + p * p;
        }
        double weight = 0;
        double squares = 0;
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bins - 1; i++) {
            double p = histogram.counts()[i] / all;
            weight += p;
            squares += p * p;
            double criterion = weight * (1 - weight) * weight * (1 - weight) / (squares * squaresAfter[i + 1]);
            if (criterion > greatest) {
                greatest = criterion;
                best = i;
            }
        }
        return histogram.centers()[best];
    }

    static double isodata(Histogram histogram) {
        double[] centers = histogram.centers();
        double all = histogram.total(false);
        double moment = histogram.total(true);
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < histogram.bins() - 1; i++) {
            weight += histogram.counts()[i];
            sum += histogram.counts()[i] * centers[i];
            double midway = (sum / weight + (moment - sum) / (all - weight)) / 2;
            double above = midway - centers[i];
            if (above >= 0 && above < centers[1] - centers[0]) {
                return centers[i];
            }
        }
        return centers[0];
    }

    static double triangle(Histogram histogram) {
        if (histogram.isOneBin()) {
            return histogram.centers()[0];
        }
        long[] counts = histogram.counts();
        int last = counts.length - 1;
        int peak = 0;
        for (int i = 0; i <= last; i++) {
            peak = counts[i] > counts[peak] ? i : peak;
        }
        boolean flipped = peak < last - peak;
        if (flipped) {
            peak = last - peak;
        }
        double height = counts[flipped ? last - peak : peak];
        int best = 0;
        double farthest = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < peak; x++) {
            double distance = height * x - (double) peak * counts[flipped ? last - x : x];
            if (distance > farthest) {
                farthest = distance;
                best = x;
            }
        }
        return histogram.centers()[flipped ? last - best : best];
    }

    static double minimum(Histogram histogram) {
        if (histogram.isOneBin()) {
            return histogram.centers()[0];
        }
        float[] smooth = new float[histogram.bins()];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = histogram.counts()[i];
        }
        List<Integer> peaks = List.of();
        for (int n = 0; n < MAX_SMOOTHINGS && (n == 0 || peaks.size() > 2); n++) {
            smooth = smoothed(smooth);
            peaks = peaks(smooth);
        }
        if (peaks.size() != 2) {
            throw new IllegalArgumentException("the histogram has " + peaks.size()
                    + " peaks once it is smooth, not two; use another threshold, such as otsu");
        }
        int valley = peaks.getFirst();
        for (int i = valley; i <= peaks.getLast(); i++) {
            valley = smooth[i] < smooth[valley] ? i : valley;
        }
        return histogram.centers()[valley];
    }

    /** Means of three neighbours, the ends standing twice, summed as {@code scipy.ndimage.uniform_filter1d} does. */
    private static float[] smoothed(float[] values) {
        int last = values.length - 1;
        float[] smooth = new float[values.length];
        double sum = (double) values[0] + values[0] + values[Math.min(1, last)];
        for (int i = 0; i <= last; i++) {
            smooth[i] = (float) (sum / 3);
            sum += (double) values[Math.min(i + 2, last)] - values[Math.max(i - 1, 0)];
        }
        return smooth;
    }

    /** The last places before values fall after they have risen. */
    private static List<Integer> peaks(float[] values) {
        List<Integer> peaks = new ArrayList<>();
        boolean rising = true;
        for (int i = 0; i < values.length - 1; i++) {
            if (rising && values[i + 1] < values[i]) {
                peaks.add(i);
                rising = false;
            } else if (!rising && values[i + 1] > values[i]) {
                rising = true;
            }
        }
        return peaks;
    }
}
