package io.github.filigree.graph.build;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A graph of pixels in compressed sparse rows, as bare arrays for the algorithms of this module. The neighbours of node
 * {@code i} are {@code neighbors[rowPointers[i]] …} up to {@code rowPointers[i + 1]}, ascending. An edge has two
 * entries; each holds the number of its length, one byte taken as unsigned. Once made, the arrays are not changed.
 *
 * @param nodes which pixel each node is
 * @param rowPointers one element more than nodes; the last is the number of entries
 * @param neighbors one element per entry
 * @param steps for each entry, which of the lengths its edge has
 * @param lengths the lengths that edges can have, ascending
 */
public record CsrRows(Nodes nodes, int[] rowPointers, int[] neighbors, byte[] steps, double[] lengths) {

    /** {@return the number of nodes} */
    public int nodeCount() {
        return nodes.count();
    }

    /**
     * {@return the number of a node's edges}
     *
     * @param node 0 … nodeCount − 1
     */
    public int degree(int node) {
        return rowPointers[node + 1] - rowPointers[node];
    }

    /**
     * {@return the length of an entry's edge}
     *
     * @param entry 0 … number of entries − 1
     */
    public double length(int entry) {
        return lengths[steps[entry] & 0xff];
    }

    /** {@return the length of each entry's edge} */
    public double[] values() {
        double[] values = new double[steps.length];
        // As long as a byte has values, so that C2 need not check the index.
        double[] table = Arrays.copyOf(lengths, 256);
        for (int e = 0; e < values.length; e++) {
            values[e] = table[steps[e] & 0xff];
        }
        return values;
    }

    /**
     * {@return the graph of some nodes, numbered anew in the same order, and of the edges between them}
     *
     * @param kept which nodes
     */
    public CsrRows keeping(BitSet kept) {
        int[] number = new int[nodeCount()];
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
        byte[] keptSteps = new byte[entries];
        int p = 0;
        for (int node = kept.nextSetBit(0); node >= 0; node = kept.nextSetBit(node + 1)) {
            for (int e = rowPointers[node]; e < rowPointers[node + 1]; e++) {
                if (kept.get(neighbors[e])) {
                    columns[p] = number[neighbors[e]];
                    keptSteps[p++] = steps[e];
                }
            }
            pointers[number[node] + 1] = p;
        }
        return new CsrRows(nodes.keeping(kept), pointers, columns, keptSteps, lengths);
    }

    /**
     * {@return the graph without some edges} Few or many: what stays is copied in stretches.
     *
     * @param dropped the entries that go, both of each edge
     */
    CsrRows without(BitSet dropped) {
        int left = neighbors.length - dropped.cardinality();
        int[] leftNeighbors = new int[left];
        byte[] leftSteps = new byte[left];
        int p = 0;
        int start = 0;
        for (int gap = dropped.nextSetBit(0); p < left; gap = dropped.nextSetBit(start)) {
            int length = (gap < 0 ? neighbors.length : gap) - start;
            System.arraycopy(neighbors, start, leftNeighbors, p, length);
            System.arraycopy(steps, start, leftSteps, p, length);
            p += length;
            start = gap + 1;
        }
        int[] pointers = new int[rowPointers.length];
        int before = 0;
        int node = 0;
        for (int gap = dropped.nextSetBit(0); gap >= 0; gap = dropped.nextSetBit(gap + 1)) {
            for (; rowPointers[node] <= gap; node++) {
                pointers[node] = rowPointers[node] - before;
            }
            before++;
        }
        for (; node < pointers.length; node++) {
            pointers[node] = rowPointers[node] - before;
        }
        return new CsrRows(nodes, pointers, leftNeighbors, leftSteps, lengths);
    }
}
