package io.github.filigree.kernels.bits;

import java.util.Arrays;

/**
 * The passes of one distance transform, one per axis, over an array that holds distances, not squares, between passes.
 *
 * <p>The first axis is counted from row to row, the others take a {@link LowerEnvelope}. Only foreground is touched.
 */
public final class DistancePasses {

    /** Neighbouring lines moved together: a cache line of floats. */
    private static final int LANES = 16;

    private final BitRows mask;
    private final int width;
    private final int rows;
    private final int[] shape;
    private final double[] spacing;
    private final RowTasks tasks;
    private final float[] distances;

    /**
     * Prepares a transform.
     *
     * @param mask of any rank, with at least one pixel and no more than an array holds
     * @param spacing the distance of neighbouring pixels along each axis, slowest first
     * @param tasks the threads
     */
    public DistancePasses(BitRows mask, double[] spacing, RowTasks tasks) {
        this.mask = mask;
        this.tasks = tasks;
        width = mask.width();
        rows = mask.rowCount();
        shape = Arrays.stream(mask.shape().toArray()).mapToInt(Math::toIntExact).toArray();
        this.spacing = spacing;
        distances = new float[mask.shape().arrayLength("distances")];
    }

    /** {@return the distance of each pixel to the background, in raster order} */
    public float[] run() {
        int last = shape.length - 1;
        // A line is a plane of one row: counting finds no background there.
        int rowsApart = last == 0 ? 1 : rows / shape[0];
        tasks.run(mask.wordsPerRow(), (band, from, to) -> count(rowsApart, from << 6, (int) Math.min((long) to << 6, width)));
        for (int axis = 1; axis < last; axis++) {
            across(axis);
        }
        LowerEnvelope[] envelopes = envelopes(last);
        tasks.run(rows, (band, from, to) -> {
            for (int row = from; row < to; row++) {
                along(row, envelopes[band]);
            }
        });
        return distances;
    }

    /** Counts are in pixels, exact up to 2<sup>24</sup>; the next pass brings them to the unit of the spacing. */
    private LowerEnvelope[] envelopes(int axis) {
        LowerEnvelope[] envelopes = new LowerEnvelope[tasks.bands()];
        Arrays.setAll(envelopes, band -> new LowerEnvelope(shape[axis], axis < 2 ? spacing[0] : 1, spacing[axis]));
        return envelopes;
    }

    /** Along the slowest axis, down and up again, in the columns {@code left} … {@code right − 1}. */
    private void count(int rowsApart, int left, int right) {
        float[] d = distances;
        int apart = rowsApart * width;
        for (int row = 0; row < rows; row++) {
            int here = row * width;
            for (int x = nextSet(row, left, right), end; x < right; x = nextSet(row, end, right)) {
                end = nextClear(row, x, right);
                if (row < rowsApart) {
                    Arrays.fill(d, here + x, here + end, Float.POSITIVE_INFINITY);
                } else {
                    for (int i = here + x; i < here + end; i++) {
                        d[i] = d[i - apart] + 1;
                    }
                }
            }
        }
        for (int row = rows - rowsApart - 1; row >= 0; row--) {
            int here = row * width;
            for (int x = nextSet(row, left, right), end; x < right; x = nextSet(row, end, right)) {
                end = nextClear(row, x, right);
                for (int i = here + x; i < here + end; i++) {
                    d[i] = Math.min(d[i], d[i + apart] + 1);
                }
            }
        }
    }

    /** Along an axis between the slowest and the fastest: lines are brought together, done and put back. */
    private void across(int axis) {
        int length = shape[axis];
        int stride = Arrays.stream(shape, axis + 1, shape.length).reduce(1, (a, b) -> a * b);
        int groups = Math.ceilDiv(stride, LANES);
        LowerEnvelope[] envelopes = envelopes(axis);
        float[][] lines = new float[tasks.bands()][Math.min(LANES, stride) * length];
        tasks.run(distances.length / (length * stride) * groups, (band, from, to) -> {
            for (int g = from; g < to; g++) {
                int inner = g % groups * LANES;
                int lanes = Math.min(LANES, stride - inner);
                int first = g / groups * length * stride + inner;
                for (int k = 0; k < length; k++) {
                    for (int lane = 0; lane < lanes; lane++) {
                        lines[band][lane * length + k] = distances[first + k * stride + lane];
                    }
                }
                for (int lane = 0; lane < lanes; lane++) {
                    line(lines[band], lane * length, length, envelopes[band]);
                }
                for (int k = 0; k < length; k++) {
                    for (int lane = 0; lane < lanes; lane++) {
                        distances[first + k * stride + lane] = lines[band][lane * length + k];
                    }
                }
            }
        });
    }

    private static void line(float[] values, int start, int length, LowerEnvelope envelope) {
        for (int from = 0; from < length; from++) {
            int to = from;
            while (to < length && values[start + to] != 0) {
                to++;
            }
            if (to > from) {
                envelope.replace(values, start, from, to, length);
                from = to;
            }
        }
    }

    /** Along the fastest axis, in place. */
    private void along(int row, LowerEnvelope envelope) {
        for (int x = nextSet(row, 0, width), end; x < width; x = nextSet(row, end, width)) {
            end = nextClear(row, x, width);
            envelope.replace(distances, row * width, x, end, width);
        }
    }

    private int nextSet(int row, int x, int limit) {
        return mask.next(row, x, limit, true);
    }

    private int nextClear(int row, int x, int limit) {
        return mask.next(row, x, limit, false);
    }
}
