package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.PixelRows;
import io.github.filigree.kernels.rows.SeparableRows;
import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;

/**
 * Second derivatives step by step, as they are defined: first derivatives are kept, a float image for each axis; second
 * derivatives are made of them one row at a time.
 */
final class GradientHessian extends Hessian {

    private final Border border;
    private final float[][] gradients;
    private Taps smooth;
    private Taps derivative;

    GradientHessian(GrayImage image, Border border) {
        super(image);
        this.border = border;
        gradients = new float[image.rank()][image.pixelCount()];
    }

    @Override
    void scale(double sigma) {
        smooth = GaussianTaps.fine(half(sigma), truncate(sigma), false);
        derivative = GaussianTaps.fine(half(sigma), truncate(sigma), true);
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

    @Override
    void rows(int from, int to, RowWork work) {
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
