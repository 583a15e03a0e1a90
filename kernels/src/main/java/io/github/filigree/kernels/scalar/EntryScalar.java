package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.bits.Window;
import io.github.filigree.kernels.contract.EntryKernel;
import io.github.filigree.kernels.contract.LabelledSlabs;

/** Windows and entries in plain Java; tested against a loop over pixels. */
public final class EntryScalar implements EntryKernel {

    /**
     * Where the place of each window bit is, from the pixel's own place on; 16 for each slot the window begins with.
     */
    private static final int[] PLACES = new int[Window.SLOTS * Window.PLACES];

    /** After the bits of a window: what stands for a bit where there is none. */
    private static final int NONE = 1 << Window.BITS;

    static {
        for (int top = 0; top < Window.SLOTS; top++) {
            for (int bit = 0; bit < Window.BITS; bit++) {
                PLACES[Window.PLACES * top + bit] = Window.place(top, bit) - Window.SLOTS;
            }
        }
    }

    @Override
    public void look(LabelledSlabs labelled, int slab, int top, int node, int count, int[] windows) {
        for (int i = 0; i < count; i++) {
            int place = labelled.starts()[slab] + Window.SLOTS * labelled.columns()[node + i];
            windows[i] = window(labelled.labels(), place, labelled.least(), Window.PLACES * slab, top);
        }
    }

    private static int window(int[] labels, int place, int[] least, int places, int top) {
        int row = Window.slot(top + 1);
        int below = Window.slot(top + 2);
        return window(labels, place, top, row, below,
                least[places + top] - 1, least[places + row] - 1, least[places + below] - 1);
    }

    /** The window at a place: its rows' slots, and of each the greatest label that does not count. */
    private static int window(
            int[] labels, int place, int top, int row, int below, int topLimit, int rowLimit, int belowLimit) {
        return seen(labels, place + top, topLimit)
                | seen(labels, place + row, rowLimit) << 3
                | seen(labels, place + below, belowLimit) << 6;
    }

    /** The sign bit is that of labels over the limit: limits and labels are −1 or more, so nothing overflows. */
    private static int seen(int[] labels, int place, int limit) {
        return limit - labels[place - Window.SLOTS] >>> 31
                | (limit - labels[place] >>> 31) << 1
                | (limit - labels[place + Window.SLOTS] >>> 31) << 2;
    }

    @Override
    public int write(
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
            int end) {
        if (slabCount == 1 && blocked == null && end - p >= Window.BITS * count + 1) {
            return write(labelled, slabs[0], top, node, count, rowPointers, neighbors, steps, p);
        }
        // Copies of fields, which the compiler would read anew after each store.
        int[] labels = labelled.labels();
        int[] starts = labelled.starts();
        int[] least = labelled.least();
        int[] columns = labelled.columns();
        int[] kept = labelled.kept();
        byte[] stepsOf = labelled.steps();
        int n = p;
        for (int i = 0; i < count; i++) {
            rowPointers[node + i] = n;
            for (int s = 0; s < slabCount; s++) {
                int slab = slabs[s];
                int place = starts[slab] + Window.SLOTS * columns[node + i];
                int word = kept[Window.COUNT * slab + window(labels, place, least, Window.PLACES * slab, top)];
                if (blocked != null) {
                    word &= ~blocked[slabCount * i + s];
                }
                for (int rest = word; rest != 0; rest &= rest - 1) {
                    int bit = Integer.numberOfTrailingZeros(rest);
                    neighbors[n] = labels[place + PLACES[Window.PLACES * top + bit]];
                    steps[n++] = stepsOf[Window.PLACES * slab + bit];
                }
            }
        }
        return n;
    }

    /**
     * One slab by itself, as in 2-D, with room after the last entry: limits are read once, and two entries are written
     * whether or not there are so many, since a skeleton's pixels mostly have two and the end of a loop after one, two
     * or three is hard to foresee. No gain of that was measured on whole graphs.
     */
    private static int write(
            LabelledSlabs labelled,
            int slab,
            int top,
            int node,
            int count,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p) {
        int[] labels = labelled.labels();
        int[] columns = labelled.columns();
        int[] kept = labelled.kept();
        byte[] stepsOf = labelled.steps();
        int row = Window.slot(top + 1);
        int below = Window.slot(top + 2);
        int topLimit = labelled.least()[Window.PLACES * slab + top] - 1;
        int rowLimit = labelled.least()[Window.PLACES * slab + row] - 1;
        int belowLimit = labelled.least()[Window.PLACES * slab + below] - 1;
        int start = labelled.starts()[slab];
        int n = p;
        for (int i = 0; i < count; i++) {
            rowPointers[node + i] = n;
            int place = start + Window.SLOTS * columns[node + i];
            int window = window(labels, place, top, row, below, topLimit, rowLimit, belowLimit);
            int word = kept[Window.COUNT * slab + window];
            int rest = word;
            for (int k = 0; k < 2; k++) {
                int bit = Integer.numberOfTrailingZeros(rest | NONE);
                neighbors[n + k] = labels[place + PLACES[Window.PLACES * top + bit]];
                steps[n + k] = stepsOf[Window.PLACES * slab + bit];
                rest &= rest - 1;
            }
            n += Math.min(2, Integer.bitCount(word));
            for (; rest != 0; rest &= rest - 1) {
                int bit = Integer.numberOfTrailingZeros(rest);
                neighbors[n] = labels[place + PLACES[Window.PLACES * top + bit]];
                steps[n++] = stepsOf[Window.PLACES * slab + bit];
            }
        }
        return n;
    }
}
