package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.PairCountKernel;

/** Pairs of adjacent pixels in plain Java, 64 pixels per word; tested against a loop over pixels. */
public final class PairCountScalar implements PairCountKernel {

    /** Without a branch on what words hold, which is mispredicted for every third word of a skeleton. */
    @Override
    public long pairs(long[] words, int a, int b, int from, int to, boolean aside) {
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

    /** {@return 1 if the last pixel before a word and its first one are a pair, else 0} */
    private static long across(long[] words, int i) {
        return words[i - 1] >>> 63 & words[i];
    }

    /** {@return a word whose bit x is the pixel to the left of pixel x} */
    static long left(long[] words, int i) {
        return words[i] << 1 | words[i - 1] >>> 63;
    }

    /** {@return a word whose bit x is the pixel to the right of pixel x} */
    static long right(long[] words, int i) {
        return words[i] >>> 1 | words[i + 1] << 63;
    }
}
