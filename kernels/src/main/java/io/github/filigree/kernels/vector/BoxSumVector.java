package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.BoxSumKernel;
import io.github.filigree.kernels.scalar.BoxSumScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * 3×3 box sums on vectors. The last vector of a row overlaps the one before it, which writes the same sums
 * once more; only rows narrower than a vector are left to the scalar loops.
 */
public final class BoxSumVector implements BoxSumKernel {

    /** A load of 512 bits that is not aligned takes two cache lines, and of the three places in a row two are not. */
    private static final VectorShape SHAPE =
            VectorShape.forBitSize(Math.min(256, VectorShape.preferredShape().vectorBitSize()));

    private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, SHAPE);
    private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class, SHAPE);

    /** As many bytes as {@link #SHORTS} has lanes. */
    private static final VectorSpecies<Byte> NARROW =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

    private final BoxSumScalar scalar = new BoxSumScalar();

    @Override
    public void sumRows(byte[] pixels, int above, int row, int below, int width, byte[] columns) {
        int last = width - BYTES.length();
        if (last < 0) {
            scalar.sumRows(pixels, above, row, below, width, columns);
            return;
        }
        for (int x = 0; x < last; x += BYTES.length()) {
            sum(pixels, above + x, row + x, below + x).intoArray(columns, 1 + x);
        }
        sum(pixels, above + last, row + last, below + last).intoArray(columns, 1 + last);
    }

    @Override
    public void sumRows(byte[] pixels, int above, int row, int below, int width, short[] columns) {
        int last = width - SHORTS.length();
        if (last < 0) {
            scalar.sumRows(pixels, above, row, below, width, columns);
            return;
        }
        for (int x = 0; x < last; x += SHORTS.length()) {
            wideSum(pixels, above + x, row + x, below + x).intoArray(columns, 1 + x);
        }
        wideSum(pixels, above + last, row + last, below + last).intoArray(columns, 1 + last);
    }

    @Override
    public void sumColumns(byte[] columns, int width, byte[] out, int offset) {
        int last = width - BYTES.length();
        if (last < 0) {
            scalar.sumColumns(columns, width, out, offset);
            return;
        }
        for (int x = 0; x < last; x += BYTES.length()) {
            sum(columns, x, x + 1, x + 2).intoArray(out, offset + x);
        }
        sum(columns, last, last + 1, last + 2).intoArray(out, offset + last);
    }

    @Override
    public void sumColumns(short[] columns, int width, short[] out, int offset) {
        int last = width - SHORTS.length();
        if (last < 0) {
            scalar.sumColumns(columns, width, out, offset);
            return;
        }
        for (int x = 0; x < last; x += SHORTS.length()) {
            sum(columns, x).intoArray(out, offset + x);
        }
        sum(columns, last).intoArray(out, offset + last);
    }

    private static ByteVector sum(byte[] x, int i, int j, int k) {
        return ByteVector.fromArray(BYTES, x, i)
                .add(ByteVector.fromArray(BYTES, x, j))
                .add(ByteVector.fromArray(BYTES, x, k));
    }

    private static ShortVector sum(short[] columns, int x) {
        return ShortVector.fromArray(SHORTS, columns, x)
                .add(ShortVector.fromArray(SHORTS, columns, x + 1))
                .add(ShortVector.fromArray(SHORTS, columns, x + 2));
    }

    private static ShortVector wideSum(byte[] pixels, int i, int j, int k) {
        return widened(pixels, i).add(widened(pixels, j)).add(widened(pixels, k));
    }

    private static ShortVector widened(byte[] pixels, int i) {
        return (ShortVector) ByteVector.fromArray(NARROW, pixels, i)
                .convertShape(VectorOperators.ZERO_EXTEND_B2S, SHORTS, 0);
    }
}
