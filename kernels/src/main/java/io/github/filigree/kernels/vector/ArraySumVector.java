package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.ArraySumKernel;
import io.github.filigree.kernels.scalar.ArraySumScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Widening sums on vectors. A lane of twice the width takes the sum of its two halves, without a conversion, and is
 * itself folded into wider lanes just before it could overflow. Signed elements are shifted into the unsigned range by
 * flipping their sign bit, and the shift is taken off in the end.
 */
public final class ArraySumVector implements ArraySumKernel {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    /** How many sums of two bytes a 16-bit lane holds, and of two shorts a 32-bit lane. */
    private static final int BYTE_PAIRS = 0xffff / (2 * 0xff);
    private static final int SHORT_PAIRS = (int) (0xffff_ffffL / (2 * 0xffff));

    private final ArraySumScalar scalar = new ArraySumScalar();

    @Override
    public long sumUnsigned(byte[] x, int offset, int length) {
        int bound = BYTES.loopBound(length);
        return sum(x, offset, bound, 0) + scalar.sumUnsigned(x, offset + bound, length - bound);
    }

    @Override
    public long sumSigned(byte[] x, int offset, int length) {
        int bound = BYTES.loopBound(length);
        return sum(x, offset, bound, Byte.MIN_VALUE)
                + (long) Byte.MIN_VALUE * bound
                + scalar.sumSigned(x, offset + bound, length - bound);
    }

    @Override
    public long sumUnsigned(short[] x, int offset, int length) {
        int bound = SHORTS.loopBound(length);
        return sum(x, offset, bound, 0) + scalar.sumUnsigned(x, offset + bound, length - bound);
    }

    @Override
    public long sumSigned(short[] x, int offset, int length) {
        int bound = SHORTS.loopBound(length);
        return sum(x, offset, bound, Short.MIN_VALUE)
                + (long) Short.MIN_VALUE * bound
                + scalar.sumSigned(x, offset + bound, length - bound);
    }

    @Override
    public long sumUnsigned(int[] x, int offset, int length) {
        int bound = INTS.loopBound(length);
        return sum(x, offset, bound, 0) + scalar.sumUnsigned(x, offset + bound, length - bound);
    }

    @Override
    public long sumSigned(int[] x, int offset, int length) {
        int bound = INTS.loopBound(length);
        return sum(x, offset, bound, Integer.MIN_VALUE)
                + (long) Integer.MIN_VALUE * bound
                + scalar.sumSigned(x, offset + bound, length - bound);
    }

    private static long sum(byte[] x, int offset, int length, int flip) {
        ByteVector signs = ByteVector.broadcast(BYTES, flip);
        LongVector sum = LongVector.zero(LONGS);
        for (int from = 0, to; from < length; from = to) {
            to = from + Math.min(length - from, BYTE_PAIRS * BYTES.length());
            ShortVector part = ShortVector.zero(SHORTS);
            for (int i = from; i < to; i += BYTES.length()) {
                ShortVector pairs = ByteVector.fromArray(BYTES, x, offset + i)
                        .lanewise(VectorOperators.XOR, signs)
                        .reinterpretAsShorts();
                part = part.add(pairs.and((short) 0xff)).add(pairs.lanewise(VectorOperators.LSHR, 8));
            }
            sum = sum.add(halves(halves(part)));
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    private static long sum(short[] x, int offset, int length, int flip) {
        ShortVector signs = ShortVector.broadcast(SHORTS, flip);
        LongVector sum = LongVector.zero(LONGS);
        for (int from = 0, to; from < length; from = to) {
            to = from + Math.min(length - from, SHORT_PAIRS * SHORTS.length());
            IntVector part = IntVector.zero(INTS);
            for (int i = from; i < to; i += SHORTS.length()) {
                ShortVector v = ShortVector.fromArray(SHORTS, x, offset + i).lanewise(VectorOperators.XOR, signs);
                part = part.add(halves(v));
            }
            sum = sum.add(halves(part));
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    private static long sum(int[] x, int offset, int length, int flip) {
        IntVector signs = IntVector.broadcast(INTS, flip);
        LongVector sum = LongVector.zero(LONGS);
        for (int i = 0; i < length; i += INTS.length()) {
            IntVector v = IntVector.fromArray(INTS, x, offset + i).lanewise(VectorOperators.XOR, signs);
            sum = sum.add(halves(v));
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    private static IntVector halves(ShortVector v) {
        IntVector pairs = v.reinterpretAsInts();
        return pairs.and(0xffff).add(pairs.lanewise(VectorOperators.LSHR, 16));
    }

    private static LongVector halves(IntVector v) {
        LongVector pairs = v.reinterpretAsLongs();
        return pairs.and(0xffff_ffffL).add(pairs.lanewise(VectorOperators.LSHR, 32));
    }
}
