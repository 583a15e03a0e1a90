package io.github.filigree.kernels.contract;

/** Pairs of adjacent pixels between rows of words and as many other rows. */
public interface PairCountKernel {

    /**
     * Counts the pairs of a set bit of a word {@code a + i} and a set bit of the words around {@code b + i} at the same
     * place or, if {@code aside}, one to the left or right, for i = {@code from} … {@code to − 1}. Whole stretches of
     * rows are one sequence of words, since a zero word stands between rows.
     *
     * <p>A whole stretch of rows is one call, so that its loop is compiled by itself: inlined into a caller for each
     * row, C2 ran into its node limit and boxed the vectors, 10 times slower.
     */
    long pairs(long[] words, int a, int b, int from, int to, boolean aside);
}
