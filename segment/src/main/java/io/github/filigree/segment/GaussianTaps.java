package io.github.filigree.segment;

import io.github.filigree.kernels.rows.Taps;

/**
 * Weights of Gaussian filters as {@code scipy.ndimage.gaussian_filter1d} makes them, without those at the ends that float
 * sums cannot feel: together under 2<sup>−24</sup> of all. What is left reaches 5.3 sigma, where 8 are asked for.
 */
final class GaussianTaps {

    private static final double NEGLIGIBLE = 0x1p-24;

    private GaussianTaps() {}

    /** {@return the weights that smooth; one weight for sigma 0} */
    static Taps smooth(double sigma, double truncate) {
        return new Taps(trimmed(weights(sigma, truncate, false)));
    }

    /** {@return the weights of the first derivative of what is smoothed so} */
    static Taps derivative(double sigma, double truncate) {
        return new Taps(trimmed(weights(sigma, truncate, true)));
    }

    private static double[] weights(double sigma, double truncate, boolean derivative) {
        int radius = (int) Math.min(truncate * sigma + 0.5, Math.ceil(40 * sigma));
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

    private static float[] trimmed(double[] weights) {
        double all = 0;
        for (double w : weights) {
            all += Math.abs(w);
        }
        int cut = 0;
        double lost = 0;
        while (cut < weights.length / 2 && (lost += 2 * Math.abs(weights[cut])) < NEGLIGIBLE * all) {
            cut++;
        }
        float[] kept = new float[weights.length - 2 * cut];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (float) weights[i + cut];
        }
        return kept;
    }
}
