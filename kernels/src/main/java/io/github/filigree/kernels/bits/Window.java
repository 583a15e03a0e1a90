package io.github.filigree.kernels.bits;

/**
 * What a pixel sees around itself, as one number.
 *
 * <p>A <em>slab</em> is up to three rows that lie side by side along the second-last axis: the row above a pixel in
 * some plane, the row at its own place, and the row below. A 2-D image has one slab, a volume three, and so on
 * ({@link NeighborRows} counts them). The <em>window</em> of a pixel is the nine bits that it sees of one slab:
 *
 * <pre>
 * bit 0  1  2     row above:     left, middle, right
 * bit 3  4  5     its own place: left, middle, right
 * bit 6  7  8     row below:     left, middle, right
 * </pre>
 *
 * so that there are {@link #COUNT} windows and a table can tell what becomes of each.
 *
 * <p>A pixel's <em>label</em> is its number in raster order, which is its node in a graph. Labels of the rows around
 * the row at hand are kept by column: four rows of them ({@link #SLOTS}, of which a slab needs three; the fourth makes
 * a label's place a matter of shifts), column after column, −1 where no pixel is. The nine labels around a pixel, and
 * seven more, are then {@link #PLACES} elements in sequence: one vector of 512 bits. The row above lies in some slot
 * {@code top}, the next row in the slot after it, and so on; slot 0 comes after slot 3.
 */
public final class Window {

    /** Bits of a window. */
    public static final int BITS = 9;

    /** How many windows there are. */
    public static final int COUNT = 1 << BITS;

    /** Rows of labels that are kept for each slab. */
    public static final int SLOTS = 4;

    /** Labels in sequence that hold a neighbourhood: four columns, of which the last is beyond the window. */
    public static final int PLACES = 4 * SLOTS;

    /** The bit of the pixel itself. */
    public static final int ITSELF = 0b000_010_000;

    private static final int MIDDLE_ROW = 0b000_111_000;
    private static final int MIDDLE_COLUMN = 0b010_010_010;

    private Window() {}

    /**
     * {@return the slot of a row's labels}
     *
     * @param row −1 or more; rows that follow one another take slots that do
     */
    public static int slot(int row) {
        return row & SLOTS - 1;
    }

    /**
     * {@return which of the {@link #PLACES} labels a bit of the window is}
     *
     * @param top the slot of the row above, 0 … 3
     * @param bit 0 … 8
     */
    public static int place(int top, int bit) {
        return SLOTS * (bit % 3) + slot(top + bit / 3);
    }

    /**
     * {@return the bits of a window whose boxes hold what is seen in that window, beside the pixels of the bits} A box
     * that reaches to an outer row holds the middle row's pixels too, and one to the side the middle column's.
     *
     * @param seen the window without the pixel itself
     */
    public static int blocked(int seen) {
        int middleRow = seen & MIDDLE_ROW;
        int box = middleRow >> 3 | middleRow << 3;
        int middleColumn = (box | seen) & MIDDLE_COLUMN;
        return box | middleColumn << 1 | middleColumn >> 1;
    }
}
