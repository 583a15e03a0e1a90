package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.DegreeKernel;
import io.github.filigree.kernels.scalar.DegreeScalar;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Degrees on vectors, for machines where C2 compiles permutations of two vectors; rows no wider than a vector are left
 * to the scalar loops.
 */
public final class DegreeVector implements DegreeKernel {

    /** Degrees read each place once. Lanes of two vectors are numbered by bytes, which 2048 bits would not allow. */
    private static final VectorSpecies<Byte> PIXELS = VectorSpecies.of(
            byte.class, VectorShape.forBitSize(Math.min(512, VectorShape.preferredShape().vectorBitSize())));

    private static final int LANES = PIXELS.length();

    private final DegreeScalar scalar = new DegreeScalar();

    /**
     * Each row is read once and meets the two above it as one byte a column. In the same runs, 64 pixels from memory
     * took 3.6 to 3.9 ns so, 5.0 to 5.2 with three rows read anew, and 6.2 to 6.4 with column counts in an array.
     */
    @Override
    public void degrees(byte[] skeleton, int height, int width, byte[] out) {
        if (width <= LANES) {
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
     * pixels, plus 16 where the lower one is nonzero; the same is left for the next row. What lies after the last
     * whole vector counts as zeros.
     */
    private static void degreesAbove(byte[] pixels, int row, int width, byte[] columns, byte[] out, int offset) {
        ByteVector before = ByteVector.broadcast(PIXELS, LANES - 1).addIndex(1);
        ByteVector after = ByteVector.broadcast(PIXELS, 1).addIndex(1);
        ByteVector left = ByteVector.zero(PIXELS);
        ByteVector here = goDown(columns, 0, pixels, row);
        int x = LANES;
        for (; x <= width - LANES; x += LANES) {
            ByteVector right = goDown(columns, x, pixels, row + x);
            degrees(before.selectFrom(left, here), here, after.selectFrom(here, right))
                    .intoArray(out, offset + x - LANES);
            left = here;
            here = right;
        }
        degrees(before.selectFrom(left, here), here, after.selectFrom(here, ByteVector.zero(PIXELS)))
                .intoArray(out, offset + x - LANES);
    }

    /**
     * The last vector of a row, which may overlap the one before and so has columns of its own. In one method with the
     * loop, C2 no longer inlines everything, which took 75 ns more per row.
     */
    private static void lastDegreesAbove(byte[] pixels, int rowEnd, byte[] columns, byte[] out, int end) {
        ByteVector after = ByteVector.broadcast(PIXELS, 1).addIndex(1);
        ByteVector here = ByteVector.fromArray(PIXELS, columns, 1);
        ByteVector below = ones(pixels, rowEnd - LANES);
        ByteVector left = goDown(columns, 0, pixels, rowEnd - LANES - 1);
        nextTwo(here, below).intoArray(columns, 1);
        here = here.add(below);
        degrees(left, here, after.selectFrom(here, ByteVector.zero(PIXELS))).intoArray(out, end - LANES);
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
}
