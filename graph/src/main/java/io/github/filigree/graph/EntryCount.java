package io.github.filigree.graph;

import io.github.filigree.kernels.Adjacency;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.NeighborRows;

/** Counts the entries of whole rows, 64 pixels and more at a time. One count serves one thread. */
final class EntryCount {

    private final BinaryImage image;
    private final NeighborRows neighbors;
    private final int connectivity;
    private final boolean reduced;
    private final int[] firstInRow;
    private final int[] rows;
    private final int[] between;

    EntryCount(BinaryImage image, int[] firstInRow, NeighborRows neighbors, int connectivity, EdgeRule rule) {
        this.image = image;
        this.firstInRow = firstInRow;
        this.neighbors = neighbors;
        this.connectivity = connectivity;
        reduced = rule == EdgeRule.REDUCED;
        rows = new int[neighbors.count()];
        between = new int[neighbors.count()];
    }

    /** {@return the number of entries of a row's nodes} */
    long of(int row) {
        if (firstInRow[row] == firstInRow[row + 1]) {
            return 0;
        }
        neighbors.at(row, rows);
        int center = neighbors.center();
        long entries = 0;
        for (int k = 0; k < rows.length; k++) {
            if (isEmpty(rows[k])) {
                continue;
            }
            boolean aside = Integer.bitCount(neighbors.axes(k)) < connectivity;
            entries += reduced && k != center
                    ? Adjacency.clearPairs(image, row, rows[k], between, findBetween(k), aside)
                    : Adjacency.pairs(image, row, rows[k], aside);
        }
        // Each pixel was its own neighbour once.
        return entries - (firstInRow[row + 1] - firstInRow[row]);
    }

    private int findBetween(int k) {
        int count = 0;
        for (int b = 0; b < rows.length; b++) {
            if (b != neighbors.center() && neighbors.isBetween(b, k) && !isEmpty(rows[b])) {
                between[count++] = image.rowStart(rows[b]);
            }
        }
        return count;
    }

    private boolean isEmpty(int row) {
        return row < 0 || firstInRow[row] == firstInRow[row + 1];
    }
}
