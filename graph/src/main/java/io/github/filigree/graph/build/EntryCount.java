package io.github.filigree.graph.build;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.NeighborRows;
import io.github.filigree.kernels.bits.PairCounts;
import java.util.stream.IntStream;

/** Counts the nodes and entries of whole rows, 64 pixels and more at a time. One count serves one thread. */
final class EntryCount {

    private final BitRows image;
    private final NeighborRows neighbors;
    private final int connectivity;
    private final boolean reduced;
    private final boolean alone;

    /** Rows that lie side by side along the second-last axis. */
    private final int planeRows;

    private final int[] rows;

    /**
     * Makes a count.
     *
     * @param reduced whether only edges whose boxes hold no other pixel count
     * @param alone whether it will count all rows, be it in parts: then the edges between rows are counted at one of
     *     their ends only, and a part alone says little
     */
    EntryCount(
            BitRows image,
            NeighborRows neighbors,
            int connectivity,
            boolean reduced,
            boolean alone) {
        this.image = image;
        this.neighbors = neighbors;
        this.connectivity = connectivity;
        this.reduced = reduced;
        this.alone = alone;
        planeRows = image.shape().planeRows();
        rows = new int[neighbors.count()];
    }

    /**
     * {@return the number of entries of the nodes of the rows from … to − 1}
     *
     * @param nodes gets the number of each row r's nodes at r + 1
     */
    long of(int from, int to, int[] nodes) {
        long entries = 0;
        for (int row = from; row < to; row++) {
            nodes[row + 1] = image.count(row);
            // Each pixel will be counted as its own neighbour once.
            entries -= nodes[row + 1];
        }
        for (int row = from; row < to; ) {
            int planeEnd = row - row % planeRows + planeRows;
            int end = Math.min(to, planeEnd);
            for (int k = alone ? neighbors.center() : 0; k < neighbors.count(); k++) {
                // Rows at the plane's border have no neighbour row beyond it.
                int first = neighbors.lastStep(k) < 0 && row % planeRows == 0 ? row + 1 : row;
                int last = neighbors.lastStep(k) > 0 && end == planeEnd ? end - 1 : end;
                if (first < last) {
                    entries += between(first, last, k) * (alone && k > neighbors.center() ? 2 : 1);
                }
            }
            row = end;
        }
        return entries;
    }

    /** {@return the number of edges from each of the rows to its k-th neighbour row} */
    private long between(int first, int last, int k) {
        neighbors.at(first, rows);
        if (rows[k] < 0) {
            return 0;
        }
        int count = last - first;
        boolean aside = Integer.bitCount(neighbors.axes(k)) < connectivity;
        if (k == neighbors.center()) {
            return PairCounts.pairs(image, first, first, count, true);
        }
        return reduced
                ? PairCounts.clearPairs(image, first, rows[k], rowsBetween(k), count, aside)
                : PairCounts.pairs(image, first, rows[k], count, aside);
    }

    private int[] rowsBetween(int k) {
        return IntStream.range(0, rows.length)
                .filter(b -> b != neighbors.center() && neighbors.isBetween(b, k))
                .map(b -> rows[b])
                .toArray();
    }
}
