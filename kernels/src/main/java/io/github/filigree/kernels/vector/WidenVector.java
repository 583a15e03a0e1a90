package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2I;

import io.github.filigree.kernels.contract.WidenKernel;
import io.github.filigree.kernels.scalar.WidenScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Unsigned integers to float; the smallest vector of bytes has 64 bits, so these have 256 or more. */
public final class WidenVector implements WidenKernel {

    /** Narrower vectors have no use for this. */
    public static final int MIN_BITS = 256;

    private static final VectorShape SHAPE =
            VectorShape.forBitSize(Math.clamp(VectorShape.preferredShape().vectorBitSize(), MIN_BITS, 512));
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, SHAPE);
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SHAPE);
    private static final VectorSpecies<Short> SHORTS =
            VectorSpecies.of(short.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 2));
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHAPE.vectorBitSize() / 4));
    private static final int LANES = FLOATS.length();

    private final WidenScalar scalar = new WidenScalar();

    @Override
    public void widen(byte[] pixels, int from, int length, float divisor, float[] out, int at) {
        int bulk = length & -LANES;
        for (int x = 0; x < bulk; x += LANES) {
            ByteVector values = ByteVector.fromArray(BYTES, pixels, from + x);
            store(values.convertShape(ZERO_EXTEND_B2I, INTS, 0), divisor, out, at + x);
        }
        scalar.widen(pixels, from + bulk, length - bulk, divisor, out, at + bulk);
    }

    @Override
    public void widen(short[] pixels, int from, int length, float divisor, float[] out, int at) {
        int bulk = length & -LANES;
        for (int x = 0; x < bulk; x += LANES) {
            ShortVector values = ShortVector.fromArray(SHORTS, pixels, from + x);
            store(values.convertShape(ZERO_EXTEND_S2I, INTS, 0), divisor, out, at + x);
        }
        scalar.widen(pixels, from + bulk, length - bulk, divisor, out, at + bulk);
    }

    private static void store(Vector<Integer> values, float divisor, float[] out, int at) {
        ((FloatVector) ((IntVector) values).convert(VectorOperators.I2F, 0)).div(divisor).intoArray(out, at);
    }
}
