package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.ColumnKernel;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Columns of set bits by compressed pieces of 16 pixels; for vectors of 512 bits. */
public final class ColumnVector implements ColumnKernel {

    private static final VectorSpecies<Integer> COLUMNS = IntVector.SPECIES_512;
    private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_512;

    private static final int LANES = COLUMNS.length();

    /** How many words are looked through at a time. */
    private static final int BLOCK = 1 << 8;

    /** First those pieces of 16 pixels that are not empty, then the columns of each. */
    @Override
    public int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end) {
        IntVector lanes = IntVector.zero(COLUMNS).addIndex(1);
        int[] pieces = new int[4 * BLOCK + LANES];
        int rowStart = 0;
        int n = p;
        for (int from = 0; from < rows * stride; from += BLOCK) {
            int count = pieces(words, at + from, Math.min(BLOCK, rows * stride - from), pieces);
            for (int i = 0; i < count; i++) {
                int piece = pieces[i];
                while (from + (piece >> 2) - rowStart >= stride) {
                    rowStart += stride;
                }
                int x = (from - rowStart << 6) + (piece << 4);
                int bits = (int) (words[at + from + (piece >> 2)] >>> (piece << 4)) & 0xffff;
                if (n + LANES <= end) {
                    lanes.compress(VectorMask.fromLong(COLUMNS, bits)).add(x).intoArray(columns, n);
                    n += Integer.bitCount(bits);
                } else {
                    for (int rest = bits; rest != 0; rest &= rest - 1) {
                        columns[n++] = x + Integer.numberOfTrailingZeros(rest);
                    }
                }
            }
        }
        return n;
    }

    private static int pieces(long[] words, int at, int count, int[] pieces) {
        IntVector lanes = IntVector.zero(COLUMNS).addIndex(1);
        int n = 0;
        int w = 0;
        for (; w <= count - WORDS.length(); w += WORDS.length()) {
            int nonzero = (int) LongVector.fromArray(WORDS, words, at + w)
                    .reinterpretAsShorts()
                    .compare(VectorOperators.NE, 0)
                    .toLong();
            for (int half = 0; half < 2 * LANES; half += LANES) {
                int bits = nonzero >>> half & 0xffff;
                lanes.add(4 * w + half)
                        .compress(VectorMask.fromLong(COLUMNS, bits))
                        .intoArray(pieces, n);
                n += Integer.bitCount(bits);
            }
        }
        for (int piece = 4 * w; piece < 4 * count; piece++) {
            pieces[n] = piece;
            n += (words[at + (piece >> 2)] >>> (piece << 4) & 0xffff) == 0 ? 0 : 1;
        }
        return n;
    }
}
