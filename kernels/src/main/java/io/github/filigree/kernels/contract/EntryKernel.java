package io.github.filigree.kernels.contract;

/**
 * What the pixels of a row see around them, and the entries of a graph that this makes. {@code Window} in
 * {@code kernels.bits} explains slabs, windows, labels and slots.
 */
public interface EntryKernel {

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
     * Writes the entries of a row's pixels: for each pixel, and each slab in the order given, the labels at the places
     * of its window that are kept.
     *
     * @param slabs which of the slabs are looked at
     * @param slabCount how many
     * @param top the slot of the row above
     * @param node the first pixel's label
     * @param count how many pixels are meant
     * @param blocked for each pixel a word for each of these slabs: bits that are not kept after all; or null
     * @param rowPointers gets for each label where its pixel's entries begin
     * @param neighbors gets the labels; elements up to {@code end} may be overwritten, those from it on are not
     * @param steps gets the steps, likewise
     * @param p where the first entry goes
     * @return after the last one written
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
