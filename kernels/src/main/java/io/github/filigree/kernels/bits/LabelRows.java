package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.EntryKernel;
import io.github.filigree.kernels.contract.LabelledSlabs;
import java.util.Arrays;

/**
 * The labels of the rows around the row at hand, for one row after the other: what entries of a graph are made of.
 * {@link Window} explains slabs, windows and labels. There is never a label image: only four rows of labels for each
 * slab and, of rows longer than {@link #STRETCH}, only a stretch at a time.
 *
 * <p>One object serves one thread. Nothing is checked but what arrays check.
 */
public final class LabelRows {

    /** How many columns have labels at a time: a megabyte for each slab, which second-level caches hold. */
    public static final int STRETCH = 1 << 16;

    /** The columns that a pixel at either end of a stretch sees beyond it, and one that a vector reads. */
    private static final int MARGIN = 3;

    private static final int NONE = -1;

    private final EntryKernel kernel;
    private final int[] columns;
    private final int pitch;
    private final int[] labels;

    /** For each slab, where the label of column 0 is or would be. */
    private final int[] starts;

    /** For each slab and place the least label that is of the row in the slot, others being left from rows before. */
    private final int[] least;

    private final LabelledSlabs labelled;

    // What each slot holds: the labels from … to − 1, of a stretch that begins with the column origin.
    private final int[] from;
    private final int[] to;
    private final int[] origin;

    /**
     * Makes rows without labels.
     *
     * @param image whose width and kernels count
     * @param slabs how many there are
     * @param columns of all pixels, in the order of their labels; to be there when a pixel gets its label
     * @param kept for each slab and each of its 512 windows the bits that become entries
     * @param steps for each slab 16 elements that begin with the step to each of its window's nine bits
     */
    public LabelRows(BitRows image, int slabs, int[] columns, int[] kept, byte[] steps) {
        kernel = image.kernels().entries();
        this.columns = columns;
        pitch = Window.SLOTS * (Math.min(image.width(), STRETCH) + MARGIN);
        labels = new int[Math.multiplyExact(slabs, pitch)];
        Arrays.fill(labels, NONE);
        starts = new int[slabs];
        Arrays.setAll(starts, slab -> start(slab, 0));
        least = new int[Window.PLACES * slabs];
        Arrays.fill(least, Integer.MAX_VALUE);
        from = new int[Window.SLOTS * slabs];
        to = new int[Window.SLOTS * slabs];
        origin = new int[Window.SLOTS * slabs];
        labelled = new LabelledSlabs(labels, starts, least, columns, kept, steps);
    }

    /**
     * Gives the pixels of a stretch of a row their labels, in the place of those of the fourth row before it.
     *
     * @param slab 0 … slabs − 1
     * @param r which row of the slab it is: 0, 1 or 2
     * @param row the row at hand, which the slab's row 1 is or lies beside
     * @param from the first pixel's label; the pixel may lie one column before the stretch
     * @param to after the last pixel's label; the pixel may lie one column after the stretch
     * @param origin the stretch's first column
     */
    public void label(int slab, int r, int row, int from, int to, int origin) {
        int k = Window.SLOTS * slab + Window.slot(row + r - 1);
        if (this.from[k] != from || this.to[k] != to || this.origin[k] != origin) {
            label(slab, k, from, to, origin);
        }
    }

    private void label(int slab, int k, int from, int to, int origin) {
        int slot = Window.slot(k);
        if (this.origin[k] != origin) {
            // A column has more than one place then. Otherwise it is enough that labels of other rows are less.
            int held = start(slab, this.origin[k]) + slot;
            for (int label = this.from[k]; label < this.to[k]; label++) {
                labels[held + Window.SLOTS * columns[label]] = NONE;
            }
        }
        starts[slab] = start(slab, origin);
        int at = starts[slab] + slot;
        for (int label = from; label < to; label++) {
            labels[at + Window.SLOTS * columns[label]] = label;
        }
        for (int c = 0; c < 3; c++) {
            least[Window.PLACES * slab + Window.SLOTS * c + slot] = from < to ? from : Integer.MAX_VALUE;
        }
        this.from[k] = from;
        this.to[k] = to;
        this.origin[k] = origin;
    }

    /** {@return where the label of column 0 would be; if that is far before the stretch, it wraps} */
    private int start(int slab, int origin) {
        return slab * pitch + Window.SLOTS - Window.SLOTS * origin;
    }

    /**
     * Tells what each of a row's pixels sees of a slab.
     *
     * @param slab 0 … slabs − 1
     * @param row that the pixels are in
     * @param node the first pixel's label
     * @param count how many pixels are meant
     * @param windows gets them from its start on
     */
    public void look(int slab, int row, int node, int count, int[] windows) {
        kernel.look(labelled, slab, Window.slot(row - 1), node, count, windows);
    }

    /**
     * Writes the entries of a row's pixels: for each pixel, and each slab, the labels at the places of its window that
     * are kept.
     *
     * @param slabs which of the slabs are looked at, ascending
     * @param slabCount how many
     * @param row that the pixels are in
     * @param node the first pixel's label
     * @param count how many pixels are meant
     * @param blocked for each pixel a word for each of these slabs: bits that are not kept after all; or null
     * @param rowPointers gets for each label where its pixel's entries begin
     * @param neighbors gets the labels; elements up to {@code end} may be overwritten, those from it on are not
     * @param steps gets the steps, likewise
     * @param p where the first entry goes
     * @param end after the last entry that anyone will write before something else reads or writes there
     * @return after the last entry written
     */
    public int write(
            int[] slabs,
            int slabCount,
            int row,
            int node,
            int count,
            int[] blocked,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p,
            int end) {
        return kernel.write(
                labelled, slabs, slabCount, Window.slot(row - 1), node, count, blocked, rowPointers, neighbors, steps, p, end);
    }
}
