package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.bits.Window;
import io.github.filigree.kernels.contract.EntryKernel;
import io.github.filigree.kernels.contract.LabelledSlabs;

/** Windows and entries in plain Java; tested against a loop over pixels. */
public final class EntryScalar implements EntryKernel {

    /** Where the place of each window bit is, from the pixel's own place on; 16 for each slot the window begins with. */
    private static final int[] PLACES = new int[Window.SLOTS * Window.PLACES];

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
        return seen(labels, place + top, least[places + top])
                | seen(labels, place + row, least[places + row]) << 3
                | seen(labels, place + below, least[places + below]) << 6;
    }

    private static int seen(int[] labels, int place, int least) {
        // The sign bit is that of what is missing: labels are −1 or more, so nothing overflows.
        return ~(labels[place - Window.SLOTS] - least) >>> 31
                | ~(labels[place] - least) >>> 31 << 1
                | ~(labels[place + Window.SLOTS] - least) >>> 31 << 2;
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
                int place = starts[slabs[s]] + Window.SLOTS * columns[node + i];
                int word = kept[Window.COUNT * slabs[s] + window(labels, place, least, Window.PLACES * slabs[s], top)];
                if (blocked != null) {
                    word &= ~blocked[slabCount * i + s];
                }
                for (int rest = word; rest != 0; rest &= rest - 1) {
                    int bit = Integer.numberOfTrailingZeros(rest);
                    neighbors[n] = labels[place + PLACES[Window.PLACES * top + bit]];
                    steps[n++] = stepsOf[Window.PLACES * slabs[s] + bit];
                }
            }
        }
        return n;
    }
}
