package io.github.filigree.graph.build;

import io.github.filigree.graph.util.DisjointSets;
import java.util.Arrays;
import java.util.BitSet;

/** The edge rule FOREST, taken from a graph of all edges. */
public final class JunctionForest {

    private final CsrRows all;
    private final int[] rowPointers;
    private final int[] columns;

    /** The entries that close a cycle of junctions. */
    private final BitSet dropped;

    private JunctionForest(CsrRows all) {
        this.all = all;
        rowPointers = all.rowPointers();
        columns = all.neighbors();
        dropped = new BitSet(columns.length);
    }

    /**
     * {@return the graph with a minimum spanning forest of the edges between junctions, and all other edges}
     *
     * @param all the graph of all adjacent pairs
     */
    public static CsrRows of(CsrRows all) {
        return new JunctionForest(all).build();
    }

    private CsrRows build() {
        drop(betweenJunctions());
        return all.without(dropped);
    }

    /** {@return smaller node and entry of each edge whose two ends are junctions, in raster order} */
    private int[] betweenJunctions() {
        int[] edges = new int[1024];
        int n = 0;
        for (int node = 0; node < all.nodeCount(); node++) {
            if (all.degree(node) < 3) {
                continue;
            }
            for (int e = rowPointers[node]; e < rowPointers[node + 1]; e++) {
                if (columns[e] > node && all.degree(columns[e]) >= 3) {
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

    /**
     * Kruskal: one pass for each length over edges in raster order is the order (weight, smaller id, larger id),
     * unsorted.
     */
    private void drop(int[] edges) {
        byte[] steps = all.steps();
        DisjointSets sets = new DisjointSets(all.nodeCount());
        for (int step = 0; step < all.lengths().length; step++) {
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
    }
}
