package io.github.filigree.graph.util;

/** Union-find over 0 … size − 1; the smallest member stands for its set. */
public final class DisjointSets {

    /** How far below each member its parent is; 0 for those that stand for their sets, as an array starts. */
    private final int[] down;

    /**
     * Makes sets of one member each.
     *
     * @param size how many
     */
    public DisjointSets(int size) {
        down = new int[size];
    }

    /**
     * {@return the smallest member of a member's set}
     *
     * @param i 0 … size − 1
     */
    public int find(int i) {
        while (down[i] != 0) {
            down[i] += down[i - down[i]];
            i -= down[i];
        }
        return i;
    }

    /**
     * {@return whether the two were in different sets} They are in one now.
     *
     * @param i 0 … size − 1
     * @param j 0 … size − 1
     */
    public boolean join(int i, int j) {
        int a = find(i);
        int b = find(j);
        down[Math.max(a, b)] = Math.abs(a - b);
        return a != b;
    }
}
