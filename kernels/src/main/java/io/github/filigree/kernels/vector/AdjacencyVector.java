package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.BIT_COUNT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import io.github.filigree.kernels.contract.AdjacencyKernel;
import io.github.filigree.kernels.scalar.AdjacencyScalar;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Pairs of adjacent pixels, 64 of them a lane. */
public final class AdjacencyVector implements AdjacencyKernel {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

    private final AdjacencyScalar scalar = new AdjacencyScalar();

    @Override
    public long pairs(long[] words, int a, int b, int[] between, int rows, int stride, int length, boolean aside) {
        if (!aside || between != null && between.length > 0) {
            // Three axes and more, where rows are short and most words zero, which the scalar twin skips.
            return scalar.pairs(words, a, b, between, rows, stride, length, aside);
        }
        int bulk = SPECIES.loopBound(length);
        // Whether the box is looked at is a mask and not a branch: one loop, small enough for C2 to keep it in registers.
        LongVector ignored = LongVector.broadcast(SPECIES, between == null ? -1 : 0);
        LongVector count = LongVector.zero(SPECIES);
        for (int start = 0; start < rows * stride; start += stride) {
            for (int i = start; i < start + bulk; i += SPECIES.length()) {
                LongVector pixels = LongVector.fromArray(SPECIES, words, a + i);
                LongVector middle = LongVector.fromArray(SPECIES, words, b + i);
                LongVector boxLeft = pixels.lanewise(LSHL, 1)
                        .or(LongVector.fromArray(SPECIES, words, a + i - 1).lanewise(LSHR, 63));
                LongVector boxRight = pixels.lanewise(LSHR, 1)
                        .or(LongVector.fromArray(SPECIES, words, a + i + 1).lanewise(LSHL, 63));
                LongVector left = middle.lanewise(LSHL, 1)
                        .or(LongVector.fromArray(SPECIES, words, b + i - 1).lanewise(LSHR, 63));
                LongVector right = middle.lanewise(LSHR, 1)
                        .or(LongVector.fromArray(SPECIES, words, b + i + 1).lanewise(LSHL, 63));
                count = count.add(pixels.and(middle).lanewise(BIT_COUNT))
                        .add(pixels.and(left)
                                .and(boxLeft.or(middle).not().or(ignored))
                                .lanewise(BIT_COUNT))
                        .add(pixels.and(right)
                                .and(boxRight.or(middle).not().or(ignored))
                                .lanewise(BIT_COUNT));
            }
        }
        return count.reduceLanes(ADD)
                + scalar.pairs(words, a + bulk, b + bulk, between, rows, stride, length - bulk, true);
    }
}
