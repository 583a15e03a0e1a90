package io.github.filigree.segment;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Connected components of a mask or of its background, found on runs: stretches of equal pixels of a row. Runs are
 * counted first and kept in exactly sized arrays; those of neighbouring rows that touch are joined in disjoint sets.
 * The first run in raster order stands for its component.
 */
final class RunComponents {

    private final BitRows mask;
    private final int[] firstRun;
    private final int[] starts;
    private final int[] ends;
    private final int[] parents;

    private RunComponents(BitRows mask, boolean background) {
        this.mask = mask;
        int rows = mask.rowCount();
        firstRun = new int[rows + 1];
        for (int r = 0; r < rows; r++) {
            firstRun[r + 1] = firstRun[r] + runs(r, background);
        }
        starts = new int[firstRun[rows]];
        ends = new int[firstRun[rows]];
        parents = new int[firstRun[rows]];
        for (int r = 0; r < rows; r++) {
            fill(r, background);
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /**
     * {@return the components}
     *
     * @param mask the pixels
     * @param connectivity how many axes may change on the way to a neighbour
     * @param background whether of the pixels that are not in the mask
     */
    static RunComponents of(BitRows mask, int connectivity, boolean background) {
        mask.shape().checkConnectivity(connectivity);
        RunComponents components = new RunComponents(mask, background);
        if (components.parents.length > 1) {
            components.join(connectivity);
        }
        components.flatten();
        return components;
    }

    private long word(int row, int w, boolean background) {
        long word = mask.words()[mask.rowStart(row) + w];
        if (!background) {
            return word;
        }
        return w == mask.wordsPerRow() - 1 ? ~word & -1L >>> -mask.width() : ~word;
    }

    private int runs(int row, boolean background) {
        int count = 0;
        long carry = 0;
        for (int w = 0; w < mask.wordsPerRow(); w++) {
            long word = word(row, w, background);
            count += Long.bitCount(word & ~(word << 1 | carry));
            carry = word >>> 63;
        }
        return count;
    }

    /** A bit of {@code changes} is set where a pixel differs from the one before it: starts and ends take turns. */
    private void fill(int row, boolean background) {
        int run = firstRun[row];
        boolean inside = false;
        long carry = 0;
        for (int w = 0; w < mask.wordsPerRow(); w++) {
            long word = word(row, w, background);
            for (long changes = word ^ (word << 1 | carry); changes != 0; changes &= changes - 1) {
                int x = (w << 6) + Long.numberOfTrailingZeros(changes);
                if (inside) {
                    ends[run++] = x;
                } else {
                    starts[run] = x;
                }
                inside = !inside;
            }
            carry = word >>> 63;
        }
        if (inside) {
            ends[run] = mask.width();
        }
    }

    /** Joins runs with those of the rows before them in raster order that they may touch. */
    private void join(int connectivity) {
        Shape shape = mask.shape();
        int axes = shape.rank() - 1;
        int[] strides = new int[axes];
        for (int a = 0; a < axes; a++) {
            strides[a] = (int) (shape.stride(a) / Math.max(1, shape.width()));
        }
        int neighbours = (int) Math.pow(3, axes);
        for (int n = 0; n < neighbours / 2; n++) {
            int[] step = new int[axes];
            int changed = 0;
            int offset = 0;
            for (int a = axes - 1, rest = n; a >= 0; a--, rest /= 3) {
                step[a] = rest % 3 - 1;
                changed += Math.abs(step[a]);
                offset += step[a] * strides[a];
            }
            if (changed <= connectivity) {
                int reach = changed < connectivity ? 1 : 0;
                for (int r = -offset; r < mask.rowCount(); r++) {
                    if (isInside(r, step, strides, shape)) {
                        joinRows(r, r + offset, reach);
                    }
                }
            }
        }
    }

    private static boolean isInside(int row, int[] step, int[] strides, Shape shape) {
        for (int a = 0; a < step.length; a++) {
            int place = (int) (row / strides[a] % shape.size(a)) + step[a];
            if (place < 0 || place >= shape.size(a)) {
                return false;
            }
        }
        return true;
    }

    private void joinRows(int row, int other, int reach) {
        int a = firstRun[row];
        int b = firstRun[other];
        while (a < firstRun[row + 1] && b < firstRun[other + 1]) {
            if (starts[a] < ends[b] + reach && starts[b] < ends[a] + reach) {
                int x = root(a);
                int y = root(b);
                parents[Math.max(x, y)] = Math.min(x, y);
            }
            if (ends[a] < ends[b]) {
                a++;
            } else {
                b++;
            }
        }
    }

    private int root(int run) {
        int r = run;
        while (parents[r] != r) {
            parents[r] = parents[parents[r]];
            r = parents[r];
        }
        return r;
    }

    private void flatten() {
        for (int i = 0; i < parents.length; i++) {
            parents[i] = parents[parents[i]];
        }
    }

    /** {@return the number of pixels of each component, at the place of the run that stands for it} */
    long[] sizes() {
        long[] sizes = new long[parents.length];
        for (int i = 0; i < parents.length; i++) {
            sizes[parents[i]] += ends[i] - starts[i];
        }
        return sizes;
    }

    /**
     * {@return which components have a pixel in a mask of the same shape, at the place of the run that stands for each}
     */
    boolean[] containing(BitRows other) {
        boolean[] containing = new boolean[parents.length];
        for (int r = 0; r < mask.rowCount(); r++) {
            for (int i = firstRun[r]; i < firstRun[r + 1]; i++) {
                if (!containing[parents[i]]) {
                    containing[parents[i]] = anySet(other, other.rowStart(r), starts[i], ends[i]);
                }
            }
        }
        return containing;
    }

    /** {@return which components have a pixel at the edge of the image} */
    boolean[] touchingEdge() {
        boolean[] touching = new boolean[parents.length];
        Shape shape = mask.shape();
        for (int r = 0; r < mask.rowCount(); r++) {
            boolean edgeRow = false;
            for (int a = 0, rows = mask.rowCount(), rest = r; a < shape.rank() - 1; a++) {
                rows /= (int) shape.size(a);
                int place = rest / rows;
                rest %= rows;
                edgeRow |= place == 0 || place == shape.size(a) - 1;
            }
            for (int i = firstRun[r]; i < firstRun[r + 1]; i++) {
                touching[parents[i]] |= edgeRow || starts[i] == 0 || ends[i] == mask.width();
            }
        }
        return touching;
    }

    private static boolean anySet(BitRows bits, int rowStart, int from, int to) {
        for (int w = from >>> 6; w <= to - 1 >>> 6; w++) {
            if ((bits.words()[rowStart + w] & stretch(w, from, to)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the bits of word w that are between two columns} */
    private static long stretch(int w, int from, int to) {
        long bits = w == from >>> 6 ? -1L << from : -1L;
        return w == to - 1 >>> 6 ? bits & -1L >>> -to : bits;
    }

    /** {@return the pixels of chosen components} */
    BitRows paint(boolean[] chosen) {
        return paint(root -> chosen[root]);
    }

    BitRows paint(IntPredicate chosen) {
        BitRows out = mask.blank();
        for (int r = 0; r < mask.rowCount(); r++) {
            int start = out.rowStart(r);
            for (int i = firstRun[r]; i < firstRun[r + 1]; i++) {
                if (chosen.test(parents[i])) {
                    for (int w = starts[i] >>> 6; w <= ends[i] - 1 >>> 6; w++) {
                        out.words()[start + w] |= stretch(w, starts[i], ends[i]);
                    }
                }
            }
        }
        return out;
    }

    /** {@return the number of each pixel's component, 1 … in order of their first pixels, 0 elsewhere} */
    int[] labels() {
        int[] labels = new int[mask.shape().arrayLength("labels")];
        int[] numbers = new int[parents.length];
        int count = 0;
        for (int r = 0; r < mask.rowCount(); r++) {
            for (int i = firstRun[r]; i < firstRun[r + 1]; i++) {
                if (parents[i] == i) {
                    numbers[i] = ++count;
                }
                Arrays.fill(
                        labels, r * mask.width() + starts[i], r * mask.width() + ends[i], numbers[parents[i]]);
            }
        }
        return labels;
    }
}
