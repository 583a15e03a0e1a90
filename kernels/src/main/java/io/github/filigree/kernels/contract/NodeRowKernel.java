package io.github.filigree.kernels.contract;

/**
 * From bit rows to the entries of a graph: the columns of pixels, what each pixel sees around it, and who that is.
 *
 * <p>A <em>window</em> is what a pixel sees of a slab: bits 0 to 2 are the left, middle and right place of the row
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
     * @param top the slot of the row above
     * @param node the first pixel's label
     * @param count how many pixels are meant
     * @param windows gets them from its start on
     */
    void look(LabelledSlabs labelled, int slab, int top, int node, int count, int[] windows);

    /**
     * Writes the entries of a row's pixels: for each pixel, and each slab in the order given, the labels at the places of
     * its window that are kept.
     *
     * @param slabs which of the slabs are looked at
     * @param slabCount how many
     * @param top the slot of the row above
     * @param node the first pixel's label
     * @param count how many pixels are meant
     * @param blocked for each pixel a word for each of these slabs: bits that are not kept after all; or null
     * @param rowPointers gets for each label where its pixel's entries begin
     * @param neighbors gets the labels; elements up to {@code end} may be overwritten, those behind are not
     * @param steps gets the steps, likewise
     * @param p where the first entry goes
     * @return behind the last one written
     */
    int write(
            LabelledSlabs labelled,
            int[] slabs,
            int slabCount,
            int top,
            int node,
            int count,
            int[] blocked,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p,
            int end);
}
