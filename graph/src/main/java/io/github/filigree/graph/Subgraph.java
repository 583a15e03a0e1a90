package io.github.filigree.graph;

import java.util.BitSet;

/** Part of a graph. */
final class Subgraph {

    private Subgraph() {}

    /** {@return the graph of these nodes, numbered anew in the same order, and of the edges between them} */
    static PixelGraph of(PixelGraph graph, BitSet kept) {
        int[] rowPointers = graph.rowPointers();
        int[] neighbors = graph.neighbors();
        int[] number = new int[graph.nodeCount()];
        int n = 0;
        int entries = 0;
        for (int node = kept.nextSetBit(0); node >= 0; node = kept.nextSetBit(node + 1)) {
            number[node] = n++;
            for (int e = rowPointers[node]; e < rowPointers[node + 1]; e++) {
                entries += kept.get(neighbors[e]) ? 1 : 0;
            }
        }
        int[] pointers = new int[n + 1];
        int[] columns = new int[entries];
        byte[] steps = new byte[entries];
        int p = 0;
        for (int node = kept.nextSetBit(0); node >= 0; node = kept.nextSetBit(node + 1)) {
            for (int e = rowPointers[node]; e < rowPointers[node + 1]; e++) {
                if (kept.get(neighbors[e])) {
                    columns[p] = number[neighbors[e]];
                    steps[p++] = graph.steps()[e];
                }
            }
            pointers[number[node] + 1] = p;
        }
        return new PixelGraph(graph, graph.nodes().keeping(kept), pointers, columns, steps);
    }
}
