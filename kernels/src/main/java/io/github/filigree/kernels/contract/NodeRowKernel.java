package io.github.filigree.kernels.contract;

/**
 * From bit rows to the entries of a graph: the columns of pixels, what each pixel sees around it, and who that is.
 *
 * <p>What is around a pixel is read from labelled rows. Four rows are kept place by place: the label of column
 * {@code x} in slot {@code s} is {@code labels[start + 4 * x + s]}, −1 where no pixel is, from column −1 to two behind
 * the last; so that the nine places around a pixel, and seven more, are 16 elements in sequence. The row above the pixels
 * is in slot {@code top}, their own in the next and the row below in the one after; slot 0 is next to slot 3.
 *
 * <p>A <em>window</em> is what a pixel sees of three rows: bits 0 to 2 are the left, middle and right place of the row
 * above, bits 3 to 5 those of its own, bits 6 to 8 those of the row below.
 */
public interface NodeRowKernel {

    /**
     * Writes the columns of the set bits of rows, ascending within each row.
     *
     * @param words rows of bits, with a zero word behind each
     * @param at index of the first row's first word
     * @param rows how many rows there are
     * @param stride words from one row to the next
     * @param columns gets them from {@code p} on; elements up to {@code end} may be overwritten, those behind are not
     * @return behind the last one written
     */
    int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end);

    /**
     * Tells what each of a row's pixels sees of a slab.
     *
     * @param least for each slab and each of the 16 places around a pixel the least label that counts, others being left
     *     from rows before; in the last column beyond all labels
     * @param columns of the pixels; those from {@code from} on are meant, {@code count} of them
     * @param windows gets them from its start on
     */
    void look(
            int[] labels,
            int slab,
            int[] starts,
            int[] least,
            int top,
            int[] columns,
            int from,
            int count,
            int[] windows);

    /**
     * Writes the entries of a row's pixels: for each pixel, and each slab in the order given, the labels at the places of
     * its window that are kept.
     *
     * @param slabs which of the slabs there are
     * @param slabCount how many
     * @param starts of all slabs' labels
     * @param kept for each slab and each of its 512 windows the bits that are kept
     * @param blocked for each pixel a word for each slab that is there: bits that are not kept after all; or
     *     null
     * @param stepsOf for each slab 16 elements that begin with the step to each of its nine bits
     * @param rowPointers gets where the entries of pixel {@code from + i} begin
     * @param neighbors gets the labels; elements up to {@code end} may be overwritten, those behind are not
     * @param steps gets the steps, likewise
     * @param p where the first entry goes
     * @return behind the last one written
     */
    int write(
            int[] labels,
            int[] slabs,
            int slabCount,
            int[] starts,
            int[] least,
            int top,
            int[] columns,
            int from,
            int count,
            int[] kept,
            int[] blocked,
            byte[] stepsOf,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p,
            int end);
}
