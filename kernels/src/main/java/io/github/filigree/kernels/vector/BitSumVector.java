package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.filigree.kernels.contract.BitSumKernel;
import io.github.filigree.kernels.scalar.BitSumScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Full adders on vectors of words. */
public final class BitSumVector implements BitSumKernel {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorSpecies<Long> WORD_SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int WORDS = WORD_SPECIES.length();

    private final BitSumScalar scalar = new BitSumScalar();

    @Override
    public void addBits(
            long[] words, int at, int count, boolean here, boolean sides, long[] planes, int planesAt, int stride) {
        int bulk = count & -WORDS;
        for (int i = 0; i < bulk; i += WORDS) {
            LongVector word = LongVector.fromArray(WORD_SPECIES, words, at + i);
            LongVector ones = here ? word : LongVector.zero(WORD_SPECIES);
            LongVector twos = LongVector.zero(WORD_SPECIES);
            if (sides) {
                LongVector before = word.lanewise(LSHL, 1)
                        .or(LongVector.fromArray(WORD_SPECIES, words, at + i - 1).lanewise(LSHR, 63));
                LongVector after = word.lanewise(LSHR, 1)
                        .or(LongVector.fromArray(WORD_SPECIES, words, at + i + 1).lanewise(LSHL, 63));
                twos = before.and(after).or(ones.and(before.or(after)));
                ones = ones.lanewise(XOR, before).lanewise(XOR, after);
            }
            for (int p = planesAt + i; p < planes.length; p += stride) {
                LongVector sum = LongVector.fromArray(WORD_SPECIES, planes, p);
                sum.lanewise(XOR, ones).intoArray(planes, p);
                LongVector carry = sum.and(ones);
                // in the next plane, where twos are ones, two addends are left: the carry and the twos
                ones = twos.lanewise(XOR, carry);
                twos = twos.and(carry);
            }
        }
        scalar.addBits(words, at + bulk, count - bulk, here, sides, planes, planesAt + bulk, stride);
    }

    @Override
    public void spread(long[] planes, int planesAt, int stride, long bits, byte[] out, int offset) {
        if (offset > out.length - Long.SIZE) {
            scalar.spread(planes, planesAt, stride, bits, out, offset);
            return;
        }
        for (int b = 0; b < Long.SIZE; b += LANES) {
            ByteVector sum = ByteVector.fromArray(SPECIES, out, offset + b);
            int value = 1;
            for (int p = planesAt; p < planes.length; p += stride) {
                sum = sum.add((byte) value, VectorMask.fromLong(SPECIES, (planes[p] & bits) >>> b));
                value <<= 1;
            }
            sum.intoArray(out, offset + b);
        }
    }
}
