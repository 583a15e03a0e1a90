package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ClearPairKernel;

/** Pairs with nothing between them in plain Java, 64 pixels per word; tested against a loop over pixels. */
public final class ClearPairScalar implements ClearPairKernel {

    @Override
    public long clearPairs(long[] words, int a, int b, int[] between, int from, int to, boolean aside) {
        long count = 0;
        for (int i = from; i < to; i++) {
            if (words[a + i] != 0) {
                count += at(words, a + i, b + i, between, i, aside);
            }
        }
        return count;
    }

    private static int at(long[] words, int a, int b, int[] between, int i, boolean aside) {
        long boxLeft = PairCountScalar.left(words, a);
        long boxMiddle = 0;
        long boxRight = PairCountScalar.right(words, a);
        for (int c : between) {
            boxLeft |= PairCountScalar.left(words, c + i);
            boxMiddle |= words[c + i];
            boxRight |= PairCountScalar.right(words, c + i);
        }
        int count = Long.bitCount(words[a] & words[b] & ~boxMiddle);
        if (aside) {
            boxMiddle |= words[b];
            count += Long.bitCount(words[a] & PairCountScalar.left(words, b) & ~(boxLeft | boxMiddle))
                    + Long.bitCount(words[a] & PairCountScalar.right(words, b) & ~(boxRight | boxMiddle));
        }
        return count;
    }
}
