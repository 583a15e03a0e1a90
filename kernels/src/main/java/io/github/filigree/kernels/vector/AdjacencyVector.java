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
    public long pairs(long[] words, int a, int b, int length, boolean aside) {
        LongVector count = LongVector.zero(SPECIES);
        int bulk = SPECIES.loopBound(length);
        for (int i = 0; i < bulk; i += SPECIES.length()) {
            LongVector pixels = at(words, a + i);
            count = count.add(ones(pixels.and(at(words, b + i))));
            if (aside) {
                count = count.add(ones(pixels.and(left(words, b + i))))
                        .add(ones(pixels.and(right(words, b + i))));
            }
        }
        return count.reduceLanes(VectorOperators.ADD) + scalar.pairs(words, a + bulk, b + bulk, length - bulk, aside);
    }

    @Override
    public long clearPairs(
            long[] words, int a, int b, int[] between, int betweenCount, int length, boolean aside) {
        if (betweenCount > 0) {
            // Three axes and more, where rows are short and most words zero: the scalar twin skips them.
            return scalar.clearPairs(words, a, b, between, betweenCount, length, aside);
        }
        LongVector count = LongVector.zero(SPECIES);
        int bulk = SPECIES.loopBound(length);
        for (int i = 0; i < bulk; i += SPECIES.length()) {
            LongVector pixels = at(words, a + i);
            LongVector middle = at(words, b + i);
            count = count.add(ones(pixels.and(middle)));
            if (aside) {
                count = count.add(ones(unboxed(pixels, left(words, b + i), left(words, a + i), middle)))
                        .add(ones(unboxed(pixels, right(words, b + i), right(words, a + i), middle)));
            }
        }
        return count.reduceLanes(VectorOperators.ADD)
                + scalar.clearPairs(words, a + bulk, b + bulk, between, 0, length - bulk, aside);
    }

    private static LongVector unboxed(LongVector pixels, LongVector others, LongVector box, LongVector middle) {
        return pixels.and(others).and(box.or(middle).not());
    }

    private static LongVector at(long[] words, int i) {
        return LongVector.fromArray(SPECIES, words, i);
    }

    private static LongVector left(long[] words, int i) {
        return at(words, i)
                .lanewise(VectorOperators.LSHL, 1)
                .or(at(words, i - 1).lanewise(VectorOperators.LSHR, 63));
    }

    private static LongVector right(long[] words, int i) {
        return at(words, i)
                .lanewise(VectorOperators.LSHR, 1)
                .or(at(words, i + 1).lanewise(VectorOperators.LSHL, 63));
    }

    private static LongVector ones(LongVector v) {
        return v.lanewise(VectorOperators.BIT_COUNT);
    }
}
