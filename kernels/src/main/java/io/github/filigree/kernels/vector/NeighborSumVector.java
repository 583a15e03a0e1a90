package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.NeighborSumKernel;
import io.github.filigree.kernels.scalar.NeighborSumScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * 3×3 box sums and degrees on vectors. The last vector of a row overlaps the one before it, which writes the same sums
 * once more; only rows narrower than a vector are left to the scalar loops.
 */
public final class NeighborSumVector implements NeighborSumKernel {

    /** A load of 512 bits that is not aligned takes two cache lines, and of the three places in a row two are not. */
    private static final VectorShape SHAPE =
            VectorShape.forBitSize(Math.min(256, VectorShape.preferredShape().vectorBitSize()));

    private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, SHAPE);
    private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class, SHAPE);

    /** As many bytes as {@link #SHORTS} has lanes. */
    private static final VectorSpecies<Byte> NARROW =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

    /** Degrees read each place once. Lanes of two vectors are numbered by bytes, which 2048 bits would not allow. */
    private static final VectorSpecies<Byte> PIXELS = VectorSpecies.of(
            byte.class, VectorShape.forBitSize(Math.min(512, VectorShape.preferredShape().vectorBitSize())));

    private static final int LANES = PIXELS.length();

    private final NeighborSumScalar scalar = new NeighborSumScalar();
    private final boolean permutesTwo;

    /** @param permutesTwo whether C2 compiles permutations of two vectors here, which degrees are made of */
    public NeighborSumVector(boolean permutesTwo) {
        this.permutesTwo = permutesTwo;
    }

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

    /**
     * Each row is read once and meets the two above it as one byte a column. In the same runs, 64 pixels from memory
     * took 3.6 to 3.9 ns so, 5.0 to 5.2 with three rows read anew, and 6.2 to 6.4 with column counts in an array.
     */
    @Override
    public void degrees(byte[] skeleton, int height, int width, byte[] out) {
        if (!permutesTwo || width <= LANES) {
            scalar.degrees(skeleton, height, width, out);
            return;
        }
        byte[] columns = new byte[width];
        byte[] lastColumns = new byte[1 + LANES];
        for (int y = 0; y <= height; y++) {
            byte[] pixels = y < height ? skeleton : new byte[width];
            int row = y < height ? y * width : 0;
            // of the row above the first there is nothing to write; row 0 takes it, and then its own
            int above = Math.max(y - 1, 0) * width;
            degreesAbove(pixels, row, width, columns, out, above);
            lastDegreesAbove(pixels, row + width, lastColumns, out, above + width);
        }
    }

    /**
     * Writes the degrees of the row above. Of that row and the one above it, {@code columns} hold the number of nonzero
     * pixels, plus 16 where the lower one is nonzero; the same is left for the next row. What lies behind the last
     * whole vector counts as zeros.
     */
    private static void degreesAbove(byte[] pixels, int row, int width, byte[] columns, byte[] out, int offset) {
        ByteVector before = ByteVector.broadcast(PIXELS, LANES - 1).addIndex(1);
        ByteVector behind = ByteVector.broadcast(PIXELS, 1).addIndex(1);
        ByteVector left = ByteVector.zero(PIXELS);
        ByteVector here = goDown(columns, 0, pixels, row);
        int x = LANES;
        for (; x <= width - LANES; x += LANES) {
            ByteVector right = goDown(columns, x, pixels, row + x);
            degrees(before.selectFrom(left, here), here, behind.selectFrom(here, right))
                    .intoArray(out, offset + x - LANES);
            left = here;
            here = right;
        }
        degrees(before.selectFrom(left, here), here, behind.selectFrom(here, ByteVector.zero(PIXELS)))
                .intoArray(out, offset + x - LANES);
    }

    /**
     * The last vector of a row, which may overlap the one before and so has columns of its own. In one method with the
     * loop, C2 no longer inlines everything, which took 75 ns more a row.
     */
    private static void lastDegreesAbove(byte[] pixels, int rowEnd, byte[] columns, byte[] out, int end) {
        ByteVector behind = ByteVector.broadcast(PIXELS, 1).addIndex(1);
        ByteVector here = ByteVector.fromArray(PIXELS, columns, 1);
        ByteVector below = ones(pixels, rowEnd - LANES);
        ByteVector left = goDown(columns, 0, pixels, rowEnd - LANES - 1);
        nextTwo(here, below).intoArray(columns, 1);
        here = here.add(below);
        degrees(left, here, behind.selectFrom(here, ByteVector.zero(PIXELS))).intoArray(out, end - LANES);
    }

    /** {@return the number of nonzero pixels of three rows, plus 16 where the middle one is nonzero} */
    private static ByteVector goDown(byte[] columns, int x, byte[] pixels, int i) {
        ByteVector two = ByteVector.fromArray(PIXELS, columns, x);
        ByteVector below = ones(pixels, i);
        nextTwo(two, below).intoArray(columns, x);
        return two.add(below);
    }

    /** {@return what columns hold of the lower of two rows and the one below} */
    private static ByteVector nextTwo(ByteVector two, ByteVector below) {
        return below.neg().and((byte) 17).add(two.and((byte) 16).min((byte) 1));
    }

    /** Sixteen less one is the mask that leaves counts only. */
    private static ByteVector degrees(ByteVector left, ByteVector here, ByteVector right) {
        ByteVector itself = here.and((byte) 16);
        return left.add(here).add(right).sub((byte) 1).and(itself.sub(itself.min((byte) 1)));
    }

    private static ByteVector ones(byte[] pixels, int i) {
        return ByteVector.fromArray(PIXELS, pixels, i).lanewise(VectorOperators.UMIN, (byte) 1);
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
