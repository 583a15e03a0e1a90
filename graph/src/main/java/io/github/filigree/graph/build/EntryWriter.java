package io.github.filigree.graph.build;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.LabelRows;
import io.github.filigree.kernels.bits.NeighborRows;
import io.github.filigree.kernels.bits.Window;
import java.util.Arrays;

/**
 * Writes entries, one row after the other. One writer serves one thread.
 *
 * <p>What of a node's {@linkplain Window window} becomes entries is looked up in a table. Reduced edges of three axes
 * and more depend on the other slabs too; rows are then done in chunks of nodes, whose windows are looked at before.
 */
final class EntryWriter {

    /** Nodes at a time; what is held of them stays in the first-level cache. */
    private static final int CHUNK = 256;

    private final Nodes nodes;
    private final NeighborRows neighbors;
    private final LabelRows labels;

    /** For each slab, the neighbour rows it consists of, −1 for none. */
    private final int[] slabRows;

    private final int centerSlab;

    // Of the row being written: which neighbour rows it has, and the slabs among them that hold pixels.
    private final int[] rows;
    private final int[] active;
    private int activeCount;

    // Of the chunk being written: the windows of one slab, and for each node and active slab what must not be kept of
    // its window because of other slabs. Where no other slab matters there are none.
    private final int[] windows;
    private final int[] blocked;

    EntryWriter(
            BitRows image,
            Nodes nodes,
            NeighborRows neighbors,
            int connectivity,
            boolean reduced,
            EdgeLengths lengths) {
        this.nodes = nodes;
        this.neighbors = neighbors;
        rows = new int[neighbors.count()];
        centerSlab = neighbors.slab(neighbors.center());
        int slabs = 2 * centerSlab + 1;
        slabRows = new int[3 * slabs];
        Arrays.fill(slabRows, -1);
        int[] allowed = new int[slabs];
        byte[] stepsOf = new byte[Window.PLACES * slabs];
        for (int k = 0; k < rows.length; k++) {
            int slab = neighbors.slab(k);
            int r = neighbors.lastStep(k) + 1;
            slabRows[3 * slab + r] = k;
            allowed[slab] |= (Integer.bitCount(neighbors.axes(k)) == connectivity ? 0b010 : 0b111) << 3 * r;
            for (int i = 0; i < 3; i++) {
                stepsOf[Window.PLACES * slab + 3 * r + i] = i == 1 ? lengths.straight(k) : lengths.aside(k);
            }
        }
        allowed[centerSlab] &= ~Window.ITSELF;
        int[] kept = new int[slabs * Window.COUNT];
        for (int i = 0; i < kept.length; i++) {
            int slab = i / Window.COUNT;
            int window = i % Window.COUNT;
            kept[i] = window & allowed[slab] & ~(reduced ? Window.blocked(seen(slab, window)) : 0);
        }
        labels = new LabelRows(image, slabs, nodes.column(), kept, stepsOf);
        active = new int[slabs];
        boolean looksAround = reduced && slabs > 1;
        windows = looksAround ? new int[CHUNK] : null;
        blocked = looksAround ? new int[slabs * CHUNK] : null;
    }

    /**
     * Writes the row pointers and entries of a row's nodes.
     *
     * @param p how many entries come before the row
     * @param end up to where entries may be overwritten
     * @return how many entries come before the next row
     */
    int fill(int row, int p, int end, int[] rowPointers, int[] neighborNodes, byte[] steps) {
        int n = p;
        for (long origin = 0; origin < nodes.width(); origin += LabelRows.STRETCH) {
            int after = first(row, origin + LabelRows.STRETCH);
            for (int node = first(row, origin); node < after; node += CHUNK) {
                int count = Math.min(CHUNK, after - node);
                enter(row, (int) origin);
                lookAround(row, node, count);
                n = labels.write(
                        active, activeCount, row, node, count, blocked, rowPointers, neighborNodes, steps, n, end);
            }
        }
        return n;
    }

    /** {@return a row's first node at or after a column} */
    private int first(int row, long column) {
        int[] first = nodes.firstInRow();
        if (column <= 0) {
            return first[row];
        }
        if (column >= nodes.width()) {
            return first[row + 1];
        }
        int node = Arrays.binarySearch(nodes.column(), first[row], first[row + 1], (int) column);
        return node < 0 ? ~node : node;
    }

    private void enter(int row, int origin) {
        neighbors.at(row, rows);
        activeCount = 0;
        for (int slab = 0; 3 * slab < slabRows.length; slab++) {
            boolean empty = true;
            for (int r = 0; r < 3; r++) {
                int k = slabRows[3 * slab + r];
                int neighbor = k < 0 ? -1 : rows[k];
                int from = neighbor < 0 ? 0 : first(neighbor, origin - 1L);
                int to = neighbor < 0 ? 0 : first(neighbor, (long) origin + LabelRows.STRETCH + 1);
                labels.label(slab, r, row, from, to, origin);
                empty &= from == to;
            }
            if (!empty) {
                active[activeCount++] = slab;
            }
        }
    }

    /** Finds out what the nodes of a chunk must not keep of a slab because of slabs in the boxes spanned with it. */
    private void lookAround(int row, int node, int count) {
        if (blocked == null) {
            return;
        }
        Arrays.fill(blocked, 0, activeCount * count, 0);
        for (int t = 0; t < activeCount; t++) {
            boolean looked = false;
            for (int s = 0; s < activeCount; s++) {
                if (neighbors.isBetween(slabRows[3 * active[t] + 1], slabRows[3 * active[s] + 1])) {
                    if (!looked) {
                        labels.look(active[t], row, node, count, windows);
                        looked = true;
                    }
                    for (int i = 0; i < count; i++) {
                        int seen = seen(active[t], windows[i]);
                        blocked[activeCount * i + s] |= seen | Window.blocked(seen);
                    }
                }
            }
        }
    }

    /** {@return the window without the pixel itself} */
    private int seen(int slab, int window) {
        return slab == centerSlab ? window & ~Window.ITSELF : window;
    }
}
