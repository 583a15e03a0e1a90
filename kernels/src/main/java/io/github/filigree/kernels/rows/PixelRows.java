package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.KernelSet;
import io.github.filigree.kernels.contract.WidenKernel;

/** The pixels of an image in raster order, of one of three types, as the floats that filters work on. */
public final class PixelRows {

    private final byte[] bytes;
    private final short[] shorts;
    private final float[] floats;
    private final float divisor;

    private PixelRows(byte[] bytes, short[] shorts, float[] floats, float divisor) {
        this.bytes = bytes;
        this.shorts = shorts;
        this.floats = floats;
        this.divisor = divisor;
    }

    /**
     * {@return uint8 pixels, shared and not copied}
     *
     * @param pixels in raster order
     * @param divisor that each is divided by
     */
    public static PixelRows of(byte[] pixels, float divisor) {
        return new PixelRows(pixels, null, null, divisor);
    }

    /**
     * {@return uint16 pixels, shared and not copied}
     *
     * @param pixels in raster order
     * @param divisor that each is divided by
     */
    public static PixelRows of(short[] pixels, float divisor) {
        return new PixelRows(null, pixels, null, divisor);
    }

    /**
     * {@return float pixels, shared and not copied}
     *
     * @param pixels in raster order
     */
    public static PixelRows of(float[] pixels) {
        return new PixelRows(null, null, pixels, 1);
    }

    /** {@return the pixels themselves if they are floats, else null} */
    float[] floats() {
        return floats;
    }

    /**
     * Copies consecutive pixels.
     *
     * @param kernels the implementation
     * @param from flat index of the first
     * @param length how many
     * @param out gets them as floats
     * @param at where the first goes
     */
    public void read(KernelSet kernels, int from, int length, float[] out, int at) {
        read(kernels.widen(), from, length, out, at);
    }

    /**
     * Sets the bits of consecutive pixels that are above a level; divisors do not count.
     *
     * @param kernels the implementation
     * @param from flat index of the first
     * @param length how many
     * @param level any number; above NaN is nothing
     * @param words gets the bits, from the lowest of a word on
     * @param wordAt where the first word goes
     */
    public void above(KernelSet kernels, int from, int length, double level, long[] words, int wordAt) {
        if (floats != null) {
            kernels.compare().above(floats, from, length, floatBelow(level), words, wordAt);
            return;
        }
        int top = bytes != null ? 0xff : 0xffff;
        int whole = Double.isNaN(level) ? top : (int) Math.clamp(Math.floor(level), -1, top);
        if (bytes != null) {
            kernels.compare().above(bytes, from, length, whole, words, wordAt);
        } else {
            kernels.compare().above(shorts, from, length, whole, words, wordAt);
        }
    }

    /**
     * Sets the bits of consecutive float pixels that are above a level of their own.
     *
     * @param kernels the implementation
     * @param from flat index of the first
     * @param length how many
     * @param levels one for each, from 0 on
     * @param words gets the bits, from the lowest of a word on
     * @param wordAt where the first word goes
     * @throws NullPointerException if the pixels are not floats
     */
    public void above(KernelSet kernels, int from, int length, float[] levels, long[] words, int wordAt) {
        kernels.compare().above(floats, from, length, levels, 0, words, wordAt);
    }

    /** The greatest float that is not above a level has the same floats above it. */
    private static float floatBelow(double level) {
        float nearest = (float) level;
        return nearest > level ? Math.nextDown(nearest) : nearest;
    }

    void read(WidenKernel kernel, int from, int length, float[] out, int at) {
        if (floats != null) {
            System.arraycopy(floats, from, out, at, length);
        } else if (bytes != null) {
            kernel.widen(bytes, from, length, divisor, out, at);
        } else {
            kernel.widen(shorts, from, length, divisor, out, at);
        }
    }
}
