package io.github.filigree.kernels.contract;

/**
 * The two steps of a 3×3 box sum on one row of uint8 pixels: down the columns, then along the row. Sizes were checked
 * by the caller. {@code above}, {@code row} and {@code below} are the indices in {@code pixels} at which the three rows
 * start. The sum of column {@code x} is {@code columns[x + 1]}; between the steps the caller sets {@code columns[0]}
 * and {@code columns[width + 1]}, the columns beyond the border.
 */
public interface BoxSumKernel {

    /** Column sums modulo 256. */
    void sumRows(byte[] pixels, int above, int row, int below, int width, byte[] columns);

    /** Exact column sums. */
    void sumRows(byte[] pixels, int above, int row, int below, int width, short[] columns);

    /** Sums of three columns modulo 256, to {@code out[offset + x]}. */
    void sumColumns(byte[] columns, int width, byte[] out, int offset);

    /** Sums of three columns, to {@code out[offset + x]}. */
    void sumColumns(short[] columns, int width, short[] out, int offset);
}
