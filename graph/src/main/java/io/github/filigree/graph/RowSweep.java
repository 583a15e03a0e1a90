package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.NeighborRows;
import java.util.Arrays;

/**
 * Finds nodes and entries, one row after the other. One sweep serves one thread.
 *
 * <p>Neighbour rows come in slabs of three, side by side along the second-last axis; a 2-D image has one slab. What a
 * pixel sees of a slab is its <em>window</em> of nine bits: bits 0 to 2 the left, middle and right pixel of the first
 * row, bits 3 to 5 those of the second, bits 6 to 8 those of the third. Rows are done in chunks of nodes, a slab at a
 * time, in loops without a branch per pixel; the entries are then written one by one, in order.
 */
final class RowSweep {

    /** Nodes at a time; what is held of them stays in the first-level cache. */
    private static final int CHUNK = 256;

    private static final int WINDOW = 0b111_111_111;
    private static final int ITSELF = 0b000_010_000;
    private static final int MIDDLE_ROW = 0b000_111_000;
    private static final int MIDDLE_COLUMN = 0b010_010_010;

    /** What of a window becomes entries is held this far above it. */
    private static final int KEPT = 16;

    private static final int FACT_ROW = 9;
    private static final int FACT_LENGTH = 16;

    private final BinaryImage image;
    private final long[] words;
    private final Nodes nodes;
    private final NeighborRows neighbors;
    private final boolean reduced;
    private final RankCache ranks;

    /** For each slab, the neighbour rows it consists of, −1 for none; and which bits of its windows may be entries. */
    private final int[] slabRows;

    private final int[] allowed;

    /** For each slab and bit of its windows: in bits 0 to 8 those of its row that come before it, then row and length. */
    private final int[] bitFacts;

    private final int centerSlab;

    // Of the row being swept: which neighbour rows it has, and the slabs among them that hold pixels.
    private final int[] rows;
    private final int[] active;
    private int activeCount;
    private final int[] wordStarts;
    private final int[] rankStarts;

    // Of the chunk being swept: for each active slab and node, the window, and for each row of it the node that the
    // left pixel is or would be.
    private final int[] windows;
    private final int[] leftNodes;
    private final int[] others = new int[CHUNK];

    RowSweep(
            BinaryImage image,
            Nodes nodes,
            NeighborRows neighbors,
            int connectivity,
            EdgeRule rule,
            StepLengths lengths) {
        this.image = image;
        words = image.words();
        this.nodes = nodes;
        this.neighbors = neighbors;
        reduced = rule == EdgeRule.REDUCED;
        ranks = new RankCache(image, nodes.firstInRow(), neighbors);
        rows = new int[neighbors.count()];
        centerSlab = neighbors.slab(neighbors.center());
        int slabs = 2 * centerSlab + 1;
        slabRows = new int[3 * slabs];
        Arrays.fill(slabRows, -1);
        allowed = new int[slabs];
        bitFacts = new int[9 * slabs];
        for (int k = 0; k < rows.length; k++) {
            int slab = neighbors.slab(k);
            int r = neighbors.lastStep(k) + 1;
            slabRows[3 * slab + r] = k;
            allowed[slab] |= (Integer.bitCount(neighbors.axes(k)) == connectivity ? 0b010 : 0b111) << 3 * r;
            for (int i = 0; i < 3; i++) {
                int before = (1 << i) - 1 << 3 * r;
                int length = (i == 1 ? lengths.straight(k) : lengths.aside(k)) & 0xff;
                bitFacts[9 * slab + 3 * r + i] = before | r << FACT_ROW | length << FACT_LENGTH;
            }
        }
        allowed[centerSlab] &= ~ITSELF;
        active = new int[slabs];
        wordStarts = new int[3 * slabs];
        rankStarts = new int[3 * slabs];
        windows = new int[slabs * CHUNK];
        leftNodes = new int[3 * slabs * CHUNK];
    }

    /**
     * Writes the row pointers and entries of a row's nodes.
     *
     * @param p how many entries come before the row
     * @return how many come before the next
     */
    int fill(int row, int p, int[] rowPointers, int[] neighborNodes, byte[] steps) {
        int[] first = nodes.firstInRow();
        if (first[row] == first[row + 1]) {
            return p;
        }
        enter(row);
        for (int node = first[row]; node < first[row + 1]; node += CHUNK) {
            int n = Math.min(CHUNK, first[row + 1] - node);
            for (int s = 0; s < activeCount; s++) {
                look(s, node, n);
            }
            for (int s = 0; s < activeCount; s++) {
                keep(s, n);
            }
            p = write(node, n, p, rowPointers, neighborNodes, steps);
        }
        return p;
    }

    private void enter(int row) {
        int[] first = nodes.firstInRow();
        neighbors.at(row, rows);
        activeCount = 0;
        for (int slab = 0; slab < allowed.length; slab++) {
            boolean empty = true;
            for (int r = 0; r < 3; r++) {
                int k = slabRows[3 * slab + r];
                int neighbor = k < 0 ? -1 : rows[k];
                boolean here = neighbor >= 0 && first[neighbor] != first[neighbor + 1];
                wordStarts[3 * activeCount + r] = image.rowStart(here ? neighbor : -1);
                rankStarts[3 * activeCount + r] = here ? ranks.start(slab, neighbor) : RankCache.NOWHERE;
                empty &= !here;
            }
            if (!empty) {
                active[activeCount++] = slab;
            }
        }
    }

    private void look(int s, int node, int n) {
        // Copies of fields, which the compiler would read anew after each store.
        long[] words = this.words;
        int[] windows = this.windows;
        int[] leftNodes = this.leftNodes;
        int[] column = nodes.column();
        int[] rank = ranks.ranks();
        int words0 = wordStarts[3 * s];
        int words1 = wordStarts[3 * s + 1];
        int words2 = wordStarts[3 * s + 2];
        int ranks0 = rankStarts[3 * s];
        int ranks1 = rankStarts[3 * s + 1];
        int ranks2 = rankStarts[3 * s + 2];
        int at = s * CHUNK;
        for (int i = 0; i < n; i++) {
            int left = column[node + i] - 1;
            int word = left >> 6;
            long before = (1L << left) - 1;
            long row0 = words[words0 + word];
            long row1 = words[words1 + word];
            long row2 = words[words2 + word];
            int leftNode = 3 * (at + i);
            leftNodes[leftNode] = rank[ranks0 + word] + Long.bitCount(row0 & before);
            leftNodes[leftNode + 1] = rank[ranks1 + word] + Long.bitCount(row1 & before);
            leftNodes[leftNode + 2] = rank[ranks2 + word] + Long.bitCount(row2 & before);
            row0 >>>= left;
            row1 >>>= left;
            row2 >>>= left;
            if ((left & 63) > 61) {
                // One pixel in 32: a branch is cheaper than three loads for all.
                row0 |= words[words0 + word + 1] << 1 << ~left;
                row1 |= words[words1 + word + 1] << 1 << ~left;
                row2 |= words[words2 + word + 1] << 1 << ~left;
            }
            windows[at + i] = (int) (row0 & 7 | (row1 & 7) << 3 | (row2 & 7) << 6);
        }
    }

    private void keep(int s, int n) {
        int[] windows = this.windows;
        int slab = active[s];
        int at = s * CHUNK;
        int allowed = this.allowed[slab];
        if (!reduced) {
            for (int i = 0; i < n; i++) {
                windows[at + i] |= (windows[at + i] & allowed) << KEPT;
            }
            return;
        }
        seenBetween(slab, n);
        int others = slab == centerSlab ? WINDOW & ~ITSELF : WINDOW;
        for (int i = 0; i < n; i++) {
            int seen = windows[at + i] & others;
            // A box of the slab's outer rows holds the middle row's pixels too, and one to the side the middle column's.
            int middleRow = (seen | this.others[i]) & MIDDLE_ROW;
            int box = this.others[i] | middleRow >> 3 | middleRow << 3;
            int middleColumn = (box | seen) & MIDDLE_COLUMN;
            int blocked = box | middleColumn << 1 | middleColumn >> 1;
            windows[at + i] |= (seen & allowed & ~blocked) << KEPT;
        }
    }

    /** Gathers what the nodes see of the slabs that lie in the boxes they span with a slab. */
    private void seenBetween(int slab, int n) {
        Arrays.fill(others, 0, n, 0);
        for (int t = 0; t < activeCount; t++) {
            if (neighbors.isBetween(slabRows[3 * active[t] + 1], slabRows[3 * slab + 1])) {
                int seen = active[t] == centerSlab ? WINDOW & ~ITSELF : WINDOW;
                for (int i = 0; i < n; i++) {
                    others[i] |= windows[t * CHUNK + i] & seen;
                }
            }
        }
    }

    /**
     * Measured on skeletons, where nearly all nodes have two entries: going from bit to bit takes two thirds of the time
     * of storing every candidate and advancing by its bit.
     */
    private int write(int node, int n, int p, int[] rowPointers, int[] neighborNodes, byte[] steps) {
        int[] windows = this.windows;
        int[] leftNodes = this.leftNodes;
        int[] bitFacts = this.bitFacts;
        int[] active = this.active;
        int slabs = activeCount;
        for (int i = 0; i < n; i++) {
            rowPointers[node + i] = p;
            for (int s = 0; s < slabs; s++) {
                int at = s * CHUNK + i;
                int window = windows[at];
                int facts = 9 * active[s];
                for (int kept = window >>> KEPT; kept != 0; kept &= kept - 1) {
                    int fact = bitFacts[facts + Integer.numberOfTrailingZeros(kept)];
                    int left = leftNodes[3 * at + (fact >>> FACT_ROW & 3)];
                    neighborNodes[p] = left + Integer.bitCount(window & fact & WINDOW);
                    steps[p++] = (byte) (fact >>> FACT_LENGTH);
                }
            }
        }
        return p;
    }
}
