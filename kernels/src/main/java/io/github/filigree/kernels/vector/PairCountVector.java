package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.BIT_COUNT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import io.github.filigree.kernels.contract.PairCountKernel;
import io.github.filigree.kernels.scalar.PairCountScalar;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Pairs of adjacent pixels, 64 of them per lane. */
public final class PairCountVector implements PairCountKernel {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

    private final PairCountScalar scalar = new PairCountScalar();

    /** Whether places aside count is a matter of a mask, so that there is one loop. */
    @Override
    public long pairs(long[] words, int a, int b, int from, int to, boolean aside) {
        int bulk = from + SPECIES.loopBound(to - from);
        if (bulk == from) {
            return scalar.pairs(words, a, b, from, to, aside);
        }
        LongVector sides = LongVector.broadcast(SPECIES, aside ? -1 : 0);
        LongVector count = LongVector.zero(SPECIES);
        for (int i = from; i < bulk; i += SPECIES.length()) {
            LongVector pixels = LongVector.fromArray(SPECIES, words, a + i);
            LongVector middle = LongVector.fromArray(SPECIES, words, b + i);
            LongVector left = middle.lanewise(LSHL, 1)
                    .or(LongVector.fromArray(SPECIES, words, b + i - 1).lanewise(LSHR, 63));
            LongVector right = middle.lanewise(LSHR, 1)
                    .or(LongVector.fromArray(SPECIES, words, b + i + 1).lanewise(LSHL, 63));
            LongVector aSide = pixels.and(sides);
            count = count.add(pixels.and(middle).lanewise(BIT_COUNT))
                    .add(aSide.and(left).lanewise(BIT_COUNT))
                    .add(aSide.and(right).lanewise(BIT_COUNT));
        }
        return count.reduceLanes(ADD) + scalar.pairs(words, a, b, bulk, to, aside);
    }
}
