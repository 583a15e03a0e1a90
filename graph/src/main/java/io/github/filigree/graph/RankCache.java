package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.NeighborRows;
import java.util.Arrays;

/**
 * How many nodes come before each word, for the neighbour rows of the row being swept: three rows for each slab, of
 * which the next row of the sweep needs two again.
 */
final class RankCache {

    /** A start that may stand in for the ranks of a row without nodes. */
    static final int NOWHERE = 1;

    private final BinaryImage image;
    private final int[] firstInRow;
    private final int stride;
    private final int[] rowInSlot;
    private final int[] ranks;

    RankCache(BinaryImage image, int[] firstInRow, NeighborRows neighbors) {
        this.image = image;
        this.firstInRow = firstInRow;
        stride = image.wordsPerRow() + 1;
        rowInSlot = new int[3 * (neighbors.slab(neighbors.count() - 1) + 1)];
        Arrays.fill(rowInSlot, -1);
        ranks = new int[Math.multiplyExact(rowInSlot.length, stride)];
    }

    /** {@return all ranks; see {@link #start}} */
    int[] ranks() {
        return ranks;
    }

    /**
     * Counts a row's ranks unless they are here.
     *
     * @return where in {@link #ranks()} those of its words start; before it stands that of the word before the row
     */
    int start(int slab, int row) {
        int slot = 3 * slab + row % 3;
        int base = slot * stride + 1;
        if (rowInSlot[slot] != row) {
            rowInSlot[slot] = row;
            long[] words = image.words();
            int start = image.rowStart(row);
            int rank = firstInRow[row];
            ranks[base - 1] = rank;
            for (int i = 0; i < stride - 1; i++) {
                ranks[base + i] = rank;
                rank += Long.bitCount(words[start + i]);
            }
        }
        return base;
    }
}
