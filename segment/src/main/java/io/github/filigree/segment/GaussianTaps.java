package io.github.filigree.segment;

import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;

/**
 * Weights of Gaussian filters as {@code scipy.ndimage.gaussian_filter1d} makes them, without those at the ends that
 * float sums cannot feel: together under 2<sup>−22</sup> of all. What is left reaches 5.1 sigma, where 8 are asked for.
 */
final class GaussianTaps {

    private static final double NEGLIGIBLE = 0x1p-22;
    private static final double MORE_NEGLIGIBLE = 0x1p-32;

    /** The same of sums in double. */
    private static final double NOTHING = 0x1p-52;

    private GaussianTaps() {}

    /** {@return the weights that smooth; one weight for sigma 0} */
    static Taps smooth(double sigma, double truncate) {
        return new Taps(trimmed(weights(sigma, truncate, false), NEGLIGIBLE));
    }

    /** {@return the weights of the first derivative of what is smoothed so} */
    static Taps derivative(double sigma, double truncate) {
        return new Taps(trimmed(weights(sigma, truncate, true), NEGLIGIBLE));
    }

    /** {@return the weights of one or the other, cut off later: the root of a product of eigenvalues feels the ends} */
    static Taps fine(double sigma, double truncate, boolean derivative) {
        return new Taps(trimmed(weights(sigma, truncate, derivative), MORE_NEGLIGIBLE));
    }

    /** {@return the weights of one or the other for sums in double} */
    static double[] exact(double sigma, double truncate, boolean derivative) {
        double[] weights = weights(sigma, truncate, derivative);
        int cut = negligible(weights, NOTHING);
        return Arrays.copyOfRange(weights, cut, weights.length - cut);
    }

    /**
     * {@return the weights of two such steps, each a smoothing or a first derivative, in one, for every so many pixels}
     */
    static Taps twice(double sigma, double truncate, boolean derivative, boolean otherDerivative, int step) {
        double[] a = weights(sigma / step, truncate, derivative);
        double[] b = weights(sigma / step, truncate, otherDerivative);
        double unit = (derivative ? 1.0 / step : 1) * (otherDerivative ? 1.0 / step : 1);
        double[] both = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                both[i + j] += a[i] * b[j] * unit;
            }
        }
        // sums in another order differ in the last bit, and halves are to be equal
        for (int i = 0, j = both.length - 1; i < j; i++, j--) {
            both[j] = derivative == otherDerivative ? both[i] : -both[i];
        }
        if (derivative != otherDerivative) {
            both[both.length / 2] = 0;
        }
        return new Taps(trimmed(both, NEGLIGIBLE)).dilated(step);
    }

    private static double[] weights(double sigma, double truncate, boolean derivative) {
        return weights(sigma, (int) Math.min(truncate * sigma + 0.5, Math.ceil(40 * sigma)), derivative);
    }

    /** {@return the weights of a window of a radius} */
    static double[] weights(double sigma, int radius, boolean derivative) {
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = i - radius;
            weights[i] = x == 0 ? 1 : Math.exp(-0.5 * (x / sigma) * (x / sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (derivative ? (i - radius) / (sigma * sigma) : 1) / sum;
        }
        return weights;
    }

    private static float[] trimmed(double[] weights, double share) {
        int cut = negligible(weights, share);
        float[] kept = new float[weights.length - 2 * cut];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (float) weights[i + cut];
        }
        return kept;
    }

    /** {@return how many weights at each end may be left out, which together are under a share of all} */
    private static int negligible(double[] weights, double share) {
        double all = 0;
        for (double w : weights) {
            all += Math.abs(w);
        }
        int cut = 0;
        double lost = 0;
        while (cut < weights.length / 2 && (lost += 2 * Math.abs(weights[cut])) < share * all) {
            cut++;
        }
        return cut;
    }
}
