package io.github.filigree.kernels.bits;

/**
 * The voxels of a volume as rows of bits with background on all sides, so that all 26 neighbours of any voxel can be
 * read without a border case. {@link BitRows} have that along the rows only: the row above a plane's first is the last
 * of the plane before.
 *
 * <p>Planes are a multiple of 64 words apart. So a map with one bit per word has whole words for each plane, and
 * threads that work on different planes write to different words of it. Before the first plane and after the last there
 * are words enough that some vectors of words may be read which start or end where no row is.
 */
final class PaddedVolume {

    private final int depth;
    private final int height;
    private final int width;
    private final int wordsPerRow;

    /** Words before the first plane, which is background, and after the last. */
    private final int margin;

    /** Words from a row to the next. */
    final int pitch;

    /** Words from a plane to the next. */
    final int plane;

    final long[] words;

    /** Words from a voxel to the nine of its column: those beside it across the rows and itself, in raster order. */
    final int[] around;

    /**
     * Copies a volume.
     *
     * @param rows of rank 3, or 2 for a volume of depth 1
     * @throws IllegalArgumentException if the padded volume needs more words than an array holds
     */
    PaddedVolume(BitRows rows) {
        Shape shape = rows.shape();
        depth = shape.rank() == 2 ? 1 : (int) shape.size(0);
        height = shape.planeRows();
        width = rows.width();
        wordsPerRow = rows.wordsPerRow();
        pitch = wordsPerRow + 1;
        long planeWords = ((height + 2L) * pitch + 63) / 64 * 64;
        margin = (pitch + 2 * Long.SIZE) / Long.SIZE * Long.SIZE;
        long size = (depth + 2L) * planeWords + 2 * margin;
        if (size > Shape.MAX_ARRAY) {
            throw new IllegalArgumentException("to thin a volume of " + shape + " takes " + size
                    + " words; at most " + Shape.MAX_ARRAY + " fit, split it");
        }
        plane = (int) planeWords;
        words = new long[(int) size];
        around = new int[] {
            -plane - pitch, -plane, -plane + pitch, -pitch, 0, pitch, plane - pitch, plane, plane + pitch
        };
        for (int row = 0; row < rows.rowCount(); row++) {
            System.arraycopy(rows.words(), rows.rowStart(row), words, rowStart(row), wordsPerRow);
        }
    }

    private int rowStart(int row) {
        return margin + 1 + (row / height + 1) * plane + (row % height + 1) * pitch;
    }

    /** {@return the number of planes} */
    int depth() {
        return depth;
    }

    /** {@return the index of the first word of a plane} */
    int planeStart(int z) {
        return margin + (z + 1) * plane;
    }

    /** {@return the parity of a word's plane and, in bit 0, that of its row} */
    int parity(int at) {
        int place = at - margin;
        return (place / plane - 1 & 1) << 1 | place % plane / pitch - 1 & 1;
    }

    /**
     * {@return a voxel's {@link Neighborhood}}
     *
     * @param bits of this volume or of a map of its voxels
     * @param at index of the voxel's word
     * @param x its place in the word
     */
    int neighborhood(long[] bits, int at, int x) {
        return Neighborhood.of(bits, at, around, x);
    }

    /** Copies the voxels to rows of the shape that the volume was made of. */
    void copyTo(BitRows rows) {
        for (int row = 0; row < rows.rowCount(); row++) {
            System.arraycopy(words, rowStart(row), rows.words(), rows.rowStart(row), wordsPerRow);
        }
    }
}
