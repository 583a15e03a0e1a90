package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.PixelRows;
import io.github.filigree.kernels.rows.SeparableRows;
import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;

/**
 * Second derivatives of an image at one scale, as {@code skimage.feature.hessian_matrix} with Gaussian derivatives: the
 * image is differentiated twice by first derivatives of Gaussians of sigma / √2, the border standing anew beyond the edge
 * of the first derivatives.
 *
 * <p>First derivatives are kept, a float image for each axis; second derivatives are made one row at a time.
 */
final class Hessian {

    private final GrayImage image;
    private final Border border;
    private final float[][] gradients;
    private Taps smooth;
    private Taps derivative;

    /** Work on the second derivatives of a row: an array for each, and where the row starts in the image. */
    interface RowWork {
        void accept(float[][] hessian, int at);
    }

    /** A number made of the second derivatives of a row. */
    interface RowNumber {
        double of(float[][] hessian, int at);
    }

    Hessian(GrayImage image, Border border) {
        this.image = image;
        this.border = border;
        gradients = new float[image.rank()][image.pixelCount()];
    }

    /** Goes to a scale. */
    void scale(double sigma) {
        // small Gaussians of which little is left when sampled are not cut off; see skimage.feature.hessian_matrix
        double truncate = sigma > 1 ? 8 : 100;
        smooth = GaussianTaps.smooth(sigma * Math.sqrt(0.5), truncate);
        derivative = GaussianTaps.derivative(sigma * Math.sqrt(0.5), truncate);
        for (int axis = 0; axis < gradients.length; axis++) {
            Separable.run(image, image.rows(1), taps(axis), border, gradients[axis]);
        }
    }

    private Taps[] taps(int axis) {
        Taps[] taps = new Taps[gradients.length];
        Arrays.fill(taps, smooth);
        taps[axis] = derivative;
        return taps;
    }

    /** Does the work for every row: upper elements in the order 00, 01, (02,) 11, (12, 22). */
    void forEachRow(RowWork work) {
        image.tasks().run(image.slices(), (band, from, to) -> rows(from, to, work));
    }

    /** {@return the greatest of the rows' numbers, at least 0} */
    double greatest(RowNumber number) {
        double[] greatest = new double[image.tasks().bands()];
        image.tasks().run(image.slices(), (band, from, to) -> rows(
                from, to, (hessian, at) -> greatest[band] = Math.max(greatest[band], number.of(hessian, at))));
        return Arrays.stream(greatest).max().orElse(0);
    }

    private void rows(int from, int to, RowWork work) {
        int rank = gradients.length;
        SeparableRows[] elements = new SeparableRows[rank * (rank + 1) / 2];
        for (int a = 0, e = 0; a < rank; a++) {
            for (int b = a; b < rank; b++) {
                elements[e++] = Separable.rows(image, PixelRows.of(gradients[a]), taps(b), border);
            }
        }
        int rows = image.sliceRows();
        int width = image.width();
        float[][] hessian = new float[elements.length][width];
        for (int z = from; z < to; z++) {
            for (SeparableRows element : elements) {
                element.slice(z);
            }
            for (int y = 0; y < rows; y++) {
                for (int e = 0; e < elements.length; e++) {
                    elements[e].row(y, hessian[e], 0);
                }
                work.accept(hessian, (z * rows + y) * width);
            }
        }
    }
}
