package io.github.filigree.kernels.bits;

import java.util.Arrays;

/** Unordered pairs of different numbers, each kept once. */
final class PairSet {

    private static final long EMPTY = -1;

    /** The smaller number above the larger, where their hash says or at the next free place after it. */
    private long[] table = new long[1024];

    private int count;

    /** What is done with each pair. */
    @FunctionalInterface
    interface Visitor {
        void visit(int smaller, int larger);
    }

    PairSet() {
        Arrays.fill(table, EMPTY);
    }

    void add(int a, int b) {
        put((long) Math.min(a, b) << 32 | Math.max(a, b));
        if (2 * count > table.length) {
            long[] old = table;
            table = new long[2 * old.length];
            Arrays.fill(table, EMPTY);
            count = 0;
            for (long pair : old) {
                if (pair != EMPTY) {
                    put(pair);
                }
            }
        }
    }

    private void put(long pair) {
        int i = (int) (pair * 0x9E3779B97F4A7C15L >>> 32) & table.length - 1;
        while (table[i] != EMPTY) {
            if (table[i] == pair) {
                return;
            }
            i = i + 1 & table.length - 1;
        }
        table[i] = pair;
        count++;
    }

    void forEach(Visitor visitor) {
        for (long pair : table) {
            if (pair != EMPTY) {
                visitor.visit((int) (pair >>> 32), (int) pair);
            }
        }
    }
}
