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
    private final float[] entering;
    private final float[] leaving;
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
        entering = new float[width];
        leaving = new float[width];
    }

    /** Goes to a slice; any at first, then the next one each time. */
    void slice(int z) {
        if (z == current + 1) {
            moveSlice(z + half, z - half - 1);
        } else {
            for (double[] kind : slice) {
                Arrays.fill(kind, 0);
            }
            Arrays.fill(leaving, 0);
            for (int v = z - half; v <= z + half; v++) {
                moveSlice(v, Integer.MIN_VALUE);
            }
        }
        current = z;
    }

    /** Adds a slice and takes another away, unless that is {@link Integer#MIN_VALUE}. */
    private void moveSlice(int in, int out) {
        int from = border.map(in, image.slices()) * rows;
        for (int y = 0; y < rows; y++) {
            pixels.read(image.kernels().set(), (from + y) * width, width, entering, 0);
            if (out != Integer.MIN_VALUE) {
                int gone = border.map(out, image.slices()) * rows + y;
                pixels.read(image.kernels().set(), gone * width, width, leaving, 0);
            }
            move(entering, leaving, slice[0], y * width);
            if (squares) {
                moveSquares(entering, leaving, slice[1], y * width);
            }
        }
    }

    private static void move(float[] in, float[] out, double[] sums, int at) {
        for (int x = 0; x < in.length; x++) {
            sums[at + x] += (double) in[x] - (double) out[x];
        }
    }

    private static void moveSquares(float[] in, float[] out, double[] sums, int at) {
        for (int x = 0; x < in.length; x++) {
            double a = in[x];
            double b = out[x];
            sums[at + x] += a * a - b * b;
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
        }
        if (squares) {
            along(columns[0], columns[1], sums[0], sums[1]);
        } else {
            along(columns[0], sums[0]);
        }
        return sums;
    }

    private void addRow(double[] from, int y, int sign, double[] to) {
        for (int x = 0; x < width; x++) {
            to[half + x] += sign * from[y * width + x];
        }
    }

    /** What comes in and what goes is one number, so that each sum waits for one addition only. */
    private void along(double[] c, double[] out) {
        int window = 2 * half + 1;
        double sum = 0;
        for (int x = 0; x < window; x++) {
            sum += c[x];
        }
        out[0] = sum;
        for (int x = 1; x < out.length; x++) {
            sum += c[x + window - 1] - c[x - 1];
            out[x] = sum;
        }
    }

    /** Both at once, since neither waits for the other. */
    private void along(double[] c, double[] c2, double[] out, double[] out2) {
        int window = 2 * half + 1;
        double sum = 0;
        double sum2 = 0;
        for (int x = 0; x < window; x++) {
            sum += c[x];
            sum2 += c2[x];
        }
        out[0] = sum;
        out2[0] = sum2;
        for (int x = 1; x < out.length; x++) {
            sum += c[x + window - 1] - c[x - 1];
            sum2 += c2[x + window - 1] - c2[x - 1];
            out[x] = sum;
            out2[x] = sum2;
        }
    }
}
