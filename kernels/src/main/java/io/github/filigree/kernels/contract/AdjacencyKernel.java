package io.github.filigree.kernels.contract;

/** Pairs of adjacent pixels between rows of words and as many other rows. */
public interface AdjacencyKernel {

    /**
     * Counts the pairs of a set bit of row {@code a} and a set bit of row {@code b} at the same place or, if
     * {@code aside}, one to the left or right; summed over {@code rows} rows from {@code a} and {@code b} on, which are
     * {@code stride} words apart. Rows have {@code length} words and a zero word at either end.
     *
     * <p>With {@code between} not null, only pairs whose box holds no other set bit: the box that the two pixels span in
     * row {@code a}, row {@code b} and the rows that start at the elements of {@code between}.
     *
     * <p>A whole stretch of rows is one call, so that its loop is compiled by itself: inlined into a caller for each row,
     * C2 ran into its node limit and boxed the vectors, 10 times slower.
     */
    long pairs(long[] words, int a, int b, int[] between, int rows, int stride, int length, boolean aside);
}
