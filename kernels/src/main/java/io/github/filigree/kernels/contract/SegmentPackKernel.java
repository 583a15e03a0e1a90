package io.github.filigree.kernels.contract;

import java.lang.foreign.MemorySegment;

/** From pixels of a segment to bits. */
public interface SegmentPackKernel {

    /**
     * Sets bit {@code i}, that is bit {@code i & 63} of a row's word {@code i >>> 6}, where the pixel
     * {@code offset + i}, a uint8, is not 0; the last word's other bits become zero.
     */
    void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset);
}
