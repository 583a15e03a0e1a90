package io.github.filigree.kernels.contract;

/** From bits to the places of the set ones. */
public interface ColumnKernel {

    /**
     * Writes the columns of the set bits of rows, ascending within each row.
     *
     * @param words rows of bits, with a zero word after each
     * @param at index of the first row's first word
     * @param rows how many rows there are
     * @param stride words from one row to the next
     * @param columns gets them from {@code p} on; elements up to {@code end} may be overwritten, those from it on are
     *     not
     * @return after the last one written
     */
    int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end);
}
