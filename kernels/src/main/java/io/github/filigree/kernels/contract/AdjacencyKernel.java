package io.github.filigree.kernels.contract;

/**
 * Pairs of adjacent pixels between rows of words and as many other rows. All rows have a zero word at either end and are
 * {@code stride} words apart.
 *
 * <p>A whole stretch of rows is one call, so that the loops are compiled by themselves: inlined into a caller for each
 * row, C2 ran into its node limit and boxed the vectors, 10 times slower.
 */
public interface AdjacencyKernel {

    /**
     * {@return the number of pairs of a set bit of row {@code a} and a set bit of row {@code b} at the same place or, if
     * {@code aside}, one to the left or right; summed over {@code rows} rows from {@code a} and {@code b} on}
     */
    long pairs(long[] words, int a, int b, int rows, int stride, int length, boolean aside);

    /**
     * {@return the same, of those pairs only whose box holds no other set bit} The box spans the two pixels in row
     * {@code a}, row {@code b} and the rows that start at the first {@code betweenCount} elements of {@code between}.
     */
    long clearPairs(
            long[] words,
            int a,
            int b,
            int[] between,
            int betweenCount,
            int rows,
            int stride,
            int length,
            boolean aside);
}
