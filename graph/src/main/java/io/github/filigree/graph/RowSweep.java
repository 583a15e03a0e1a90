package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.NeighborRows;
import java.util.Arrays;

/**
 * Walks over rows of an image and finds the entries of their nodes: how many in a first pass, which in a second. One
 * sweep serves one thread.
 *
 * <p>A row is done in chunks, one neighbour row after the other, in loops without a branch per pixel or neighbour. The
 * three neighbours of a pixel in one neighbour row are its <em>window</em>: bit 0 the left one, bit 1 the middle, bit 2
 * the right one.
 */
final class RowSweep {

    /** Nodes at a time; what is held of them stays in the first-level cache. */
    private static final int CHUNK = 256;

    private final BinaryImage image;
    private final long[] words;
    private final Nodes nodes;
    private final NeighborRows neighbors;
    private final int connectivity;
    private final EdgeRule rule;
    private final StepLengths lengths;
    private final RankCache ranks;

    private final int[] rows;

    /** The neighbour rows that hold pixels: which they are, and where their words start. */
    private final int[] active;

    private final int[] wordStart;
    private int activeCount;

    /** For each active row and node: the window, without the node itself, and in bits 3 to 5 what of it becomes entries. */
    private final byte[][] window;

    private final byte[] inBox = new byte[CHUNK];

    /** For each active row and node: the node that the window's left pixel is, or would be. */
    private final int[][] leftNode;

    private final int[] columnBuffer;
    private final byte[] stepBuffer;

    RowSweep(BinaryImage image, Nodes nodes, NeighborRows neighbors, int connectivity, EdgeRule rule,
            StepLengths lengths) {
        this.image = image;
        words = image.words();
        this.nodes = nodes;
        this.neighbors = neighbors;
        this.connectivity = connectivity;
        this.rule = rule;
        this.lengths = lengths;
        ranks = new RankCache(image, nodes.firstInRow(), neighbors);
        int count = neighbors.count();
        rows = new int[count];
        active = new int[count];
        wordStart = new int[count];
        window = new byte[count][CHUNK];
        leftNode = new int[count][CHUNK];
        columnBuffer = new int[3 * count * CHUNK + 1];
        stepBuffer = new byte[columnBuffer.length];
    }

    /** Adds to {@code degrees[node + 1]} the number of entries of each of the row's nodes. */
    void degrees(int row, int[] degrees) {
        enter(row);
        int end = nodes.firstInRow()[row + 1];
        for (int from = nodes.firstInRow()[row]; from < end; from += CHUNK) {
            int n = Math.min(CHUNK, end - from);
            windows(from, n);
            for (int a = 0; a < activeCount; a++) {
                byte[] w = window[a];
                for (int i = 0; i < n; i++) {
                    degrees[from + i + 1] += Integer.bitCount(w[i] >>> 3);
                }
            }
        }
    }

    /** Writes the entries of the row's nodes, columns ascending, to where {@code rowPointers} says. */
    void fill(int row, int[] rowPointers, int[] columns, byte[] steps) {
        enter(row);
        int end = nodes.firstInRow()[row + 1];
        for (int from = nodes.firstInRow()[row]; from < end; from += CHUNK) {
            int n = Math.min(CHUNK, end - from);
            windows(from, n);
            leftNodes(from, n);
            int length = emit(n);
            System.arraycopy(columnBuffer, 0, columns, rowPointers[from], length);
            System.arraycopy(stepBuffer, 0, steps, rowPointers[from], length);
        }
    }

    private void enter(int row) {
        int[] first = nodes.firstInRow();
        activeCount = 0;
        if (first[row] == first[row + 1]) {
            return;
        }
        neighbors.at(row, rows);
        for (int k = 0; k < rows.length; k++) {
            int r = rows[k];
            if (r >= 0 && first[r] != first[r + 1]) {
                wordStart[activeCount] = image.rowStart(r);
                active[activeCount++] = k;
            }
        }
    }

    private void windows(int from, int n) {
        for (int a = 0; a < activeCount; a++) {
            int k = active[a];
            int seen = k == neighbors.center() ? 0b101 : 0b111;
            int allowed = Integer.bitCount(neighbors.axes(k)) == connectivity ? 0b010 : 0b111;
            windows(from, n, wordStart[a], seen, allowed, window[a]);
        }
        if (rule == EdgeRule.REDUCED) {
            // Only windows' bits 0 to 2 are read of other rows, and only bits 3 to 5 written: the order does not matter.
            for (int a = 0; a < activeCount; a++) {
                reduce(a, n);
            }
        }
    }

    private void windows(int from, int n, int start, int seen, int allowed, byte[] w) {
        int[] column = nodes.column();
        for (int i = 0; i < n; i++) {
            int left = column[from + i] - 1;
            int word = start + (left >> 6);
            int bits = (int) (words[word] >>> left | words[word + 1] << 1 << ~left) & seen;
            w[i] = (byte) (bits | (bits & allowed) << 3);
        }
    }

    /** Takes the entries back whose box holds another pixel, in this row or in those between. */
    private void reduce(int a, int n) {
        Arrays.fill(inBox, 0, n, (byte) 0);
        for (int b = 0; b < activeCount; b++) {
            if (neighbors.isBetween(active[b], active[a])) {
                byte[] between = window[b];
                for (int i = 0; i < n; i++) {
                    inBox[i] |= between[i];
                }
            }
        }
        byte[] w = window[a];
        for (int i = 0; i < n; i++) {
            int others = inBox[i] & 0b111;
            int middle = (others | w[i]) & 0b010;
            int blocked = others | middle >> 1 | middle << 1;
            w[i] &= (byte) ~(blocked << 3);
        }
    }

    private void leftNodes(int from, int n) {
        int[] column = nodes.column();
        int[] rank = ranks.ranks();
        for (int a = 0; a < activeCount; a++) {
            int k = active[a];
            int rankStart = ranks.start(neighbors.slab(k), rows[k]);
            int start = wordStart[a];
            int[] id = leftNode[a];
            for (int i = 0; i < n; i++) {
                int left = column[from + i] - 1;
                int word = left >> 6;
                id[i] = rank[rankStart + word] + Long.bitCount(words[start + word] & (1L << left) - 1);
            }
        }
    }

    /** Stores each candidate and advances by its bit: no branch to mispredict. */
    private int emit(int n) {
        int[] columns = columnBuffer;
        byte[] steps = stepBuffer;
        int p = 0;
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < activeCount; a++) {
                int k = active[a];
                int w = window[a][i];
                int id = leftNode[a][i];
                columns[p] = id;
                steps[p] = lengths.aside(k);
                p += w >>> 3 & 1;
                id += w & 1;
                columns[p] = id;
                steps[p] = lengths.straight(k);
                p += w >>> 4 & 1;
                id += k == neighbors.center() ? 1 : w >>> 1 & 1;
                columns[p] = id;
                steps[p] = lengths.aside(k);
                p += w >>> 5 & 1;
            }
        }
        return p;
    }
}
