package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.AdjacencyKernel;
import io.github.filigree.kernels.scalar.AdjacencyScalar;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Pairs of adjacent pixels, 64 of them a lane. */
public final class AdjacencyVector implements AdjacencyKernel {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

    private final AdjacencyScalar scalar = new AdjacencyScalar();

    @Override
    public long pairs(long[] words, int a, int b, int rows, int stride, int length, boolean aside) {
        int bulk = aside ? SPECIES.loopBound(length) : 0;
        LongVector count = LongVector.zero(SPECIES);
        for (int start = 0; start < rows * stride; start += stride) {
            for (int i = start; i < start + bulk; i += SPECIES.length()) {
                LongVector pixels = at(words, a + i);
                LongVector middle = at(words, b + i);
                count = count.add(ones(pixels.and(middle)))
                        .add(ones(pixels.and(left(middle, words, b + i))))
                        .add(ones(pixels.and(right(middle, words, b + i))));
            }
        }
        return count.reduceLanes(VectorOperators.ADD)
                + scalar.pairs(words, a + bulk, b + bulk, rows, stride, length - bulk, aside);
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
        if (betweenCount > 0 || !aside) {
            // Three axes and more, where rows are short and most words zero: the scalar twin skips them.
            return scalar.clearPairs(words, a, b, between, betweenCount, rows, stride, length, aside);
        }
        int bulk = SPECIES.loopBound(length);
        LongVector count = LongVector.zero(SPECIES);
        for (int start = 0; start < rows * stride; start += stride) {
            for (int i = start; i < start + bulk; i += SPECIES.length()) {
                LongVector pixels = at(words, a + i);
                LongVector middle = at(words, b + i);
                LongVector free = pixels.and(middle.not());
                count = count.add(ones(pixels.and(middle)))
                        .add(ones(free.and(left(middle, words, b + i)).and(left(pixels, words, a + i).not())))
                        .add(ones(free.and(right(middle, words, b + i)).and(right(pixels, words, a + i).not())));
            }
        }
        return count.reduceLanes(VectorOperators.ADD)
                + scalar.clearPairs(words, a + bulk, b + bulk, between, 0, rows, stride, length - bulk, true);
    }

    private static LongVector at(long[] words, int i) {
        return LongVector.fromArray(SPECIES, words, i);
    }

    private static LongVector left(LongVector row, long[] words, int i) {
        return row.lanewise(VectorOperators.LSHL, 1).or(at(words, i - 1).lanewise(VectorOperators.LSHR, 63));
    }

    private static LongVector right(LongVector row, long[] words, int i) {
        return row.lanewise(VectorOperators.LSHR, 1).or(at(words, i + 1).lanewise(VectorOperators.LSHL, 63));
    }

    private static LongVector ones(LongVector v) {
        return v.lanewise(VectorOperators.BIT_COUNT);
    }
}
