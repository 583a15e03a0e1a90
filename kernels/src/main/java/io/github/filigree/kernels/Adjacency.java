package io.github.filigree.kernels;

/**
 * Counts pairs of adjacent pixels between two rows of an image, without looking at a single pixel: what makes exactly
 * sized arrays of graphs possible (the number of entries is the sum of the degrees).
 */
public final class Adjacency {

    private Adjacency() {}

    /**
     * Counts pairs of a foreground pixel of one row and one of another at the same place or one beside it.
     *
     * @param image of any rank
     * @param row 0 … rowCount − 1
     * @param other −1 … rowCount; if it is {@code row}, each pixel also pairs with itself
     * @param aside whether the places to the left and right count too
     * @return the number of pairs
     */
    public static long pairs(BinaryImage image, int row, int other, boolean aside) {
        return image.kernels()
                .adjacency
                .pairs(image.words(), image.rowStart(row), image.rowStart(other), image.wordsPerRow(), aside);
    }

    /**
     * Counts those pairs whose box holds no other foreground pixel.
     *
     * @param image of any rank
     * @param row 0 … rowCount − 1
     * @param other another row, −1 … rowCount
     * @param between where in {@link BinaryImage#words()} the other rows of the box start
     * @param betweenCount how many of them there are
     * @param aside whether the places to the left and right count too
     * @return the number of pairs
     */
    public static long clearPairs(
            BinaryImage image, int row, int other, int[] between, int betweenCount, boolean aside) {
        return image.kernels()
                .adjacency
                .clearPairs(
                        image.words(),
                        image.rowStart(row),
                        image.rowStart(other),
                        between,
                        betweenCount,
                        image.wordsPerRow(),
                        aside);
    }
}
