package io.github.filigree.kernels.bits;

import java.util.Arrays;

/**
 * Words of a band of planes that have voxels to delete, in ascending order, and which of them are undecided: those have
 * candidates whose deletion depends on that of others.
 */
final class BorderWords {

    /** Classes of words by parity of plane and row. */
    static final int PARITIES = 4;

    int count;

    /** All voxels deleted, words on top of each other: nonzero if any was. */
    long deleted;

    int[] at = new int[64];
    long[] candidates = new long[64];
    private int[] doubtful = new int[64];
    private final int[][] undecided = new int[PARITIES][16];
    private final int[] undecidedCounts = new int[PARITIES];

    /** Makes room for so many words more. */
    void reserve(int more) {
        if (at.length - count < more) {
            int length = Math.max(count + more, 2 * at.length);
            at = Arrays.copyOf(at, length);
            candidates = Arrays.copyOf(candidates, length);
            doubtful = new int[length];
        }
    }

    /** {@return room for the numbers of all words and one element more, for those that are looked at again} */
    int[] doubtful() {
        return doubtful;
    }

    void clear() {
        count = 0;
        deleted = 0;
        Arrays.fill(undecidedCounts, 0);
    }

    /** Notes that the k-th word, which is of this parity, is undecided. */
    void addUndecided(int parity, int k) {
        int n = undecidedCounts[parity]++;
        if (n == undecided[parity].length) {
            undecided[parity] = Arrays.copyOf(undecided[parity], 2 * n);
        }
        undecided[parity][n] = k;
    }

    int undecidedCount(int parity) {
        return undecidedCounts[parity];
    }

    /** {@return which word the n-th undecided one of a parity is} */
    int undecided(int parity, int n) {
        return undecided[parity][n];
    }

    /** {@return how many of the words lie before an index} */
    int countBefore(int index) {
        int found = Arrays.binarySearch(at, 0, count, index);
        return found < 0 ? ~found : found;
    }
}
