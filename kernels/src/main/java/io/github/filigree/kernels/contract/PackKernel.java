package io.github.filigree.kernels.contract;

/** From pixels to bits: bit {@code i} of a row is bit {@code i & 63} of its word {@code i >>> 6}. */
public interface PackKernel {

    /**
     * Sets bit {@code i} where {@code pixels[offset + i] != 0}, for rows of pixels that follow one another; the last
     * word's other bits become zero, and one word is left out after each row.
     */
    void pack(byte[] pixels, int offset, int rows, int width, long[] words, int wordOffset);
}
