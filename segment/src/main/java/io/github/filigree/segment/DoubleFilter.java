package io.github.filigree.segment;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** A separable correlation of a volume in double, one slice after the other. An object serves one thread. */
final class DoubleFilter {

    private final DoubleSlices in;
    private final int rows;
    private final int width;
    /** For each axis an odd number of weights. */
    private final double[][] weights;
    private final IntBinaryOperator border;
    private final double[] slice;
    private final double[] row;
    private final double[] padded;

    DoubleFilter(DoubleSlices in, int rows, int width, double[][] weights, IntBinaryOperator border) {
        this.in = in;
        this.rows = rows;
        this.width = width;
        this.weights = weights;
        this.border = border;
        slice = new double[rows * width];
        row = new double[width];
        padded = new double[width + weights[2].length - 1];
    }

    /** Goes to a slice: correlates across the slices. */
    void slice(int z) {
        Arrays.fill(slice, 0);
        for (int j = 0; j < weights[0].length; j++) {
            double[] source = in.get(z + j - weights[0].length / 2);
            if (source != null) {
                add(source, 0, weights[0][j], slice);
            }
        }
    }

    /** Writes a row of the slice. */
    void row(int y, double[] out, int at) {
        Arrays.fill(row, 0);
        for (int j = 0; j < weights[1].length; j++) {
            int inside = border.applyAsInt(y + j - weights[1].length / 2, rows);
            if (inside >= 0) {
                add(slice, inside * width, weights[1][j], row);
            }
        }
        int half = weights[2].length / 2;
        System.arraycopy(row, 0, padded, half, width);
        for (int x = 0; x < half; x++) {
            padded[x] = beyond(x - half);
            padded[half + width + x] = beyond(width + x);
        }
        Arrays.fill(row, 0);
        for (int j = 0; j < weights[2].length; j++) {
            add(padded, j, weights[2][j], row);
        }
        System.arraycopy(row, 0, out, at, width);
    }

    private double beyond(int x) {
        int inside = border.applyAsInt(x, width);
        return inside < 0 ? 0 : row[inside];
    }

    private static void add(double[] in, int from, double weight, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += weight * in[from + i];
        }
    }
}
