package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;

/** Finds the columns of the nodes of one row after the other. One finder serves one thread. */
final class ColumnFinder {

    /** What {@link #find(int, int, int)} may write too much. */
    private static final int SLACK = 4;

    /** How many words are looked through at a time: all of a row, unless it is very long. */
    private static final int WORDS = 1 << 10;

    private final BinaryImage image;
    private final int[] nonzero;
    private final int[] buffer;

    ColumnFinder(BinaryImage image) {
        this.image = image;
        int words = Math.min(image.wordsPerRow(), WORDS);
        nonzero = new int[words];
        buffer = new int[words * Long.SIZE + SLACK];
    }

    /** Writes the columns of a row's nodes to where they belong. */
    void find(int row, Nodes nodes) {
        int node = nodes.firstInRow()[row];
        for (int word = 0; node < nodes.firstInRow()[row + 1]; word += WORDS) {
            int count = find(image.rowStart(row), word, Math.min(word + WORDS, image.wordsPerRow()));
            System.arraycopy(buffer, 0, nodes.column(), node, count);
            node += count;
        }
    }

    /**
     * Nonzero words first, and then four stores for each of them: no branch to mispredict on sparse words, and less than
     * half the time of a loop over words and bits.
     */
    private int find(int start, int from, int to) {
        long[] words = image.words();
        int[] nonzero = this.nonzero;
        int[] column = buffer;
        int nonzeros = 0;
        for (int w = from; w < to; w++) {
            nonzero[nonzeros] = w;
            long word = words[start + w];
            nonzeros += (int) ((word | -word) >>> 63);
        }
        int n = 0;
        for (int i = 0; i < nonzeros; i++) {
            long word = words[start + nonzero[i]];
            int count = Long.bitCount(word);
            int x = nonzero[i] << 6;
            column[n] = x + Long.numberOfTrailingZeros(word);
            word &= word - 1;
            column[n + 1] = x + Long.numberOfTrailingZeros(word);
            word &= word - 1;
            column[n + 2] = x + Long.numberOfTrailingZeros(word);
            word &= word - 1;
            column[n + 3] = x + Long.numberOfTrailingZeros(word);
            if (count > 4) {
                int more = n + 4;
                for (word &= word - 1; word != 0; word &= word - 1) {
                    column[more++] = x + Long.numberOfTrailingZeros(word);
                }
            }
            n += count;
        }
        return n;
    }
}
