package io.github.filigree.kernels.bits;

import java.util.Arrays;

/**
 * One distance transform of a volume, by squares: along the rows from the bits, then along the other two axes, where
 * each voxel takes the least of what the voxels of its line have plus the square of their distance. Lines are as near
 * together as voxels of a row, so that a step of all lines of a sheet is one simple loop, which C2 makes vectors of. It
 * goes no further than the largest square of a piece of a row, which is less work than an envelope of parabolas as long
 * as objects are not hundreds of voxels thick. (With comparisons in the place of {@code Math.min} it takes a quarter
 * longer.)
 *
 * <p>At a spacing of 1 squares are integers, exact up to 2<sup>24</sup>.
 */
public final class VolumeDistances {

    /** Axes but the last longer than this are left to {@link DistancePasses}, whose time is linear in any case. */
    private static final int LONGEST = 2048;

    /** Voxels of a row that are done together: how far to go is the largest square of so many. */
    private static final int PIECE = 32;

    /** Steps after which it is looked at again how far is far enough. */
    private static final int STEPS = 4;

    private final BitRows mask;
    private final int width;
    private final int height;
    private final int depth;
    private final double[] spacing;
    private final RowTasks tasks;
    private final float[] squares;

    /**
     * Prepares a transform.
     *
     * @param mask for which {@link #isFor} holds, with at least one voxel and no more than an array holds
     * @param spacing the distance of neighbouring voxels along each axis, slowest first
     * @param tasks the threads
     */
    public VolumeDistances(BitRows mask, double[] spacing, RowTasks tasks) {
        this.mask = mask;
        this.spacing = spacing;
        this.tasks = tasks;
        width = mask.width();
        height = mask.shape().planeRows();
        depth = mask.rowCount() / height;
        squares = new float[mask.shape().arrayLength("distances")];
    }

    /**
     * {@return whether masks of a shape are transformed this way}
     *
     * @param shape with at least one pixel
     */
    public static boolean isFor(Shape shape) {
        return shape.rank() == 3 && Math.max(shape.size(0), shape.size(1)) <= LONGEST;
    }

    /** {@return the distance of each voxel to the background, in raster order} */
    public float[] run() {
        float[] table = new float[width + 1];
        float[] reversed = new float[width + 1];
        for (int d = 0; d <= width; d++) {
            table[d] = (float) (d * spacing[2] * (d * spacing[2]));
            reversed[width - d] = table[d];
        }
        tasks.run(mask.rowCount(), (band, from, to) -> {
            for (int row = from; row < to; row++) {
                alongRow(row, table, reversed);
            }
        });
        float[][] sheets = new float[tasks.bands()][Math.max(height, depth) * width];
        tasks.run(depth, (band, from, to) -> {
            for (int z = from; z < to; z++) {
                acrossRows(sheets[band], z * height * width, height, width, spacing[1], depth == 1);
            }
        });
        if (depth > 1) {
            tasks.run(height, (band, from, to) -> {
                for (int y = from; y < to; y++) {
                    acrossRows(sheets[band], y * width, depth, height * width, spacing[0], true);
                }
            });
        }
        return squares;
    }

    private void alongRow(int row, float[] table, float[] reversed) {
        int at = row * width;
        for (int x = mask.next(row, 0, width, true), end; x < width; x = mask.next(row, end, width, true)) {
            end = mask.next(row, x, width, false);
            int middle = x == 0 ? 0 : end == width ? width : x + (end - x) / 2;
            if (x == 0 && end == width) {
                Arrays.fill(squares, at, at + width, Float.POSITIVE_INFINITY);
                return;
            }
            if (middle > x) {
                System.arraycopy(table, 1, squares, at + x, middle - x);
            }
            if (end > middle) {
                int rest = end - Math.max(middle, x);
                System.arraycopy(reversed, width - rest, squares, at + end - rest, rest);
            }
        }
    }

    /**
     * Lowers the squares of a sheet of rows by what the rows above and below allow.
     *
     * @param sheet room for a copy
     * @param first index of the first row's first square
     * @param rows how many there are
     * @param stride from a row to the next
     * @param step the distance of rows
     * @param last whether squares become distances
     */
    private void acrossRows(float[] sheet, int first, int rows, int stride, double step, boolean last) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(squares, first + r * stride, sheet, r * width, width);
        }
        for (int r = 0; r < rows; r++) {
            for (int x = 0; x < width; x += PIECE) {
                int out = first + r * stride + x;
                int count = Math.min(PIECE, width - x);
                float largest = largest(out, count);
                if (largest > 0) {
                    lower(sheet, r * width + x, r, rows, out, count, step, largest);
                    if (last) {
                        toDistances(out, count);
                    }
                }
            }
        }
    }

    private void lower(
            float[] sheet, int in, int r, int rows, int out, int count, double step, float largestFirst) {
        float largest = largestFirst;
        for (int k = 1; k <= Math.max(r, rows - 1 - r); k++) {
            float square = (float) (k * step * (k * step));
            if (square >= largest) {
                break;
            }
            int above = in - k * width;
            int below = in + k * width;
            if (r - k < 0) {
                lower(sheet, below, out, count, square);
            } else if (r + k >= rows) {
                lower(sheet, above, out, count, square);
            } else {
                lower(sheet, above, below, out, count, square);
            }
            if (k % STEPS == 0) {
                largest = largest(out, count);
            }
        }
    }

    private void lower(float[] sheet, int above, int below, int out, int count, float square) {
        float[] d = squares;
        for (int i = 0; i < count; i++) {
            d[out + i] = Math.min(d[out + i], Math.min(sheet[above + i], sheet[below + i]) + square);
        }
    }

    private void lower(float[] sheet, int other, int out, int count, float square) {
        float[] d = squares;
        for (int i = 0; i < count; i++) {
            d[out + i] = Math.min(d[out + i], sheet[other + i] + square);
        }
    }

    private float largest(int from, int count) {
        float largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, squares[i]);
        }
        return largest;
    }

    private void toDistances(int from, int count) {
        for (int i = from; i < from + count; i++) {
            squares[i] = (float) Math.sqrt(squares[i]);
        }
    }
}
