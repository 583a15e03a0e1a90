package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.KernelSet;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * One separable correlation of an image of two or three axes, made row by row: across the slices, then (in volumes)
 * across the rows of a slice, then along the row. Each stage's result is rounded to float.
 *
 * <p>An image of two axes has slices of one row. Working memory is one slice, one padded row, and for pixels that are
 * not floats as many slices as the first axis has weights. An object serves one thread.
 */
public final class SeparableRows {

    private final KernelSet kernels;
    private final Taps[] taps;
    private final IntBinaryOperator border;
    private final int sliceRows;
    private final int width;
    private final FloatSlices slices;
    private final int[] sliceStarts;
    private final int[] rowStarts;
    private final int[] columnStarts;
    private final float[] slice;
    private final float[] padded;

    /** Where the current slice is: {@link #slice}, or the image itself if the first axis has nothing to do. */
    private float[] current;

    private int currentStart;

    /**
     * Makes ready; nothing is computed yet.
     *
     * @param kernels the implementation
     * @param pixels of the image
     * @param shape sizes of two or three axes, slowest first, each at least 1
     * @param taps one for each axis
     * @param border {@code Border::map}: an index beyond the ends of an axis and its size, to one inside or to −1 for
     *     zero
     */
    public SeparableRows(KernelSet kernels, PixelRows pixels, int[] shape, Taps[] taps, IntBinaryOperator border) {
        this.kernels = kernels;
        this.border = border;
        boolean volume = shape.length == 3;
        this.taps = volume ? taps.clone() : new Taps[] {taps[0], Taps.IDENTITY, taps[1]};
        sliceRows = volume ? shape[1] : 1;
        width = shape[shape.length - 1];
        int size = sliceRows * width;
        slices = new FloatSlices(
                kernels.widen(), pixels, shape[0], size, taps[0].before() + taps[0].after() + 1, border);
        sliceStarts = new int[taps[0].count()];
        rowStarts = new int[this.taps[1].count()];
        Taps along = this.taps[2];
        columnStarts = new int[along.count()];
        Arrays.setAll(columnStarts, j -> j * along.step());
        // after the slice one row of zeros, for the border that has them
        slice = new float[size + width];
        padded = new float[width + along.before() + along.after()];
    }

    /**
     * Goes to a slice and correlates across the slices; fastest when called for ascending slices.
     *
     * @param index of the slice along the first axis
     */
    public void slice(int index) {
        Taps across = taps[0];
        for (int j = 0; j < sliceStarts.length; j++) {
            sliceStarts[j] = slices.start(index + j * across.step() - across.before());
        }
        if (across.isIdentity() && (taps[1].isIdentity() || border.applyAsInt(-1, sliceRows) >= 0)) {
            current = slices.array();
            currentStart = sliceStarts[0];
        } else {
            across.correlate(kernels, slices.array(), sliceStarts, sliceRows * width, slice, 0);
            current = slice;
            currentStart = 0;
        }
    }

    /**
     * Writes a row of the slice.
     *
     * @param index of the row in its slice
     * @param out gets the row; not the image
     * @param at where the row's first pixel goes
     */
    public void row(int index, float[] out, int at) {
        Taps along = taps[2];
        if (along.isIdentity()) {
            across(index, out, at);
            return;
        }
        int before = along.before();
        across(index, padded, before);
        for (int x = 0; x < before; x++) {
            padded[x] = beyond(x - before);
        }
        for (int x = width + before; x < padded.length; x++) {
            padded[x] = beyond(x - before);
        }
        along.correlate(kernels, padded, columnStarts, width, out, at);
    }

    private float beyond(int x) {
        int inside = border.applyAsInt(x, width);
        return inside < 0 ? 0 : padded[taps[2].before() + inside];
    }

    private void across(int index, float[] out, int at) {
        Taps across = taps[1];
        if (across.isIdentity()) {
            System.arraycopy(current, currentStart + index * width, out, at, width);
            return;
        }
        for (int j = 0; j < rowStarts.length; j++) {
            int inside = border.applyAsInt(index + j * across.step() - across.before(), sliceRows);
            rowStarts[j] = currentStart + (inside < 0 ? sliceRows : inside) * width;
        }
        across.correlate(kernels, current, rowStarts, width, out, at);
    }
}
