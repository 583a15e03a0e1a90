package io.github.filigree.graph;

import io.github.filigree.graph.build.CsrRows;
import io.github.filigree.graph.build.Nodes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One walk over a graph that finds its paths: from every node of degree 1 or over 2, ascending, along each edge not yet
 * walked, to the next such node; then, ascending, the cycles that are left.
 */
final class PathWalk {

    private final CsrRows graph;
    private final int[] rowPointers;
    private final int[] neighbors;
    private final byte[] steps;

    /** Entries at ends of paths that were walked, in either direction. */
    private final BitSet walked;

    /** How many steps of each length the path at hand has. */
    private final int[] stepCounts;

    /** Nodes of degree 2 that were walked. */
    private final BitSet inner;

    private int size;
    private int count;

    /** The nodes of each path, from {@code pointers[path]} up to {@code pointers[path + 1]}, both ends included. */
    int[] nodes;

    int[] pointers;
    double[] lengths;

    /** Every path's smallest node. */
    int[] smallest;

    PathWalk(CsrRows graph) {
        this.graph = graph;
        rowPointers = graph.rowPointers();
        neighbors = graph.neighbors();
        steps = graph.steps();
        stepCounts = new int[graph.lengths().length];
        walked = new BitSet(neighbors.length);
        inner = new BitSet(graph.nodeCount());
        int onPaths = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            onPaths += degree(node) == 2 ? 1 : 0;
        }
        int ends = neighbors.length - 2 * onPaths;
        resize(ends + onPaths, ends / 2);
        paths();
        int left = onPaths - (size - ends);
        if (left > 0) {
            // A cycle has three nodes at least, and its start twice.
            resize(size + left + left / 3, count + left / 3);
            cycles();
            resize(size, count);
        }
    }

    private void resize(int nodeCount, int pathCount) {
        if (nodes == null) {
            nodes = new int[nodeCount];
            pointers = new int[pathCount + 1];
            lengths = new double[pathCount];
            smallest = new int[pathCount];
        } else {
            nodes = Arrays.copyOf(nodes, nodeCount);
            pointers = Arrays.copyOf(pointers, pathCount + 1);
            lengths = Arrays.copyOf(lengths, pathCount);
            smallest = Arrays.copyOf(smallest, pathCount);
        }
    }

    private int degree(int node) {
        return rowPointers[node + 1] - rowPointers[node];
    }

    private void paths() {
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (degree(node) != 2) {
                for (int e = rowPointers[node]; e < rowPointers[node + 1]; e++) {
                    if (!walked.get(e)) {
                        walk(node, e);
                    }
                }
            }
        }
    }

    private void cycles() {
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (degree(node) == 2 && !inner.get(node)) {
                inner.set(node);
                walk(node, rowPointers[node]);
            }
        }
    }

    private void walk(int start, int entry) {
        int previous = start;
        int node = neighbors[entry];
        stepCounts[steps[entry] & 0xff]++;
        int min = start;
        nodes[size++] = start;
        while (degree(node) == 2 && node != start) {
            nodes[size++] = node;
            inner.set(node);
            min = Math.min(min, node);
            int e = rowPointers[node];
            int next = neighbors[e];
            // A jump, mostly foreseen; a chosen index would be waited for, half as long again.
            if (next == previous) {
                next = neighbors[++e];
            }
            stepCounts[steps[e] & 0xff]++;
            previous = node;
            node = next;
        }
        nodes[size++] = node;
        int back = rowPointers[node];
        while (neighbors[back] != previous) {
            back++;
        }
        walked.set(back);
        lengths[count] = length();
        smallest[count] = Math.min(min, node);
        pointers[++count] = size;
    }

    /**
     * Count times step, the shortest step first: the same from either end, and whatever part of an image a path is in.
     */
    private double length() {
        double length = 0;
        for (int k = 0; k < stepCounts.length; k++) {
            length += stepCounts[k] * graph.lengths()[k];
            stepCounts[k] = 0;
        }
        return length;
    }
}
