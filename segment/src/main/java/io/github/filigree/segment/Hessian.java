package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import java.util.Arrays;

/**
 * Second derivatives of an image at one scale after the other, as {@code skimage.feature.hessian_matrix} with Gaussian
 * derivatives: the image is differentiated twice by first derivatives of Gaussians of sigma / √2, the border standing
 * anew beyond the edge of the first derivatives.
 */
abstract class Hessian {

    final GrayImage image;

    /** Work on the second derivatives of a row: an array for each, and where the row starts in the image. */
    interface RowWork {
        void accept(float[][] hessian, int at);
    }

    /** A number made of the second derivatives of a row. */
    interface RowNumber {
        double of(float[][] hessian, int at);
    }

    Hessian(GrayImage image) {
        this.image = image;
    }

    /** {@return the way that is fastest} */
    static Hessian of(GrayImage image, Border border, double[] sigmas) {
        return ScaleSpaceHessian.fits(image, border, sigmas)
                ? new ScaleSpaceHessian(image)
                : new GradientHessian(image, border);
    }

    static double half(double sigma) {
        return sigma * Math.sqrt(0.5);
    }

    /** Small Gaussians, of which little is left when they are sampled, are not cut off. */
    static double truncate(double sigma) {
        return sigma > 1 ? 8 : 100;
    }

    /** Goes to a scale. */
    abstract void scale(double sigma);

    /** Does the work for the rows of some slices: upper elements in the order 00, 01, (02,) 11, (12, 22). */
    abstract void rows(int from, int to, RowWork work);

    /** Does the work for every row. */
    final void forEachRow(RowWork work) {
        image.tasks().run(image.slices(), (band, from, to) -> rows(from, to, work));
    }

    /** {@return the greatest of the rows' numbers, at least 0} */
    final double greatest(RowNumber number) {
        double[] greatest = new double[image.tasks().bands()];
        image.tasks().run(image.slices(), (band, from, to) -> rows(
                from, to, (hessian, at) -> greatest[band] = Math.max(greatest[band], number.of(hessian, at))));
        return Arrays.stream(greatest).max().orElse(0);
    }
}
