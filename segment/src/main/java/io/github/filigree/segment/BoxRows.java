package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.PixelRows;
import java.util.Arrays;

/**
 * Running sums of pixels and of their squares over square or cubic windows, one row at a time, in double: across the
 * slices, then (in volumes) across the rows of a slice, then along the row. Slices are taken in ascending order; those
 * of a block start anew at its first, so that sums do not depend on who makes which block.
 */
final class BoxRows {

    private final GrayImage image;
    private final PixelRows pixels;
    private final Border border;
    private final int half;
    private final boolean squares;
    private final int width;
    private final int rows;
    private final double[][] slice;
    private final double[][] columns;
    private final double[][] sums;
    private final float[] buffer;
    private int current = Integer.MIN_VALUE;

    BoxRows(GrayImage image, int window, Border border, boolean squares) {
        this.image = image;
        this.border = border;
        this.squares = squares;
        half = window / 2;
        pixels = image.rows(1);
        width = image.width();
        rows = image.sliceRows();
        int kinds = squares ? 2 : 1;
        slice = new double[kinds][rows * width];
        columns = new double[kinds][width + 2 * half];
        sums = new double[kinds][width];
        buffer = new float[width];
    }

    /** Goes to a slice; any at first, then the next one each time. */
    void slice(int z) {
        if (z != current + 1) {
            for (double[] kind : slice) {
                Arrays.fill(kind, 0);
            }
            for (int v = z - half; v <= z + half; v++) {
                addSlice(v, 1);
            }
        } else {
            addSlice(z + half, 1);
            addSlice(z - half - 1, -1);
        }
        current = z;
    }

    private void addSlice(int z, int sign) {
        int from = border.map(z, image.slices()) * rows;
        for (int y = 0; y < rows; y++) {
            pixels.read(image.kernels().set(), (from + y) * width, width, buffer, 0);
            add(buffer, sign, slice[0], y * width);
            if (squares) {
                addSquares(buffer, sign, slice[1], y * width);
            }
        }
    }

    private static void add(float[] values, int sign, double[] sums, int at) {
        for (int x = 0; x < values.length; x++) {
            sums[at + x] += sign * (double) values[x];
        }
    }

    private static void addSquares(float[] values, int sign, double[] sums, int at) {
        for (int x = 0; x < values.length; x++) {
            sums[at + x] += sign * ((double) values[x] * values[x]);
        }
    }

    /**
     * Makes the sums of a row of the slice; rows are taken in ascending order from 0.
     *
     * @return the sums of the pixels, then those of their squares; to be used before the next call
     */
    double[][] row(int y) {
        for (int kind = 0; kind < sums.length; kind++) {
            double[] c = columns[kind];
            if (image.rank() == 2) {
                System.arraycopy(slice[kind], 0, c, half, width);
            } else if (y == 0) {
                Arrays.fill(c, 0);
                for (int v = -half; v <= half; v++) {
                    addRow(slice[kind], border.map(v, rows), 1, c);
                }
            } else {
                addRow(slice[kind], border.map(y + half, rows), 1, c);
                addRow(slice[kind], border.map(y - half - 1, rows), -1, c);
            }
            for (int x = 0; x < half; x++) {
                c[x] = c[half + border.map(x - half, width)];
                c[half + width + x] = c[half + border.map(width + x, width)];
            }
            along(c, sums[kind]);
        }
        return sums;
    }

    private void addRow(double[] from, int y, int sign, double[] to) {
        for (int x = 0; x < width; x++) {
            to[half + x] += sign * from[y * width + x];
        }
    }

    private void along(double[] c, double[] out) {
        double sum = 0;
        for (int x = 0; x < 2 * half; x++) {
            sum += c[x];
        }
        for (int x = 0; x < width; x++) {
            sum += c[x + 2 * half];
            out[x] = sum;
            sum -= c[x];
        }
    }
}
