package io.github.filigree.kernels.bits;

import java.util.Objects;

/**
 * Counts pairs of adjacent pixels between rows of an image, 64 pixels at a time. The number of a graph's entries is
 * known so before its arrays are allocated.
 */
public final class PairCounts {

    private PairCounts() {}

    /**
     * Counts pairs of a foreground pixel of one row and one of another at the same place or one beside it, for a
     * stretch of rows and as many others.
     *
     * @param image of any rank
     * @param row the first row
     * @param other the first of the others; if it is {@code row}, each pixel also pairs with itself
     * @param rows how many rows there are; they and the others must lie between −1 and {@code rowCount()}
     * @param aside whether the places to the left and right count too
     * @return the number of pairs
     * @throws IndexOutOfBoundsException if a row is none of the image's
     */
    public static long pairs(BitRows image, int row, int other, int rows, boolean aside) {
        int a = start(image, row, rows);
        int b = start(image, other, rows);
        return image.kernels().pairCount().pairs(image.words(), a, b, 0, words(image, rows), aside);
    }

    /**
     * Counts those pairs whose box holds no other foreground pixel.
     *
     * @param image of any rank
     * @param row the first row
     * @param other the first of the others, not {@code row}
     * @param between the first of each of the other rows that lie in the boxes
     * @param rows how many rows there are; they and the others must lie between −1 and {@code rowCount()}
     * @param aside whether the places to the left and right count too
     * @return the number of pairs
     * @throws IndexOutOfBoundsException if a row is none of the image's
     */
    public static long clearPairs(BitRows image, int row, int other, int[] between, int rows, boolean aside) {
        int[] starts = new int[between.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start(image, between[i], rows);
        }
        int a = start(image, row, rows);
        int b = start(image, other, rows);
        return image.kernels().clearPairs().clearPairs(image.words(), a, b, starts, 0, words(image, rows), aside);
    }

    /** {@return how many words it is to the last row's last one} The zero words between rows are counted along. */
    private static int words(BitRows image, int rows) {
        return Math.max(0, rows * image.pitch() - 1);
    }

    private static int start(BitRows image, int row, int rows) {
        Objects.checkFromIndexSize(row + 1, rows, image.rowCount() + 2);
        return image.rowStart(row);
    }
}
