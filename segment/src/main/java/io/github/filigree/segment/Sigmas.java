package io.github.filigree.segment;

import java.util.Arrays;

/** Checks of standard deviations. */
final class Sigmas {

    private static final double MAX = 10_000;

    private Sigmas() {}

    /** {@return one sigma for each axis, of one for all or one for each} */
    static double[] perAxis(GrayImage image, double... sigma) {
        if (sigma.length != 1 && sigma.length != image.rank()) {
            throw new IllegalArgumentException("there are " + sigma.length + " sigmas, the image has " + image.rank()
                    + " axes; give one for all or one for each");
        }
        for (double s : sigma) {
            check(s, 0);
        }
        double[] sigmas = Arrays.copyOf(sigma, image.rank());
        if (sigma.length == 1) {
            Arrays.fill(sigmas, sigma[0]);
        }
        return sigmas;
    }

    static void check(double sigma, double least) {
        if (!(sigma >= least && sigma <= MAX)) {
            throw new IllegalArgumentException("sigma is " + sigma + "; it must be " + least + " … " + MAX);
        }
    }
}
