package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.WidenKernel;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Consecutive slices of an image as floats, those beyond its ends included. Float pixels are read where they are; of
 * other types, and where a constant stands beyond the ends, as many slices are kept as are read together, in the manner
 * of a ring, so that each pixel is converted once.
 */
final class FloatSlices {

    private final WidenKernel kernel;
    private final PixelRows pixels;
    private final int count;
    private final int size;
    private final IntBinaryOperator border;
    private final float beyond;
    private final float[] ring;

    /** Whether the ring has room for all slices. */
    private final boolean whole;

    private final int[] kept;

    /**
     * Slices of an image.
     *
     * @param kernel converts
     * @param pixels of the image
     * @param count how many slices the image has
     * @param size pixels of a slice
     * @param together how many consecutive slices are read at a time
     * @param border maps an index beyond the ends to one inside, or to −1 for what is beyond
     * @param beyond what stands where the border says −1
     */
    FloatSlices(
            WidenKernel kernel,
            PixelRows pixels,
            int count,
            int size,
            int together,
            IntBinaryOperator border,
            float beyond) {
        this.kernel = kernel;
        this.pixels = pixels;
        this.count = count;
        this.size = size;
        this.border = border;
        this.beyond = beyond;
        boolean constant = together > 1 && border.applyAsInt(-1, count) < 0;
        int all = constant ? count + 1 : count;
        whole = together >= all;
        kept = new int[whole ? all : together];
        ring = pixels.floats() == null || constant ? new float[Math.multiplyExact(kept.length, size)] : null;
        Arrays.fill(kept, Integer.MIN_VALUE);
    }

    float[] array() {
        return ring == null ? pixels.floats() : ring;
    }

    /**
     * {@return where in {@link #array()} the slice starts; it stays there until {@code together} others were asked for}
     */
    int start(int slice) {
        int inside = border.applyAsInt(slice, count);
        if (ring == null) {
            return inside * size;
        }
        int key = !whole ? slice : inside < 0 ? count : inside;
        int slot = Math.floorMod(key, kept.length);
        if (kept[slot] != key) {
            kept[slot] = key;
            if (inside < 0) {
                Arrays.fill(ring, slot * size, (slot + 1) * size, beyond);
            } else {
                pixels.read(kernel, inside * size, size, ring, slot * size);
            }
        }
        return slot * size;
    }
}
