package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.BIT_COUNT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import io.github.filigree.kernels.contract.ClearPairKernel;
import io.github.filigree.kernels.scalar.ClearPairScalar;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Pairs of adjacent pixels with nothing between them, 64 of them per lane. */
public final class ClearPairVector implements ClearPairKernel {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

    /** Words at a time, a multiple of a vector's; what lies between them stays in the first-level cache. */
    private static final int BLOCK = 1 << 9;

    /** Nothing between the rows: a block, and a word at either end. */
    private static final long[] NOTHING = new long[1 + BLOCK + 1];

    private final ClearPairScalar scalar = new ClearPairScalar();

    @Override
    public long clearPairs(long[] words, int a, int b, int[] between, int from, int to, boolean aside) {
        int bulk = from + SPECIES.loopBound(to - from);
        boolean filled = between.length > 0;
        long[] box = filled ? new long[NOTHING.length] : NOTHING;
        long[] boxAndA = filled ? new long[NOTHING.length] : words;
        long count = 0;
        for (int i = from; i < bulk; i += BLOCK) {
            int block = Math.min(BLOCK, bulk - i);
            if (filled) {
                // Brought together before, since C2 boxes vectors that a loop in the loop changes.
                Arrays.fill(box, 0);
                for (int row : between) {
                    or(words, row + i - 1, box, block + 2);
                }
                System.arraycopy(box, 0, boxAndA, 0, box.length);
                or(words, a + i - 1, boxAndA, block + 2);
            }
            count += pairs(words, a + i, b + i, box, boxAndA, filled ? 1 : a + i, block, aside);
        }
        return count + scalar.clearPairs(words, a, b, between, bulk, to, aside);
    }

    private static void or(long[] words, int from, long[] out, int count) {
        int bulk = SPECIES.loopBound(count);
        for (int i = 0; i < bulk; i += SPECIES.length()) {
            LongVector.fromArray(SPECIES, out, i)
                    .or(LongVector.fromArray(SPECIES, words, from + i))
                    .intoArray(out, i);
        }
        for (int i = bulk; i < count; i++) {
            out[i] |= words[from + i];
        }
    }

    /**
     * What counts is a matter of masks and not of branches: one loop, small enough for C2 to keep it in registers, and
     * yet too large to be inlined into a caller, where C2 ran into its node limit and boxed the vectors.
     *
     * @param box what lies between the rows, from its element 1 on
     * @param boxAndA that and row a, from {@code boxAndAStart} on
     */
    private static long pairs(
            long[] words,
            int a,
            int b,
            long[] box,
            long[] boxAndA,
            int boxAndAStart,
            int to,
            boolean aside) {
        LongVector sides = LongVector.broadcast(SPECIES, aside ? -1 : 0);
        LongVector count = LongVector.zero(SPECIES);
        for (int i = 0; i < to; i += SPECIES.length()) {
            LongVector pixels = LongVector.fromArray(SPECIES, words, a + i);
            LongVector middle = LongVector.fromArray(SPECIES, words, b + i);
            LongVector inBox = LongVector.fromArray(SPECIES, box, 1 + i);
            LongVector boxMiddle = LongVector.fromArray(SPECIES, boxAndA, boxAndAStart + i);
            LongVector boxLeft = boxMiddle.lanewise(LSHL, 1)
                    .or(LongVector.fromArray(SPECIES, boxAndA, boxAndAStart + i - 1).lanewise(LSHR, 63));
            LongVector boxRight = boxMiddle.lanewise(LSHR, 1)
                    .or(LongVector.fromArray(SPECIES, boxAndA, boxAndAStart + i + 1).lanewise(LSHL, 63));
            LongVector left = middle.lanewise(LSHL, 1)
                    .or(LongVector.fromArray(SPECIES, words, b + i - 1).lanewise(LSHR, 63));
            LongVector right = middle.lanewise(LSHR, 1)
                    .or(LongVector.fromArray(SPECIES, words, b + i + 1).lanewise(LSHL, 63));
            LongVector corner = inBox.or(middle);
            LongVector aSide = pixels.and(sides);
            count = count.add(pixels.and(middle).and(inBox.not()).lanewise(BIT_COUNT))
                    .add(aSide.and(left).and(boxLeft.or(corner).not()).lanewise(BIT_COUNT))
                    .add(aSide.and(right).and(boxRight.or(corner).not()).lanewise(BIT_COUNT));
        }
        return count.reduceLanes(ADD);
    }
}
