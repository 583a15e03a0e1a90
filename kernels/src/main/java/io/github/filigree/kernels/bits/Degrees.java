package io.github.filigree.kernels.bits;

import java.util.Arrays;

/**
 * How many neighbours each foreground pixel has. For some rows at a time, the rows around them are summed by full
 * adders on words into bit planes; then the words that have pixels are spread to bytes.
 */
public final class Degrees {

    private static final int MAX_NEIGHBORS = 255;

    /** Rows are summed together up to this many words, so that short rows fill vectors and planes stay in cache. */
    private static final int BLOCK_WORDS = 256;

    private final BitRows image;
    private final NeighborRows neighborRows;
    private final boolean[] sides;
    private final int[] besideFirst;
    private final int[] besideLast;
    private final int pitch;
    private final int block;
    private final long[] planes;

    private Degrees(BitRows image, int connectivity, int neighbors) {
        this.image = image;
        neighborRows = new NeighborRows(image.shape(), connectivity);
        sides = new boolean[neighborRows.count()];
        for (int k = 0; k < sides.length; k++) {
            sides[k] = Integer.bitCount(neighborRows.axes(k)) < connectivity;
        }
        besideFirst = new int[sides.length];
        besideLast = new int[sides.length];
        pitch = image.pitch();
        block = Math.max(1, BLOCK_WORDS / pitch);
        planes = new long[(Integer.SIZE - Integer.numberOfLeadingZeros(neighbors)) * block * pitch];
    }

    /**
     * {@return how many of its neighbours are foreground for each foreground pixel, else 0; uint8, in raster order}
     *
     * @param image of any rank
     * @param connectivity how many axes may change on the way to a neighbour, 1 … rank
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank or gives more than 255 neighbours, or the
     *     image has more pixels than an array holds
     */
    public static byte[] of(BitRows image, int connectivity) {
        int rank = image.shape().rank();
        image.shape().checkConnectivity(connectivity);
        double neighbors = neighbors(rank, connectivity);
        if (neighbors > MAX_NEIGHBORS) {
            throw new IllegalArgumentException("rank " + rank + " with connectivity " + connectivity + " has "
                    + (long) neighbors + " neighbours per pixel; at most " + MAX_NEIGHBORS
                    + " fit a byte, use a smaller connectivity");
        }
        return new Degrees(image, connectivity, (int) neighbors).count();
    }

    /** {@return the sum over c = 1 … connectivity of the ways to choose c axes, times two directions each} */
    private static double neighbors(int rank, int connectivity) {
        double sum = 0;
        double ways = 1;
        for (int c = 1; c <= connectivity; c++) {
            ways *= 2.0 * (rank - c + 1) / c;
            sum += ways;
        }
        return Math.rint(sum);
    }

    private byte[] count() {
        byte[] degrees = new byte[image.shape().arrayLength("degrees")];
        int plane = image.shape().planeRows();
        for (int row = 0; row < image.rowCount(); ) {
            int end = Math.min(row + block, row + plane - row % plane);
            sum(row, end - 1);
            for (int r = row; r < end; r++) {
                spread(r, (r - row) * pitch, degrees);
            }
            row = end;
        }
        return degrees;
    }

    /** At the image's border the first or the last row lacks a neighbour that the others have, or all lack it. */
    private void sum(int first, int last) {
        Arrays.fill(planes, 0);
        neighborRows.at(first, besideFirst);
        neighborRows.at(last, besideLast);
        for (int k = 0; k < sides.length; k++) {
            int from = besideFirst[k] < 0 ? first + 1 : first;
            int to = besideLast[k] < 0 ? last - 1 : last;
            if (from <= to && (besideFirst[k] & besideLast[k]) >= 0) {
                int beside = besideFirst[k] < 0 ? besideLast[k] - (last - from) : besideFirst[k];
                image.kernels().bitSum().addBits(
                        image.words(),
                        image.rowStart(beside),
                        (to - from) * pitch + image.wordsPerRow(),
                        k != neighborRows.center(),
                        sides[k],
                        planes,
                        (from - first) * pitch,
                        block * pitch);
            }
        }
    }

    private void spread(int row, int at, byte[] degrees) {
        int start = image.rowStart(row);
        int stride = block * pitch;
        for (int i = 0; i < image.wordsPerRow(); i++) {
            long pixels = image.words()[start + i];
            if (pixels != 0) {
                image.kernels().bitSum().spread(
                        planes, at + i, stride, pixels, degrees, row * image.width() + Long.SIZE * i);
            }
        }
    }
}
