package io.github.filigree.kernels.bits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows beside a row of an n-dimensional image: all steps of −1, 0 or 1 along the axes but the last, in raster
 * order, with at most {@code connectivity} of them nonzero. A pixel's neighbours lie in these rows, one pixel to the
 * left, at the same place, and one to the right.
 */
public final class NeighborRows {

    /** As rank 8 has in full connectivity. Of the next rank it would be three times as many, and all pairs of them nine. */
    private static final int MOST = 2187;

    private final Shape shape;
    private final int[][] steps;
    private final int[] difference;
    private final int[] axes;
    private final long[] forbidden;
    private final int[] slab;

    /**
     * Enumerates the rows. Along an axis of one pixel there is none, but for the second-last: the three rows of a slab
     * are there in any case.
     *
     * @param shape of the image, of rank 32 at most
     * @param connectivity how many axes may change in one step, 1 … rank, as in
     *     {@code scipy.ndimage.generate_binary_structure}
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank, the rank is over 32, or a row has more
     *     than 2187 rows beside it
     */
    public NeighborRows(Shape shape, int connectivity) {
        this.shape = shape;
        int rank = shape.rank();
        shape.checkConnectivity(connectivity);
        if (rank > Integer.SIZE) {
            throw new IllegalArgumentException("rank is " + rank + ", at most " + Integer.SIZE + " is supported");
        }
        List<int[]> found = new ArrayList<>();
        enumerate(new int[rank - 1], 0, connectivity, found);
        if (found.size() > MOST) {
            throw new IllegalArgumentException("a pixel of shape " + shape + " has too many neighbours in connectivity "
                    + connectivity + ", in more than " + MOST + " rows; lower the connectivity");
        }
        steps = found.toArray(int[][]::new);
        difference = new int[steps.length];
        axes = new int[steps.length];
        forbidden = new long[steps.length];
        slab = new int[steps.length];
        for (int k = 0; k < steps.length; k++) {
            for (int a = 0; a < rank - 1; a++) {
                // Wraps only where it is not used: from a row inside the image to one inside it is no overflow.
                difference[k] = difference[k] * (int) shape.size(a) + steps[k][a];
                if (steps[k][a] != 0) {
                    axes[k] |= 1 << a;
                    forbidden[k] |= 1L << 2 * a + (steps[k][a] < 0 ? 0 : 1);
                }
            }
            slab[k] = k == 0 ? 0 : slab[k - 1] + (sameSlab(steps[k - 1], steps[k]) ? 0 : 1);
        }
    }

    private static boolean sameSlab(int[] step, int[] next) {
        return Arrays.mismatch(step, next) == step.length - 1;
    }

    private void enumerate(int[] step, int axis, int nonzerosLeft, List<int[]> found) {
        if (found.size() > MOST) {
            return;
        }
        if (axis == step.length) {
            found.add(step.clone());
            return;
        }
        int most = nonzerosLeft == 0 || shape.size(axis) <= 1 && axis < step.length - 1 ? 0 : 1;
        for (int s = -most; s <= most; s++) {
            step[axis] = s;
            enumerate(step, axis + 1, nonzerosLeft - Math.abs(s), found);
        }
        step[axis] = 0;
    }

    /** {@return how many rows there are, the row itself among them} */
    public int count() {
        return steps.length;
    }

    /** {@return the index of the row itself: as many come before it as after it} */
    public int center() {
        return steps.length / 2;
    }

    /**
     * {@return the axes that change on the way to row k, one bit each, the slowest axis in bit 0}
     *
     * @param k 0 … count() − 1
     */
    public int axes(int k) {
        return axes[k];
    }

    /**
     * {@return the step to row k along the second-last axis: −1, 0 or 1}
     *
     * @param k 0 … count() − 1
     */
    public int lastStep(int k) {
        int[] step = steps[k];
        return step.length == 0 ? 0 : step[step.length - 1];
    }

    /**
     * {@return the number of row k's slab: the rows that differ from it along the second-last axis alone, at most
     * three}
     *
     * @param k 0 … count() − 1
     */
    public int slab(int k) {
        return slab[k];
    }

    /**
     * {@return whether row b lies in the box that the row itself and row a span, row a left out}
     *
     * @param b 0 … count() − 1
     * @param a 0 … count() − 1
     */
    public boolean isBetween(int b, int a) {
        return a != b && (forbidden[b] & ~forbidden[a]) == 0;
    }

    /**
     * Finds the rows beside one row.
     *
     * @param row the raster index over all axes but the last
     * @param rows gets the raster index of each row, or −1 where it lies outside the image; {@code count()} elements
     */
    public void at(int row, int[] rows) {
        long borders = 0;
        int rest = row;
        for (int a = shape.rank() - 2; a >= 0; a--) {
            int size = (int) shape.size(a);
            int coordinate = rest % size;
            rest /= size;
            borders |= (coordinate == 0 ? 1L : 0) << 2 * a | (coordinate == size - 1 ? 2L : 0) << 2 * a;
        }
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (borders & forbidden[k]) == 0 ? row + difference[k] : -1;
        }
    }
}
