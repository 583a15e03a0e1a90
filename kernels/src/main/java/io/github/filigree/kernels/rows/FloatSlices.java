package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.WidenKernel;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Consecutive slices of an image as floats, those beyond its ends included. Float pixels are read where they are; of
 * other types, and where zeros stand beyond the ends, as many slices are kept as are read together, in the manner of a
 * ring, so that each pixel is converted once and the image is never copied as a whole.
 */
final class FloatSlices {

    private final WidenKernel kernel;
    private final PixelRows pixels;
    private final int count;
    private final int size;
    private final IntBinaryOperator border;
    private final float[] ring;
    private final int[] kept;

    /**
     * Slices of an image.
     *
     * @param kernel converts
     * @param pixels of the image
     * @param count how many slices the image has
     * @param size pixels of a slice
     * @param together how many consecutive slices are read at a time
     * @param border maps an index beyond the ends to one inside, or to −1 for zeros
     */
    FloatSlices(
            WidenKernel kernel, PixelRows pixels, int count, int size, int together, IntBinaryOperator border) {
        this.kernel = kernel;
        this.pixels = pixels;
        this.count = count;
        this.size = size;
        this.border = border;
        boolean zeros = together > 1 && border.applyAsInt(-1, count) < 0;
        ring = pixels.floats() == null || zeros ? new float[Math.multiplyExact(together, size)] : null;
        kept = new int[together];
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
        int slot = Math.floorMod(slice, kept.length);
        if (kept[slot] != slice) {
            kept[slot] = slice;
            if (inside < 0) {
                Arrays.fill(ring, slot * size, (slot + 1) * size, 0);
            } else {
                pixels.read(kernel, inside * size, size, ring, slot * size);
            }
        }
        return slot * size;
    }
}
