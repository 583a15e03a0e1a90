package io.github.filigree.kernels.contract;

/**
 * Pairs of adjacent pixels between two rows of words. Both rows, and those between, have a zero word at either end.
 */
public interface AdjacencyKernel {

    /**
     * {@return the number of pairs of a set bit of row {@code a} and a set bit of row {@code b} at the same place or, if
     * {@code aside}, one to the left or right}
     */
    long pairs(long[] words, int a, int b, int length, boolean aside);

    /**
     * {@return the same, of those pairs only whose box holds no other set bit} The box spans the two pixels in row
     * {@code a}, row {@code b} and the rows that start at the first {@code betweenCount} elements of {@code between}.
     */
    long clearPairs(
            long[] words, int a, int b, int[] between, int betweenCount, int length, boolean aside);
}
