package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.LabelledSlabs;
import io.github.filigree.kernels.contract.NodeRowKernel;

/** Columns, windows and entries, the specification. */
public final class NodeRowScalar implements NodeRowKernel {

    /** Where the place of each window bit is, from the pixel's own place on; 16 for each slot the window begins with. */
    private static final int[] PLACES = new int[4 * 16];

    static {
        for (int top = 0; top < 4; top++) {
            for (int bit = 0; bit < 9; bit++) {
                PLACES[16 * top + bit] = 4 * (bit % 3 - 1) + (top + bit / 3 & 3);
            }
        }
    }

    /** How many words are looked through at a time. */
    private static final int WORDS = 1 << 8;

    /**
     * Nonzero words first, and then four stores for each of them: no branch to mispredict on sparse words, and less than
     * half the time of a loop over words and bits.
     */
    @Override
    public int columns(long[] words, int at, int rows, int stride, int[] columns, int p, int end) {
        int[] nonzero = new int[WORDS];
        int row = 0;
        int n = p;
        for (int from = 0; from < rows * stride; from += WORDS) {
            int count = nonzero(words, at, from, Math.min(from + WORDS, rows * stride), nonzero);
            for (int i = 0; i < count; i++) {
                while (nonzero[i] - row >= stride) {
                    row += stride;
                }
                n = columns(words[at + nonzero[i]], nonzero[i] - row << 6, columns, n, end);
            }
        }
        return n;
    }

    private static int nonzero(long[] words, int at, int from, int to, int[] nonzero) {
        int n = 0;
        for (int w = from; w < to; w++) {
            nonzero[n] = w;
            long word = words[at + w];
            n += (int) ((word | -word) >>> 63);
        }
        return n;
    }

    private static int columns(long bits, int x, int[] columns, int p, int end) {
        long rest = bits;
        int n = p;
        if (p + 4 <= end) {
            for (int i = 0; i < 4; i++) {
                columns[n++] = x + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
            }
        }
        while (rest != 0) {
            columns[n++] = x + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return p + Long.bitCount(bits);
    }

    @Override
    public void look(LabelledSlabs labelled, int slab, int top, int node, int count, int[] windows) {
        for (int i = 0; i < count; i++) {
            int place = labelled.starts()[slab] + 4 * labelled.columns()[node + i];
            windows[i] = window(labelled.labels(), place, labelled.least(), 16 * slab, top);
        }
    }

    private static int window(int[] labels, int place, int[] least, int places, int top) {
        int row = top + 1 & 3;
        int below = top + 2 & 3;
        return seen(labels, place + top, least[places + top])
                | seen(labels, place + row, least[places + row]) << 3
                | seen(labels, place + below, least[places + below]) << 6;
    }

    private static int seen(int[] labels, int place, int least) {
        // The sign bit is that of what is missing: labels are −1 or more, so nothing overflows.
        return ~(labels[place - 4] - least) >>> 31
                | ~(labels[place] - least) >>> 31 << 1
                | ~(labels[place + 4] - least) >>> 31 << 2;
    }

    @Override
    public int write(
            LabelledSlabs labelled,
            int[] slabs,
            int slabCount,
            int top,
            int node,
            int count,
            int[] blocked,
            int[] rowPointers,
            int[] neighbors,
            byte[] steps,
            int p,
            int end) {
        // Copies of fields, which the compiler would read anew after each store.
        int[] labels = labelled.labels();
        int[] starts = labelled.starts();
        int[] least = labelled.least();
        int[] columns = labelled.columns();
        int[] kept = labelled.kept();
        byte[] stepsOf = labelled.steps();
        int n = p;
        for (int i = 0; i < count; i++) {
            rowPointers[node + i] = n;
            for (int s = 0; s < slabCount; s++) {
                int place = starts[slabs[s]] + 4 * columns[node + i];
                int word = kept[(slabs[s] << 9) + window(labels, place, least, 16 * slabs[s], top)];
                if (blocked != null) {
                    word &= ~blocked[slabCount * i + s];
                }
                for (int rest = word; rest != 0; rest &= rest - 1) {
                    int bit = Integer.numberOfTrailingZeros(rest);
                    neighbors[n] = labels[place + PLACES[16 * top + bit]];
                    steps[n++] = stepsOf[16 * slabs[s] + bit];
                }
            }
        }
        return n;
    }
}
