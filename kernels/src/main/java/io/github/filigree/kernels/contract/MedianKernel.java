package io.github.filigree.kernels.contract;

/**
 * Medians of square windows of 3 or 5 pixels a side, for one row: {@code out[at + x]} is the median of the pixels
 * {@code rows[j] + x … rows[j] + x + side − 1} over all {@code side} rows j. Rows are padded, so that the window of
 * pixel 0 starts at {@code rows[j]}. Sizes were checked by the caller.
 */
public interface MedianKernel {

    /** Of uint8; {@code rows.length} is the side, 3 or 5. */
    void median(byte[] in, int[] rows, int length, byte[] out, int at);

    /** Of uint16; {@code rows.length} is the side, 3 or 5. */
    void median(short[] in, int[] rows, int length, short[] out, int at);

    /** Of float without NaN; {@code rows.length} is the side, 3 or 5. */
    void median(float[] in, int[] rows, int length, float[] out, int at);
}
