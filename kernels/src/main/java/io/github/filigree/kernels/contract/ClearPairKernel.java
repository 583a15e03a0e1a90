package io.github.filigree.kernels.contract;

/** Pairs of adjacent pixels with nothing between them. */
public interface ClearPairKernel {

    /**
     * Counts what {@link PairCountKernel#pairs} does, but only pairs whose box holds no other set bit: the box that the
     * two pixels span in row {@code a}, row {@code b}, another one, and the rows that start at the elements of
     * {@code between}.
     */
    long clearPairs(long[] words, int a, int b, int[] between, int from, int to, boolean aside);
}
