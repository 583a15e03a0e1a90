package io.github.filigree.kernels.contract;

/**
 * Comparison of one row of pixels straight into bits: bit {@code x & 63} of {@code words[wordAt + (x >>> 6)]} is set
 * where pixel {@code from + x} is greater. The last word's other bits become zero. Sizes were checked by the caller.
 */
public interface CompareKernel {

    /** Of uint8, where it is greater than {@code level}, −1 … 255. */
    void above(byte[] pixels, int from, int length, int level, long[] words, int wordAt);

    /** Of uint16, where it is greater than {@code level}, −1 … 65535. */
    void above(short[] pixels, int from, int length, int level, long[] words, int wordAt);

    /** Of float, where it is greater than {@code level}; a NaN never is. */
    void above(float[] pixels, int from, int length, float level, long[] words, int wordAt);

    /** Of float, where it is greater than the element of {@code levels} at {@code levelsFrom + x}. */
    void above(float[] pixels, int from, int length, float[] levels, int levelsFrom, long[] words, int wordAt);
}
