package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.BitCountKernel;

/** Counts in plain Java, the only implementation: C2 vectorises this loop. */
public final class BitCountScalar implements BitCountKernel {

    @Override
    public long count(long[] words, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }
}
