package io.github.filigree.graph;

import java.util.Arrays;

/** Union-find over 0 … size − 1; the smallest member stands for its set. */
final class DisjointSets {

    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    int find(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    /** {@return whether the two were in different sets} They are in one now. */
    boolean join(int i, int j) {
        int a = find(i);
        int b = find(j);
        parent[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }
}
