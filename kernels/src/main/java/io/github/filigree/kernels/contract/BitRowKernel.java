package io.github.filigree.kernels.contract;

import java.lang.foreign.MemorySegment;

/** Between pixels and bits: bit {@code i} of a row is bit {@code i & 63} of its word {@code i >>> 6}. */
public interface BitRowKernel {

    /**
     * Sets bit {@code i} where {@code pixels[offset + i] != 0}, for rows of pixels that follow one another; the last word's
     * other bits become zero, and one word is left out behind each row.
     */
    void pack(byte[] pixels, int offset, int rows, int width, long[] words, int wordOffset);

    /** As {@link #pack(byte[], int, int, int, long[], int)}, one row from a segment of uint8. */
    void pack(MemorySegment pixels, long offset, int width, long[] words, int wordOffset);

    /** Writes 1 where bit {@code i} is set, else 0, to {@code pixels[offset + i]}. */
    void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset);

    /**
     * Adds bits to sums that are kept as bit planes, of which that of 2<sup>k</sup> starts at
     * {@code planes[planesAt + k * stride]}. No sum may need more planes than there are.
     *
     * @param words of rows; the words before and behind those added are read too
     * @param at index of the first word to add
     * @param count number of words to add
     * @param here whether each sum gets the bit at its own place
     * @param sides whether it also gets the bits one place before and behind
     * @param planes the sums' bits
     * @param planesAt where the first plane starts
     * @param stride words from one plane to the next, at least {@code count}
     */
    void addBits(
            long[] words, int at, int count, boolean here, boolean sides, long[] planes, int planesAt, int stride);

    /**
     * Adds 64 such sums to bytes.
     *
     * @param planes the sums' bits
     * @param planesAt index of the word in the first plane
     * @param stride words from one plane to the next
     * @param bits bit b is set where the sum goes to {@code out[offset + b]}; elsewhere nothing is added
     * @param out uint8
     * @param offset where bit 0 goes
     */
    void spread(long[] planes, int planesAt, int stride, long bits, byte[] out, int offset);

    /** {@return the number of set bits in {@code words[from..to)}} */
    long count(long[] words, int from, int to);
}
