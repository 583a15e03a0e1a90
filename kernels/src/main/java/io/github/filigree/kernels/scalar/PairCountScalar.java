package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.PairCountKernel;

/** Pairs of adjacent pixels in plain Java, 64 pixels per word; tested against a loop over pixels. */
public final class PairCountScalar implements PairCountKernel {

    /** Without a branch on what words hold, which is mispredicted for every third word of a skeleton. */
    @Override
    public long pairs(long[] words, int a, int b, int[] between, int from, int to, boolean aside) {
        if (between != null) {
            return clearPairs(words, a, b, between, from, to, aside);
        }
        long count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(words[a + i] & words[b + i]);
        }
        if (aside && a == b) {
            // A row's pairs with itself are there twice, once from either side, but at the ends from one side only.
            for (int i = from; i < to; i++) {
                count += 2 * Long.bitCount(words[a + i] & left(words, a + i));
            }
            count += across(words, a + to) - across(words, a + from);
        } else if (aside) {
            for (int i = from; i < to; i++) {
                count += Long.bitCount(words[a + i] & left(words, b + i))
                        + Long.bitCount(words[a + i] & right(words, b + i));
            }
        }
        return count;
    }

    private static long clearPairs(long[] words, int a, int b, int[] between, int from, int to, boolean aside) {
        long count = 0;
        for (int i = from; i < to; i++) {
            if (words[a + i] != 0) {
                count += clearPairs(words, a + i, b + i, between, i, aside);
            }
        }
        return count;
    }

    private static int clearPairs(long[] words, int a, int b, int[] between, int i, boolean aside) {
        long boxLeft = left(words, a);
        long boxMiddle = 0;
        long boxRight = right(words, a);
        for (int c : between) {
            boxLeft |= left(words, c + i);
            boxMiddle |= words[c + i];
            boxRight |= right(words, c + i);
        }
        int count = Long.bitCount(words[a] & words[b] & ~boxMiddle);
        if (aside) {
            boxMiddle |= words[b];
            count += Long.bitCount(words[a] & left(words, b) & ~(boxLeft | boxMiddle))
                    + Long.bitCount(words[a] & right(words, b) & ~(boxRight | boxMiddle));
        }
        return count;
    }

    /** {@return 1 if the last pixel before a word and its first one are a pair, else 0} */
    private static long across(long[] words, int i) {
        return words[i - 1] >>> 63 & words[i];
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
