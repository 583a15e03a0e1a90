package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.PairCountKernel;

/** Pairs of adjacent pixels in plain Java, 64 pixels per word; tested against a loop over pixels. */
public final class PairCountScalar implements PairCountKernel {

    @Override
    public long pairs(long[] words, int a, int b, int[] between, int from, int to, boolean aside) {
        long count = 0;
        for (int i = from; i < to; i++) {
            if (words[a + i] != 0) {
                count += pairs(words, a + i, b + i, between, i, aside);
            }
        }
        return count;
    }

    private static int pairs(long[] words, int a, int b, int[] between, int i, boolean aside) {
        long boxLeft = 0;
        long boxMiddle = 0;
        long boxRight = 0;
        if (between != null) {
            boxLeft = left(words, a);
            boxRight = right(words, a);
            for (int c : between) {
                boxLeft |= left(words, c + i);
                boxMiddle |= words[c + i];
                boxRight |= right(words, c + i);
            }
        }
        int count = Long.bitCount(words[a] & words[b] & ~boxMiddle);
        if (aside) {
            boxMiddle |= between == null ? 0 : words[b];
            count += Long.bitCount(words[a] & left(words, b) & ~(boxLeft | boxMiddle))
                    + Long.bitCount(words[a] & right(words, b) & ~(boxRight | boxMiddle));
        }
        return count;
    }

    /** {@return a word whose bit x is the pixel to the left of pixel x} */
    private static long left(long[] words, int i) {
        return words[i] << 1 | words[i - 1] >>> 63;
    }

    /** {@return a word whose bit x is the pixel to the right of pixel x} */
    private static long right(long[] words, int i) {
        return words[i] >>> 1 | words[i + 1] << 63;
    }
}
