package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ColumnKernel;

/** Columns of set bits in plain Java; tested against a loop over pixels. */
public final class ColumnScalar implements ColumnKernel {

    /** How many words are looked through at a time. */
    private static final int WORDS = 1 << 8;

    /**
     * Nonzero words first, and then four stores for each of them: no branch to mispredict on sparse words, and less
     * than half the time of a loop over words and bits.
     */
    @Override
    public int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end) {
        int[] nonzero = new int[WORDS];
        int row = 0;
        int n = p;
        for (int from = 0; from < rows * stride; from += WORDS) {
            int count = nonzero(words, at, from, Math.min(from + WORDS, rows * stride), nonzero);
            for (int i = 0; i < count; i++) {
                while (nonzero[i] - row >= stride) {
                    row += stride;
                }
                n = columns(words[at + nonzero[i]], nonzero[i] - row << 6, columns, n, end);
            }
        }
        return n;
    }

    private static int nonzero(long[] words, int at, int from, int to, int[] nonzero) {
        int n = 0;
        for (int w = from; w < to; w++) {
            nonzero[n] = w;
            long word = words[at + w];
            n += (int) ((word | -word) >>> 63);
        }
        return n;
    }

    private static int columns(long bits, int x, int[] columns, int p, int end) {
        long rest = bits;
        int n = p;
        if (p + 4 <= end) {
            for (int i = 0; i < 4; i++) {
                columns[n++] = x + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
            }
        }
        while (rest != 0) {
            columns[n++] = x + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return p + Long.bitCount(bits);
    }
}
