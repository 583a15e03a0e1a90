package io.github.filigree.kernels.contract;

import java.lang.foreign.MemorySegment;

/** Between pixels and bits: bit {@code i} of a row is bit {@code i & 63} of its word {@code i >>> 6}. */
public interface PackKernel {

    /**
     * Sets bit {@code i} where {@code pixels[offset + i] != 0}, for rows of pixels that follow one another; the last
     * word's other bits become zero, and one word is left out after each row.
     */
    void pack(byte[] pixels, int offset, int rows, int width, long[] words, int wordOffset);

    /** As {@link #pack(byte[], int, int, int, long[], int)}, one row from a segment of uint8. */
    void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset);

    /** Writes 1 where bit {@code i} is set, else 0, to {@code pixels[offset + i]}. */
    void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset);
}
