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

    /** {@return the nodes of an image, of which the first of every row is known} */
    static Nodes of(BinaryImage image, int[] firstInRow, int threads) {
        int[] column = new int[firstInRow[image.rowCount()]];
        Bands.run(
                image.rowCount(),
                threads,
                (band, from, to) -> image.columns(from, to, column, firstInRow[from], firstInRow[to]));
        return new Nodes(image.width(), firstInRow, column);
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
