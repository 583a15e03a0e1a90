package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.KernelSet;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * One separable correlation of an image of two or three axes, made row by row: in volumes across the slices, then
 * across the rows, then along the row. Each stage's result is rounded to float.
 *
 * <p>Several rows are made at once across the rows, which share most of what is read, and are kept with what stands
 * beyond their ends. Working memory is those rows, in volumes a slice, and of pixels that are not floats as many rows
 * or slices as the first axis has weights. An object serves one thread.
 */
public final class SeparableRows {

    /** Rows that a kernel makes at once. */
    private static final int BLOCK = 4;

    private final KernelSet kernels;
    private final boolean volume;
    private final IntBinaryOperator border;
    private final FloatSlices slices;
    private final int lines;
    private final int width;

    /** Across the slices of a volume. */
    private final Taps acrossSlices;

    private final int[] sliceStarts;
    private final float[] slice;

    private final Taps across;
    private final int[] lineStarts;

    private final Taps along;
    /** Of each row of the block, where the pixels start that each weight goes to. */
    private final int[][] columnStarts;
    private final int[] beforeFirst;
    private final int[] afterLast;
    private final float beyond;

    private final float[] block;
    private final int pitch;
    private int blockFrom;
    private int blockTo;

    /** The current slice of a volume, or row of an image. */
    private int index;

    /** Where the current slice of a volume is: {@link #slice}, or the image if nothing is to do across the slices. */
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
     *     what is beyond
     * @param beyond what stands where the border says −1
     */
    public SeparableRows(
            KernelSet kernels, PixelRows pixels, int[] shape, Taps[] taps, IntBinaryOperator border, float beyond) {
        this.kernels = kernels;
        this.border = border;
        this.beyond = beyond;
        volume = shape.length == 3;
        width = shape[shape.length - 1];
        lines = shape[shape.length - 2];
        acrossSlices = taps[0];
        across = taps[shape.length - 2];
        along = taps[shape.length - 1];
        int size = volume ? lines * width : width;
        int together = taps[0].span() + (volume ? 0 : BLOCK - 1);
        slices = new FloatSlices(kernels.widen(), pixels, shape[0], size, together, border, beyond);
        sliceStarts = new int[acrossSlices.count()];
        // after the slice one row more, for the border that has a constant
        slice = new float[volume ? size + width : 0];
        Arrays.fill(slice, volume ? size : 0, slice.length, beyond);
        lineStarts = new int[across.count() + BLOCK - 1];
        pitch = width + along.span() - 1;
        block = new float[BLOCK * pitch];
        columnStarts = new int[BLOCK][along.count()];
        for (int r = 0; r < BLOCK; r++) {
            for (int j = 0; j < along.count(); j++) {
                columnStarts[r][j] = r * pitch + j * along.step();
            }
        }
        beforeFirst = new int[along.before()];
        Arrays.setAll(beforeFirst, x -> border.applyAsInt(x - along.before(), width));
        afterLast = new int[along.after()];
        Arrays.setAll(afterLast, x -> border.applyAsInt(width + x, width));
    }

    /**
     * Goes to a slice of a volume, or to a row of an image; fastest in ascending order.
     *
     * @param index along the first axis
     */
    public void slice(int index) {
        this.index = index;
        if (!volume) {
            return;
        }
        blockTo = blockFrom;
        for (int j = 0; j < sliceStarts.length; j++) {
            sliceStarts[j] = slices.start(index + j * acrossSlices.step() - acrossSlices.before());
        }
        if (acrossSlices.isIdentity() && (across.isIdentity() || border.applyAsInt(-1, lines) >= 0)) {
            current = slices.array();
            currentStart = sliceStarts[0];
        } else {
            acrossSlices.correlate(kernels, slices.array(), sliceStarts, lines * width, slice, 0);
            current = slice;
            currentStart = 0;
        }
    }

    /**
     * Writes a row of the slice.
     *
     * @param row its index in the slice of a volume; 0 for the row of an image
     * @param out gets the row; not the image
     * @param at where the row's first pixel goes
     */
    public void row(int row, float[] out, int at) {
        int line = volume ? row : index;
        if (line < blockFrom || line >= blockTo) {
            makeBlock(line);
        }
        int r = line - blockFrom;
        if (along.isIdentity()) {
            System.arraycopy(block, r * pitch, out, at, width);
        } else {
            along.correlate(kernels, block, columnStarts[r], width, out, at);
        }
    }

    private void makeBlock(int line) {
        int count = across.step() == 1 ? Math.min(BLOCK, lines - line) : 1;
        int needed = across.count() + count - 1;
        for (int j = 0; j < needed; j++) {
            lineStarts[j] = lineStart(line + j * across.step() - across.before());
        }
        float[] in = volume ? current : slices.array();
        int before = along.before();
        if (across.isIdentity()) {
            for (int r = 0; r < count; r++) {
                System.arraycopy(in, lineStarts[r], block, r * pitch + before, width);
            }
        } else {
            across.correlate(kernels, in, lineStarts, count, width, block, before, pitch);
        }
        for (int r = 0; r < count; r++) {
            surround(r * pitch + before);
        }
        blockFrom = line;
        blockTo = line + count;
    }

    private int lineStart(int line) {
        if (!volume) {
            return slices.start(line);
        }
        int inside = border.applyAsInt(line, lines);
        return currentStart + (inside < 0 ? lines : inside) * width;
    }

    private void surround(int start) {
        for (int x = 0; x < beforeFirst.length; x++) {
            int inside = beforeFirst[x];
            block[start - beforeFirst.length + x] = inside < 0 ? beyond : block[start + inside];
        }
        for (int x = 0; x < afterLast.length; x++) {
            int inside = afterLast[x];
            block[start + width + x] = inside < 0 ? beyond : block[start + inside];
        }
    }
}
