package io.github.filigree.kernels;

/**
 * Counts pairs of adjacent pixels between rows of an image, without looking at a single pixel: what makes exactly sized
 * arrays of graphs possible, since the number of entries is the sum of the degrees.
 */
public final class Adjacency {

    private Adjacency() {}

    /**
     * Counts pairs of a foreground pixel of one row and one of another at the same place or one beside it, for a stretch
     * of rows and as many others.
     *
     * @param image of any rank
     * @param row the first row
     * @param other the first of the others; if it is {@code row}, each pixel also pairs with itself
     * @param rows how many rows there are; they and the others must lie between −1 and {@code rowCount()}
     * @param aside whether the places to the left and right count too
     * @return the number of pairs
     */
    public static long pairs(BinaryImage image, int row, int other, int rows, boolean aside) {
        return image.kernels()
                .adjacency
                .pairs(
                        image.words(),
                        image.rowStart(row),
                        image.rowStart(other),
                        rows,
                        image.wordsPerRow() + 1,
                        image.wordsPerRow(),
                        aside);
    }

    /**
     * Counts those pairs whose box holds no other foreground pixel.
     *
     * @param image of any rank
     * @param row the first row
     * @param other the first of the others, not {@code row}
     * @param between where in {@link BinaryImage#words()} the first of each of the other rows in the boxes start
     * @param betweenCount how many of them there are
     * @param rows how many rows there are; they and the others must lie between −1 and {@code rowCount()}
     * @param aside whether the places to the left and right count too
     * @return the number of pairs
     */
    public static long clearPairs(
            BinaryImage image, int row, int other, int[] between, int betweenCount, int rows, boolean aside) {
        return image.kernels()
                .adjacency
                .clearPairs(
                        image.words(),
                        image.rowStart(row),
                        image.rowStart(other),
                        between,
                        betweenCount,
                        rows,
                        image.wordsPerRow() + 1,
                        image.wordsPerRow(),
                        aside);
    }
}
