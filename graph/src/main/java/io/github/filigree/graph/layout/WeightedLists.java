package io.github.filigree.graph.layout;

import java.util.Arrays;

/** Weighted neighbours of nodes that come and go while nodes are eliminated: linked lists in flat arrays. */
final class WeightedLists {

    private final int[] first;
    private final int[] degree;
    private int[] next;
    private int[] target;
    private double[] weight;
    private int unused = -1;
    private int size;

    WeightedLists(Component graph) {
        int n = graph.size();
        first = new int[n];
        Arrays.fill(first, -1);
        degree = new int[n];
        int entries = graph.neighbors().length;
        next = new int[entries];
        target = new int[entries];
        weight = new double[entries];
        for (int u = 0; u < n; u++) {
            for (int e = graph.rowPointers()[u]; e < graph.rowPointers()[u + 1]; e++) {
                insert(u, graph.neighbors()[e], 1);
            }
        }
    }

    int degree(int u) {
        return degree[u];
    }

    /** {@return the first entry of a node, or −1} */
    int first(int u) {
        return first[u];
    }

    /** {@return the entry after this one, or −1} */
    int next(int entry) {
        return next[entry];
    }

    int target(int entry) {
        return target[entry];
    }

    double weight(int entry) {
        return weight[entry];
    }

    /** Adds weight to the entry from u to v, which is made if there is none. */
    void add(int u, int v, double w) {
        for (int e = first[u]; e >= 0; e = next[e]) {
            if (target[e] == v) {
                weight[e] += w;
                return;
            }
        }
        insert(u, v, w);
    }

    private void insert(int u, int v, double w) {
        int e = unused;
        if (e >= 0) {
            unused = next[e];
        } else {
            e = size++;
            if (e == next.length) {
                int larger = e + (e >> 1) + 1;
                next = Arrays.copyOf(next, larger);
                target = Arrays.copyOf(target, larger);
                weight = Arrays.copyOf(weight, larger);
            }
        }
        next[e] = first[u];
        target[e] = v;
        weight[e] = w;
        first[u] = e;
        degree[u]++;
    }

    /** Takes away the entry from u to v, which there is. */
    void remove(int u, int v) {
        int before = -1;
        int e = first[u];
        while (target[e] != v) {
            before = e;
            e = next[e];
        }
        if (before < 0) {
            first[u] = next[e];
        } else {
            next[before] = next[e];
        }
        next[e] = unused;
        unused = e;
        degree[u]--;
    }
}
