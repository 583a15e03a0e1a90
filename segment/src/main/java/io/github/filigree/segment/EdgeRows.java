package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;

/**
 * Second derivatives at the edges of a 2-D image, where the border that stands beyond the first derivatives matters.
 * Along one axis the two steps are matrices, and so is their product, whose rows at the edge are worked out once: down
 * the columns they weigh rows of the image, along the rows its first and last columns.
 */
final class EdgeRows {

    private final GrayImage image;
    private final float[] original;
    private final int reach;
    private final Taps smooth;
    private final Taps first;
    /** Row i of the products, of the first 3 · reach pixels: derivative of the derivative, smoothed derivative. */
    private final double[][] second;
    private final double[][] mixed;
    /** {@link #second} by columns, to be added up. */
    private final float[][] columns;

    /** Room for one thread. */
    static final class Buffers {
        private final float[] column;
        private final float[] padded;
        private final float[] left;
        private final float[] sum;

        private Buffers(int width, int padding, int part, int reach) {
            column = new float[width];
            padded = new float[width + 2 * padding];
            left = new float[part];
            sum = new float[reach];
        }
    }

    EdgeRows(GrayImage image, float[] original, double sigma) {
        this.image = image;
        this.original = original;
        double half = Hessian.half(sigma);
        double truncate = Hessian.truncate(sigma);
        reach = reach(sigma);
        smooth = GaussianTaps.twice(half, truncate, false, false, 1);
        first = GaussianTaps.twice(half, truncate, true, false, 1);
        double[] derive = GaussianTaps.weights(half, reach, true);
        double[] blur = GaussianTaps.weights(half, reach, false);
        double[][] derivatives = matrix(derive, 2 * reach, 3 * reach);
        second = product(matrix(derive, reach, 2 * reach), derivatives);
        mixed = product(matrix(blur, reach, 2 * reach), derivatives);
        columns = new float[3 * reach][reach];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < reach; i++) {
                columns[j][i] = (float) second[i][j];
            }
        }
    }

    /** {@return how many pixels from the edge a step's window reaches} */
    static int reach(double sigma) {
        return GaussianTaps.derivative(Hessian.half(sigma), Hessian.truncate(sigma)).before();
    }

    /** The first rows of a correlation with a reflecting border. */
    private static double[][] matrix(double[] weights, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        int middle = weights.length / 2;
        for (int i = 0; i < rows; i++) {
            for (int k = -middle; k <= middle; k++) {
                matrix[i][i + k < 0 ? -1 - i - k : i + k] += weights[middle + k];
            }
        }
        return matrix;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                for (int j = 0; j < product[i].length; j++) {
                    product[i][j] += a[i][l] * b[l][j];
                }
            }
        }
        return product;
    }

    Buffers buffers() {
        return new Buffers(image.width(), Math.max(smooth.before(), first.before()), 3 * reach, reach);
    }

    boolean isAtEdge(int y) {
        return y < reach || y >= image.slices() - reach;
    }

    /** Replaces what of a row of the Hessian is at an edge. */
    void replace(int y, float[][] hessian, Buffers buffers) {
        if (isAtEdge(y)) {
            acrossRows(y, second, 1, smooth, hessian[0], buffers);
            acrossRows(y, mixed, y < reach ? 1 : -1, first, hessian[1], buffers);
        }
        alongRow(y, false, hessian[2], buffers);
        alongRow(y, true, hessian[2], buffers);
    }

    /** At the far edge the image is seen in a mirror, where first derivatives change their sign. */
    private void acrossRows(int y, double[][] matrix, int sign, Taps along, float[] out, Buffers buffers) {
        int height = image.slices();
        int width = image.width();
        boolean far = y >= reach;
        double[] row = matrix[far ? height - 1 - y : y];
        float[] weights = new float[row.length];
        int[] starts = new int[row.length];
        for (int j = 0; j < row.length; j++) {
            weights[j] = (float) (sign * row[j]);
            starts[j] = (far ? height - 1 - j : j) * width;
        }
        new Taps(weights).correlate(image.kernels().set(), original, starts, width, buffers.column, 0);
        int before = along.before();
        System.arraycopy(buffers.column, 0, buffers.padded, before, width);
        for (int x = 0; x < before; x++) {
            buffers.padded[before - 1 - x] = buffers.column[Border.REFLECT.map(x, width)];
            buffers.padded[before + width + x] = buffers.column[width - 1 - Border.REFLECT.map(x, width)];
        }
        int[] columnStarts = new int[along.count()];
        Arrays.setAll(columnStarts, j -> j);
        along.correlate(image.kernels().set(), buffers.padded, columnStarts, width, out, 0);
    }

    private void alongRow(int y, boolean far, float[] out, Buffers buffers) {
        int width = image.width();
        int part = 3 * reach;
        int[] starts = new int[smooth.count()];
        for (int j = 0; j < starts.length; j++) {
            starts[j] = Border.REFLECT.map(y + j - smooth.before(), image.slices()) * width + (far ? width - part : 0);
        }
        smooth.correlate(image.kernels().set(), original, starts, part, buffers.left, 0);
        Arrays.fill(buffers.sum, 0);
        for (int j = 0; j < part; j++) {
            add(buffers.sum, columns[j], buffers.left[far ? part - 1 - j : j]);
        }
        for (int i = 0; i < reach; i++) {
            out[far ? width - 1 - i : i] = buffers.sum[i];
        }
    }

    private static void add(float[] sum, float[] column, float value) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += column[i] * value;
        }
    }
}
