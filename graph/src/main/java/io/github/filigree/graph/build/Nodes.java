package io.github.filigree.graph.build;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.RowTasks;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which pixel each node is: nodes are foreground pixels in raster order, kept as the first node of every row and each
 * node's place in its row, four bytes per node whatever the size of the image.
 *
 * @param width pixels per row
 * @param firstInRow the first node at or after the start of each row; one more than rows, the last is the node count
 * @param column each node's place in its row, ascending within a row
 */
public record Nodes(int width, int[] firstInRow, int[] column) {

    /**
     * {@return the nodes of an image}
     *
     * @param image of any rank
     * @param firstInRow the first node at or after the start of each row, and the node count
     * @param tasks the threads
     */
    static Nodes of(BitRows image, int[] firstInRow, RowTasks tasks) {
        int[] column = new int[firstInRow[image.rowCount()]];
        tasks.run(
                image.rowCount(),
                (band, from, to) -> image.columns(from, to, column, firstInRow[from], firstInRow[to]));
        return new Nodes(image.width(), firstInRow, column);
    }

    /** {@return how many there are} */
    public int count() {
        return column.length;
    }

    /**
     * {@return a node's row}
     *
     * @param node 0 … count − 1
     */
    public int row(int node) {
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

    /**
     * {@return the flat index of a node's pixel}
     *
     * @param node 0 … count − 1
     */
    public long pixelIndex(int node) {
        return (long) row(node) * width + column[node];
    }

    /** What is done with each node and its pixel. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Visits a node.
         *
         * @param node its number
         * @param pixelIndex the flat index of its pixel
         */
        void visit(int node, long pixelIndex);
    }

    /**
     * Visits all nodes, ascending.
     *
     * @param visitor told of each
     */
    public void forEach(Visitor visitor) {
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

    /**
     * {@return the node of a pixel, or −1 if the pixel is background}
     *
     * @param pixelIndex a flat index of the image
     */
    public int at(long pixelIndex) {
        int r = (int) (pixelIndex / width);
        int node = Arrays.binarySearch(column, firstInRow[r], firstInRow[r + 1], (int) (pixelIndex % width));
        return Math.max(node, -1);
    }
}
