package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.KernelSet;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The labels of an image as runs: stretches of equal labels other than 0 of a row, as long as they are. Runs of a row
 * are in order; neighbouring ones that touch have different labels.
 */
public final class LabelRuns {

    private final Shape shape;
    private final int[] pointers;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private long[] labels = new long[1024];

    /**
     * Reads the labels of an image.
     *
     * @param rows gives the labels of each row, asked for in order
     * @param shape of the image
     * @throws IllegalArgumentException if a row has not as many labels as the last axis, or there are more runs than
     *     an array holds
     */
    public LabelRuns(IntFunction<long[]> rows, Shape shape) {
        this.shape = shape;
        long count = shape.rows();
        if (count > Shape.MAX_ARRAY) {
            throw new IllegalArgumentException("shape " + shape + " has " + count + " rows; at most "
                    + Shape.MAX_ARRAY + " fit");
        }
        pointers = new int[(int) count + 1];
        for (int r = 0; r < count; r++) {
            long[] row = rows.apply(r);
            if (row.length != shape.width()) {
                throw new IllegalArgumentException("row " + r + " has " + row.length + " labels, shape " + shape
                        + " needs " + shape.width());
            }
            pointers[r + 1] = add(row, pointers[r]);
        }
        int runs = pointers[(int) count];
        starts = Arrays.copyOf(starts, runs);
        ends = Arrays.copyOf(ends, runs);
        labels = Arrays.copyOf(labels, runs);
    }

    private int add(long[] row, int before) {
        int n = before;
        for (int x = 0; x < row.length; ) {
            int start = x;
            long label = row[start];
            while (x < row.length && row[x] == label) {
                x++;
            }
            if (label != 0) {
                if (n == starts.length) {
                    grow();
                }
                starts[n] = start;
                ends[n] = x;
                labels[n++] = label;
            }
        }
        return n;
    }

    private void grow() {
        if (starts.length == Shape.MAX_ARRAY) {
            throw new IllegalArgumentException(
                    "the labels of " + shape + " pixels have more than " + Shape.MAX_ARRAY + " runs; split the image");
        }
        int size = (int) Math.min(Shape.MAX_ARRAY, 2L * starts.length);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        labels = Arrays.copyOf(labels, size);
    }

    /** {@return the sizes of the image's axes} */
    public Shape shape() {
        return shape;
    }

    /** {@return the number of runs} */
    public int count() {
        return starts.length;
    }

    int rowCount() {
        return pointers.length - 1;
    }

    /** {@return the number of runs before a row} */
    int first(int row) {
        return pointers[row];
    }

    int start(int run) {
        return starts[run];
    }

    /** {@return after a run's last pixel} */
    int end(int run) {
        return ends[run];
    }

    /**
     * {@return a run's label}
     *
     * @param run 0 … count() − 1
     */
    public long label(int run) {
        return labels[run];
    }

    /**
     * {@return the label of a pixel, 0 if it is in no run}
     *
     * @param row the raster index over all axes but the last
     * @param x its place in the row
     */
    public long at(int row, int x) {
        int found = Arrays.binarySearch(starts, pointers[row], pointers[row + 1], x);
        int run = found >= 0 ? found : -found - 2;
        return run >= pointers[row] && x < ends[run] ? labels[run] : 0;
    }

    /**
     * {@return the pixels of some runs}
     *
     * @param kernels that work on them
     * @param chosen which runs
     */
    public BitRows mask(KernelSet kernels, IntPredicate chosen) {
        BitRows mask = new BitRows(kernels, shape);
        for (int r = 0; r < rowCount(); r++) {
            for (int run = pointers[r]; run < pointers[r + 1]; run++) {
                if (chosen.test(run)) {
                    fill(mask.words(), mask.rowStart(r), starts[run], ends[run]);
                }
            }
        }
        return mask;
    }

    private static void fill(long[] words, int rowStart, int from, int to) {
        int first = rowStart + (from >>> 6);
        int last = rowStart + (to - 1 >>> 6);
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            words[first] |= head & tail;
            return;
        }
        words[first] |= head;
        Arrays.fill(words, first + 1, last, -1L);
        words[last] |= tail;
    }

    /**
     * {@return the label of each foreground pixel of a mask, in raster order; 0 if it is in no run}
     *
     * @param mask of the same shape
     */
    public long[] of(BitRows mask) {
        long[] found = new long[Math.toIntExact(mask.count())];
        int width = mask.width();
        int n = 0;
        for (int r = 0; r < rowCount(); r++) {
            int run = pointers[r];
            for (int x = mask.next(r, 0, width, true); x < width; x = mask.next(r, x + 1, width, true)) {
                run = endingAfter(x, run, r);
                found[n++] = label(x, run, r);
            }
        }
        return found;
    }

    /**
     * {@return the label of each of some pixels}
     *
     * @param pixels flat indices in raster order, ascending
     */
    public long[] of(long[] pixels) {
        long[] found = new long[pixels.length];
        long width = shape.width();
        int row = -1;
        int run = 0;
        for (int n = 0; n < pixels.length; n++) {
            int r = (int) (pixels[n] / width);
            int x = (int) (pixels[n] - r * width);
            run = endingAfter(x, r == row ? run : pointers[r], r);
            row = r;
            found[n] = label(x, run, r);
        }
        return found;
    }

    private int endingAfter(int x, int run, int row) {
        int found = run;
        while (found < pointers[row + 1] && ends[found] <= x) {
            found++;
        }
        return found;
    }

    private long label(int x, int run, int row) {
        return run < pointers[row + 1] && starts[run] <= x ? labels[run] : 0;
    }
}
