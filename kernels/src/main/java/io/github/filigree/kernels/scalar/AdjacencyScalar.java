package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.AdjacencyKernel;

/** Pairs of adjacent pixels, the specification: 64 pixels a word. */
public final class AdjacencyScalar implements AdjacencyKernel {

    @Override
    public long pairs(long[] words, int a, int b, int rows, int stride, int length, boolean aside) {
        long count = 0;
        for (int start = 0; start < rows * stride; start += stride) {
            for (int i = start; i < start + length; i++) {
                long pixels = words[a + i];
                if (pixels != 0) {
                    count += Long.bitCount(pixels & words[b + i]);
                    if (aside) {
                        count += Long.bitCount(pixels & left(words, b + i))
                                + Long.bitCount(pixels & right(words, b + i));
                    }
                }
            }
        }
        return count;
    }

    @Override
    public long clearPairs(
            long[] words,
            int a,
            int b,
            int[] between,
            int betweenCount,
            int rows,
            int stride,
            int length,
            boolean aside) {
        long count = 0;
        for (int start = 0; start < rows * stride; start += stride) {
            for (int i = start; i < start + length; i++) {
                long pixels = words[a + i];
                if (pixels != 0) {
                    long boxLeft = left(words, a + i);
                    long boxMiddle = 0;
                    long boxRight = right(words, a + i);
                    for (int c = 0; c < betweenCount; c++) {
                        boxLeft |= left(words, between[c] + i);
                        boxMiddle |= words[between[c] + i];
                        boxRight |= right(words, between[c] + i);
                    }
                    long middle = words[b + i];
                    count += Long.bitCount(pixels & middle & ~boxMiddle);
                    if (aside) {
                        boxMiddle |= middle;
                        count += Long.bitCount(pixels & left(words, b + i) & ~(boxLeft | boxMiddle))
                                + Long.bitCount(pixels & right(words, b + i) & ~(boxRight | boxMiddle));
                    }
                }
            }
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
