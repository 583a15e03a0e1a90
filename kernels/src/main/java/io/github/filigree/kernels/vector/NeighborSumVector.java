package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.NeighborSumKernel;
import io.github.filigree.kernels.scalar.NeighborSumScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * 3×3 box sums on vectors. The last vector of a row overlaps the one before it, which writes the same sums once more;
 * only rows narrower than a vector are left to the scalar loops.
 */
public final class NeighborSumVector implements NeighborSumKernel {

    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    /** As many bytes as {@link #SHORTS} has lanes. */
    private static final VectorSpecies<Byte> NARROW =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

    private final NeighborSumScalar scalar = new NeighborSumScalar();

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

    @Override
    public void degrees(byte[] pixels, int above, int row, int below, int width, byte[] out, int offset) {
        int last = width - 1 - BYTES.length();
        if (last < 1) {
            scalar.degrees(pixels, above, row, below, width, out, offset);
            return;
        }
        out[offset] = scalar.degree(pixels, above, row, below, width, 0);
        for (int x = 1; x < last; x += BYTES.length()) {
            degrees(pixels, above + x, row + x, below + x, out, offset + x);
        }
        degrees(pixels, above + last, row + last, below + last, out, offset + last);
        out[offset + width - 1] = scalar.degree(pixels, above, row, below, width, width - 1);
    }

    /**
     * Most vectors of a skeleton have no foreground, and their neighbours need not be read: 0.85 of the time that column
     * sums in a buffer take for an 8192² retina skeleton, 0.45 for a blank image, 1.25 where every vector has foreground.
     */
    private static void degrees(byte[] pixels, int above, int row, int below, byte[] out, int offset) {
        VectorMask<Byte> foreground = ByteVector.fromArray(BYTES, pixels, row).compare(VectorOperators.NE, 0);
        if (foreground.anyTrue()) {
            ByteVector sum = count(pixels, above).add(count(pixels, row)).add(count(pixels, below));
            ByteVector.zero(BYTES).blend(sum.sub((byte) 1), foreground).intoArray(out, offset);
        } else {
            ByteVector.zero(BYTES).intoArray(out, offset);
        }
    }

    private static ByteVector count(byte[] pixels, int i) {
        return ones(pixels, i - 1).add(ones(pixels, i)).add(ones(pixels, i + 1));
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

    private static ByteVector ones(byte[] pixels, int i) {
        return ByteVector.fromArray(BYTES, pixels, i).lanewise(VectorOperators.UMIN, (byte) 1);
    }
}
