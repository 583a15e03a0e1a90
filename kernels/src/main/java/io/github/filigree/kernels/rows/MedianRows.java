package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.KernelSet;
import java.lang.reflect.Array;
import java.util.function.IntBinaryOperator;

/** Medians of small windows of a whole image of two axes; any number of threads may make rows of it. */
public final class MedianRows {

    private final KernelSet kernels;
    private final Object pixels;
    private final int height;
    private final int width;
    private final int side;
    private final IntBinaryOperator border;
    private final Object out;

    /**
     * Makes ready.
     *
     * @param kernels the implementation
     * @param pixels uint8, uint16 or float: a {@code byte[]}, {@code short[]} or {@code float[]} in raster order
     * @param height rows
     * @param width pixels of a row
     * @param side of the window, 3 or 5
     * @param border {@code Border::map}: an index beyond the ends of an axis and its size, to one inside or to −1 for
     *     zero
     */
    public MedianRows(
            KernelSet kernels, Object pixels, int height, int width, int side, IntBinaryOperator border) {
        this.kernels = kernels;
        this.pixels = pixels;
        this.height = height;
        this.width = width;
        this.side = side;
        this.border = border;
        out = likePixels(height * width);
    }

    private Object likePixels(int length) {
        return Array.newInstance(pixels.getClass().getComponentType(), length);
    }

    /**
     * Makes some rows.
     *
     * @param from first row
     * @param to after the last row
     */
    public void run(int from, int to) {
        int half = side / 2;
        int pitch = width + side - 1;
        Object padded = likePixels(side * pitch);
        int[] starts = new int[side];
        for (int y = from - half; y < from + half; y++) {
            pad(y, padded, Math.floorMod(y, side) * pitch);
        }
        for (int y = from; y < to; y++) {
            pad(y + half, padded, Math.floorMod(y + half, side) * pitch);
            for (int j = 0; j < side; j++) {
                starts[j] = Math.floorMod(y + j - half, side) * pitch;
            }
            switch (padded) {
                case byte[] rows -> kernels.median().median(rows, starts, width, (byte[]) out, y * width);
                case short[] rows -> kernels.median().median(rows, starts, width, (short[]) out, y * width);
                default -> kernels.median().median((float[]) padded, starts, width, (float[]) out, y * width);
            }
        }
    }

    private void pad(int y, Object padded, int at) {
        int row = border.applyAsInt(y, height);
        int half = side / 2;
        if (row >= 0) {
            System.arraycopy(pixels, row * width, padded, at + half, width);
        } else {
            System.arraycopy(likePixels(width), 0, padded, at + half, width);
        }
        for (int x = 0; x < half; x++) {
            beyond(x - half, padded, at + half);
            beyond(width + x, padded, at + half);
        }
    }

    private void beyond(int x, Object padded, int start) {
        int inside = border.applyAsInt(x, width);
        if (inside >= 0) {
            System.arraycopy(padded, start + inside, padded, start + x, 1);
        } else {
            System.arraycopy(likePixels(1), 0, padded, start + x, 1);
        }
    }

    /** {@return the medians, of the pixels' type, in raster order} */
    public Object out() {
        return out;
    }
}
