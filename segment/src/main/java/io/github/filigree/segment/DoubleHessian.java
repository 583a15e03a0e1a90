package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.PixelRows;
import java.util.Arrays;

/**
 * Second derivatives of a volume in double, as they are defined: first derivatives of first derivatives. Where the
 * greatest eigenvalue has the wrong sign, Frangi's formula divides by 1e-10 and by the root of it, so that derivatives
 * in float, right to 1e-8, move its result by up to 8e-5 of the range.
 *
 * <p>Beside the volume only so many slices of the first derivatives are kept as the windows reach over.
 */
final class DoubleHessian {

    /** Work on the second derivatives of a row: an array for each, and where the row starts in the image. */
    interface RowWork {
        void accept(double[][] hessian, int at);
    }

    /** A number made of the second derivatives of a row. */
    interface RowNumber {
        double of(double[][] hessian);
    }

    private final GrayImage image;
    private final Border border;
    private final double[] smooth;
    private final double[] derivative;

    DoubleHessian(GrayImage image, Border border, double sigma) {
        this.image = image;
        this.border = border;
        double half = Hessian.half(sigma);
        smooth = GaussianTaps.exact(half, Hessian.truncate(sigma), false);
        derivative = GaussianTaps.exact(half, Hessian.truncate(sigma), true);
    }

    /** Does the work for every row: elements in the order 00, 01, 02, 11, 12, 22. */
    void forEachRow(RowWork work) {
        image.tasks().run(image.slices(), (band, from, to) -> rows(from, to, work));
    }

    /** {@return the greatest of the rows' numbers, at least 0} */
    double greatest(RowNumber number) {
        double[] greatest = new double[image.tasks().bands()];
        image.tasks().run(image.slices(), (band, from, to) -> rows(
                from, to, (hessian, at) -> greatest[band] = Math.max(greatest[band], number.of(hessian))));
        return Arrays.stream(greatest).max().orElse(0);
    }

    private void rows(int from, int to, RowWork work) {
        DoubleFilter[] elements = elements();
        int rows = image.sliceRows();
        int width = image.width();
        double[][] hessian = new double[elements.length][width];
        for (int z = from; z < to; z++) {
            for (DoubleFilter element : elements) {
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

    private DoubleFilter[] elements() {
        DoubleSlices pixels = slices(this::read);
        DoubleSlices[] gradients = new DoubleSlices[3];
        for (int axis = 0; axis < 3; axis++) {
            DoubleFilter filter = filter(pixels, axis);
            gradients[axis] = slices((z, out) -> {
                filter.slice(z);
                for (int y = 0; y < image.sliceRows(); y++) {
                    filter.row(y, out, y * image.width());
                }
            });
        }
        DoubleFilter[] elements = new DoubleFilter[6];
        for (int a = 0, e = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                elements[e++] = filter(gradients[a], b);
            }
        }
        return elements;
    }

    private DoubleSlices slices(DoubleSlices.Maker maker) {
        int together = Math.max(smooth.length, derivative.length);
        return new DoubleSlices(
                maker, image.slices(), image.sliceRows() * image.width(), together, border::map);
    }

    /** {@return a filter that differentiates along an axis and smooths along the others} */
    private DoubleFilter filter(DoubleSlices in, int axis) {
        double[][] weights = {smooth, smooth, smooth};
        weights[axis] = derivative;
        return new DoubleFilter(in, image.sliceRows(), image.width(), weights, border::map);
    }

    private void read(int slice, double[] out) {
        PixelRows pixels = image.rows(1);
        float[] row = new float[image.width()];
        for (int at = 0; at < out.length; at += row.length) {
            pixels.read(image.kernels().set(), slice * out.length + at, row.length, row, 0);
            for (int x = 0; x < row.length; x++) {
                out[at + x] = row[x];
            }
        }
    }
}
