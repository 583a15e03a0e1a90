package io.github.filigree.graph;

/** Union-find over 0 … size − 1; the smallest member stands for its set. */
final class DisjointSets {

    /** How far below each member its parent is; 0 for those that stand for their sets, as an array starts. */
    private final int[] down;

    DisjointSets(int size) {
        down = new int[size];
    }

    int find(int i) {
        while (down[i] != 0) {
            down[i] += down[i - down[i]];
            i -= down[i];
        }
        return i;
    }

    /** {@return whether the two were in different sets} They are in one now. */
    boolean join(int i, int j) {
        int a = find(i);
        int b = find(j);
        down[Math.max(a, b)] = Math.abs(a - b);
        return a != b;
    }
}
