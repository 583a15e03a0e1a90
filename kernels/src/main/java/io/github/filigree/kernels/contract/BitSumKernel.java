package io.github.filigree.kernels.contract;

/** Sums of bits of many rows at once, place by place, kept as bit planes. */
public interface BitSumKernel {

    /**
     * Adds bits to sums that are kept as bit planes, of which that of 2<sup>k</sup> starts at
     * {@code planes[planesAt + k * stride]}. No sum may need more planes than there are.
     *
     * @param words of rows; the words before and after those added are read too
     * @param at index of the first word to add
     * @param count number of words to add
     * @param here whether each sum gets the bit at its own place
     * @param sides whether it also gets the bits one place before and after
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
}
