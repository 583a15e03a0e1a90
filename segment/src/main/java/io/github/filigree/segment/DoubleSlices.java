package io.github.filigree.segment;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Consecutive slices of a volume in double, made when they are first read and kept as long as slices near them are. An
 * object serves one thread.
 */
final class DoubleSlices {

    /** Makes a slice of the volume. */
    interface Maker {
        void make(int slice, double[] out);
    }

    private final Maker maker;
    private final int count;
    private final IntBinaryOperator border;
    private final double[][] ring;
    private final int[] kept;
    /** Whether the ring has room for all slices. */
    private final boolean whole;

    /**
     * Nothing is made yet.
     *
     * @param maker of slices inside the volume
     * @param count how many slices the volume has
     * @param size pixels of a slice
     * @param together how many consecutive slices are read at a time
     * @param border maps an index beyond the ends to one inside, or to −1 for zeros
     */
    DoubleSlices(Maker maker, int count, int size, int together, IntBinaryOperator border) {
        this.maker = maker;
        this.count = count;
        this.border = border;
        whole = together >= count;
        ring = new double[whole ? count : together][size];
        kept = new int[ring.length];
        Arrays.fill(kept, Integer.MIN_VALUE);
    }

    /** {@return the slice, or null where there are zeros; to be read before {@code together} others are asked for} */
    double[] get(int slice) {
        int inside = border.applyAsInt(slice, count);
        if (inside < 0) {
            return null;
        }
        int key = whole ? inside : slice;
        int slot = Math.floorMod(key, ring.length);
        if (kept[slot] != key) {
            kept[slot] = key;
            maker.make(inside, ring[slot]);
        }
        return ring[slot];
    }
}
