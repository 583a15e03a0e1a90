package io.github.filigree.graph;

import java.util.Arrays;
import java.util.BitSet;

/** {@link EdgeRule#FOREST}, taken from a graph of all edges. */
final class JunctionForest {

    private JunctionForest() {}

    /**
     * Moves the entries that stay to the front of the arrays and sets the row pointers to them.
     *
     * @param steps each entry's length as a number; numbers ascend with lengths
     * @return how many stay
     */
    static int keep(int[] rowPointers, int[] columns, byte[] steps, int stepCount) {
        BitSet dropped = closingCycles(rowPointers, columns, steps, stepCount);
        int kept = 0;
        int from = 0;
        for (int node = 0; node < rowPointers.length - 1; node++) {
            int to = rowPointers[node + 1];
            rowPointers[node] = kept;
            for (int e = from; e < to; e++) {
                if (!dropped.get(e)) {
                    columns[kept] = columns[e];
                    steps[kept++] = steps[e];
                }
            }
            from = to;
        }
        rowPointers[rowPointers.length - 1] = kept;
        return kept;
    }

    /** Kruskal: one pass a length over edges in raster order is the order (weight, smaller id, larger id), unsorted. */
    private static BitSet closingCycles(int[] rowPointers, int[] columns, byte[] steps, int stepCount) {
        int[] edges = betweenJunctions(rowPointers, columns);
        DisjointSets sets = new DisjointSets(rowPointers.length - 1);
        BitSet dropped = new BitSet(columns.length);
        for (int step = 0; step < stepCount; step++) {
            for (int i = 0; i < edges.length; i += 2) {
                int node = edges[i];
                int e = edges[i + 1];
                if ((steps[e] & 0xff) == step && !sets.join(node, columns[e])) {
                    int end = columns[e];
                    dropped.set(e);
                    dropped.set(Arrays.binarySearch(columns, rowPointers[end], rowPointers[end + 1], node));
                }
            }
        }
        return dropped;
    }

    /** {@return smaller node and entry of each edge whose two ends are junctions, in raster order} */
    private static int[] betweenJunctions(int[] rowPointers, int[] columns) {
        int[] edges = new int[1024];
        int n = 0;
        for (int node = 0; node < rowPointers.length - 1; node++) {
            if (rowPointers[node + 1] - rowPointers[node] < 3) {
                continue;
            }
            for (int e = rowPointers[node]; e < rowPointers[node + 1]; e++) {
                int end = columns[e];
                if (end > node && rowPointers[end + 1] - rowPointers[end] >= 3) {
                    if (n == edges.length) {
                        edges = Arrays.copyOf(edges, 2 * n);
                    }
                    edges[n++] = node;
                    edges[n++] = e;
                }
            }
        }
        return Arrays.copyOf(edges, n);
    }
}
