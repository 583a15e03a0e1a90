package io.github.filigree.graph;

import io.github.filigree.kernels.Bands;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which pixel each node is: nodes are foreground pixels in raster order, kept as the first node of every row and each
 * node's place in its row, four bytes a node whatever the size of the image.
 *
 * @param width pixels a row
 * @param firstInRow the first node at or behind the start of each row; one more than rows, the last is the node count
 * @param column each node's place in its row, ascending within a row
 */
record Nodes(int width, int[] firstInRow, int[] column) {

    /** What {@link #columns} may write too much. */
    private static final int SLACK = 4;

    /** How many words are looked through at a time: all of a row, unless it is very long. */
    private static final int WORDS = 1 << 10;

    /** {@return the first node of every row} */
    static int[] count(BinaryImage image, int threads) {
        int[] first = new int[image.rowCount() + 1];
        Bands.run(image.rowCount(), threads, (band, from, to) -> {
            for (int r = from; r < to; r++) {
                first[r + 1] = image.rowForeground(r);
            }
        });
        Limits.accumulate("nodes", first);
        return first;
    }

    static Nodes of(BinaryImage image, int[] first, int threads) {
        int[] column = new int[first[image.rowCount()]];
        Bands.run(image.rowCount(), threads, (band, from, to) -> {
            int[] nonzero = new int[Math.min(image.wordsPerRow(), WORDS)];
            int[] buffer = new int[Math.min(image.wordsPerRow(), WORDS) * Long.SIZE + SLACK];
            for (int r = from; r < to; r++) {
                int node = first[r];
                for (int word = 0; node < first[r + 1]; word += WORDS) {
                    int end = Math.min(word + WORDS, image.wordsPerRow());
                    int count = columns(image.words(), image.rowStart(r), word, end, nonzero, buffer);
                    System.arraycopy(buffer, 0, column, node, count);
                    node += count;
                }
            }
        });
        return new Nodes(image.width(), first, column);
    }

    /**
     * The columns of the pixels of some words of a row. Nonzero words first, and then four stores for each of them: no
     * branch to mispredict on sparse words, and less than half the time of a loop over words and bits.
     */
    private static int columns(long[] words, int start, int from, int to, int[] nonzero, int[] column) {
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

    int count() {
        return column.length;
    }

    int row(int node) {
        int r = Arrays.binarySearch(firstInRow, node);
        if (r < 0) {
            return -r - 2;
        }
        // Of the empty rows that start with this node, and the row that holds it, the last is the one.
        while (firstInRow[r + 1] == node) {
            r++;
        }
        return r;
    }

    long pixelIndex(int node) {
        return (long) row(node) * width + column[node];
    }

    /** What is done with each node and its pixel. */
    @FunctionalInterface
    interface Visitor {
        void visit(int node, long pixelIndex);
    }

    void forEach(Visitor visitor) {
        for (int r = 0; r < firstInRow.length - 1; r++) {
            long start = (long) r * width;
            for (int node = firstInRow[r]; node < firstInRow[r + 1]; node++) {
                visitor.visit(node, start + column[node]);
            }
        }
    }

    /** {@return these nodes without those that are not kept, numbered anew in the same order} */
    Nodes keeping(BitSet kept) {
        int[] first = new int[firstInRow.length];
        int[] columns = new int[kept.cardinality()];
        int n = 0;
        for (int r = 0; r < first.length - 1; r++) {
            for (int node = firstInRow[r]; node < firstInRow[r + 1]; node++) {
                if (kept.get(node)) {
                    columns[n++] = column[node];
                }
            }
            first[r + 1] = n;
        }
        return new Nodes(width, first, columns);
    }

    /** {@return the node of a pixel, or −1 if the pixel is background} */
    int at(long pixelIndex) {
        int r = (int) (pixelIndex / width);
        int node = Arrays.binarySearch(column, firstInRow[r], firstInRow[r + 1], (int) (pixelIndex % width));
        return Math.max(node, -1);
    }
}
