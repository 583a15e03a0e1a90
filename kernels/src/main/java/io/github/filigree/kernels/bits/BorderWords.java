package io.github.filigree.kernels.bits;

import java.util.Arrays;

/**
 * Of a band of planes the words that a border is looked at for once more: those with candidates that are not certain to
 * go, of these the undecided ones, whose candidates depend on each other, and words near failed voxels.
 */
final class BorderWords {

    /** Classes of words by parity of plane and row. */
    static final int PARITIES = 4;

    /** All voxels deleted, words on top of each other: its element is nonzero if any was. */
    final long[] lost = new long[1];

    private int[] again = new int[64];
    private final int[][] undecided = new int[PARITIES][16];
    private final int[] undecidedCounts = new int[PARITIES];

    /**
     * {@return room for the indices of words, whose content does not matter any more}
     *
     * @param count how many
     */
    int[] room(int count) {
        if (again.length < count) {
            again = new int[Math.max(count, 2 * again.length)];
        }
        return again;
    }

    void clear() {
        lost[0] = 0;
        Arrays.fill(undecidedCounts, 0);
    }

    /** Notes that a word, which is of this parity, is undecided. */
    void addUndecided(int parity, int at) {
        int n = undecidedCounts[parity]++;
        if (n == undecided[parity].length) {
            undecided[parity] = Arrays.copyOf(undecided[parity], 2 * n);
        }
        undecided[parity][n] = at;
    }

    int undecidedCount(int parity) {
        return undecidedCounts[parity];
    }

    /** {@return the n-th undecided word of a parity} */
    int undecided(int parity, int n) {
        return undecided[parity][n];
    }
}
