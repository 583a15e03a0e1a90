package io.github.filigree.tiles.thin;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Neighborhood;
import io.github.filigree.kernels.bits.VoxelTest;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.pack.BoxBits;

/**
 * A box of a volume whose voxels are background, foreground or unknown, with one voxel more on all sides: background
 * where that is outside the whole volume, unknown where it is not. A 2-D image is a volume of one plane.
 */
final class PartialVolume {

    /**
     * A question is answered if all that so many unknown neighbours may be lead to one answer, eight cases at most;
     * with
     * more of them it stays open. If one were enough to leave it open, all skeletons would become unknown from where
     * they cross the margin.
     */
    private static final int MAX_UNKNOWN = 3;

    private final BoxBits image;
    private final int depth;
    private final int height;
    private final int width;
    private final int[] around;

    /** Words from a row to the next. */
    final int pitch;

    /** Words from a plane to the next. */
    final int plane;

    /** Voxels that may be foreground: those that are, and the unknown ones. */
    final long[] possible;

    /** Voxels that may be either. */
    final long[] unknown;

    /**
     * Takes a part of a volume.
     *
     * @param image the voxels, of rank 2 or 3
     * @param whole the box of the whole volume
     */
    PartialVolume(BoxBits image, Box whole) {
        this.image = image;
        BitRows from = image.image().bits();
        depth = image.box().rank() == 2 ? 1 : (int) image.box().size(0);
        height = from.shape().planeRows();
        width = from.width();
        BitRows rows = BinaryImage.ofPixels(new long[0], depth + 2, height + 2, width + 2).bits();
        pitch = rows.pitch();
        plane = (height + 2) * pitch;
        around = new int[] {
            -plane - pitch, -plane, -plane + pitch, -pitch, 0, pitch, plane - pitch, plane, plane + pitch
        };
        possible = rows.words();
        unknown = rows.blank().words();
        for (int row = 0; row < from.rowCount(); row++) {
            int to = rowStart(row / height, row % height);
            for (int i = 0; i < rows.wordsPerRow(); i++) {
                int at = from.rowStart(row) + i;
                possible[to + i] = (i < from.wordsPerRow() ? from.words()[at] << 1 : 0) | from.words()[at - 1] >>> 63;
            }
        }
        for (int z = -1; z <= depth; z++) {
            for (int y = -1; y <= height; y++) {
                addMargin(rows, z, y, whole);
            }
        }
    }

    private void addMargin(BitRows rows, int z, int y, Box whole) {
        int last = image.box().rank() - 1;
        boolean inZ = last == 1 ? z == 0 : isInside(z, depth, 0, whole);
        if (!inZ || !isInside(y, height, last - 1, whole)) {
            return;
        }
        boolean marginRow = z < 0 || z == depth || y < 0 || y == height;
        int row = (z + 1) * (height + 2) + y + 1;
        for (int x = -1; x <= width; x += marginRow ? 1 : width + 1) {
            if (isInside(x, width, last, whole)) {
                int at = rows.rowStart(row) + (x + 1 >>> 6);
                possible[at] |= 1L << x + 1;
                unknown[at] |= 1L << x + 1;
            }
        }
    }

    private boolean isInside(int x, int size, int axis, Box whole) {
        return (x >= 0 || image.box().start(axis) > whole.start(axis))
                && (x < size || image.box().end(axis) < whole.end(axis));
    }

    int depth() {
        return depth;
    }

    int height() {
        return height;
    }

    /** {@return the index of the first word of a row; its first voxel is bit 1} */
    int rowStart(int z, int y) {
        return 1 + ((z + 1) * (height + 2) + y + 2) * pitch;
    }

    /** {@return the voxels of a word of a row that are not margin} */
    long inside(int word) {
        int first = word == 0 ? 1 : 0;
        int end = Math.min(64, width + 1 - 64 * word);
        return end <= first ? 0 : -1L << first & -1L >>> -end;
    }

    /** {@return the {@link Neighborhood} of a voxel in {@link #possible} or {@link #unknown}} */
    int neighborhood(long[] bits, int at, int x) {
        return Neighborhood.of(bits, at, around, x);
    }

    /**
     * {@return the answer to a question about a voxel's neighbours}
     *
     * @param test the question
     * @param may those that may be foreground
     * @param either of these, those that are unknown
     */
    static Truth answer(VoxelTest test, int may, int either) {
        if (either == 0) {
            return Truth.of(test.holds(may));
        }
        if (Integer.bitCount(either) > MAX_UNKNOWN) {
            return Truth.MAYBE;
        }
        boolean first = test.holds(may);
        for (int gone = either; gone != 0; gone = gone - 1 & either) {
            if (test.holds(may & ~gone) != first) {
                return Truth.MAYBE;
            }
        }
        return Truth.of(first);
    }

    /** Sets, in a map of this volume's voxels, those that may be foreground around some of a word. */
    void markAround(long[] map, int at, long voxels) {
        long here = voxels | voxels << 1 | voxels >>> 1;
        for (int offset : around) {
            map[at + offset] |= here & possible[at + offset];
        }
        if (voxels < 0) {
            for (int offset : around) {
                map[at + offset + 1] |= 1 & possible[at + offset + 1];
            }
        }
        if ((voxels & 1) != 0) {
            for (int offset : around) {
                map[at + offset - 1] |= 1L << 63 & possible[at + offset - 1];
            }
        }
    }

    /**
     * {@return a map of this volume's voxels, without the margin}
     *
     * @param map {@link #possible} or {@link #unknown}
     */
    BoxBits without(long[] map) {
        BitRows to = image.image().bits().blank();
        for (int row = 0; row < to.rowCount(); row++) {
            int from = rowStart(row / height, row % height);
            for (int i = 0; i < to.wordsPerRow(); i++) {
                long word = map[from + i] >>> 1 | map[from + i + 1] << 63;
                int end = Math.min(64, width - 64 * i);
                to.words()[to.rowStart(row) + i] = word & -1L >>> -end;
            }
        }
        return new BoxBits(image.box(), BinaryImage.of(to));
    }
}
