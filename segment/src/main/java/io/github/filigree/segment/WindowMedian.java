package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import java.util.Arrays;

/**
 * Medians of square or cubic windows of any odd size, one row at a time. Integers are counted in a histogram that moves
 * along the row with the window: Huang, Yang and Tang, <i>A fast two-dimensional median filtering algorithm</i>, IEEE
 * Transactions on Acoustics, Speech and Signal Processing 27, 1979. Floats are selected from each window.
 */
abstract class WindowMedian {

    final GrayImage image;
    final int half;
    /** Flat index of the first pixel of each of the rows that the windows of a row lie in. */
    final int[] starts;

    private WindowMedian(GrayImage image, int window) {
        this.image = image;
        half = window / 2;
        starts = new int[image.rank() == 3 ? window * window : window];
    }

    static WindowMedian of(GrayImage image, int window) {
        return image.type() == GrayImage.Type.FLOAT ? new Selecting(image, window) : new Counting(image, window);
    }

    /** Writes the medians of a row. */
    final void row(int z, int y, float[] out, int at) {
        int n = 0;
        for (int v = z - half; v <= z + half; v++) {
            int slice = Border.REFLECT.map(v, image.slices()) * image.sliceRows();
            if (image.rank() == 2) {
                starts[n++] = slice * image.width();
            } else {
                for (int u = y - half; u <= y + half; u++) {
                    starts[n++] = (slice + Border.REFLECT.map(u, image.sliceRows())) * image.width();
                }
            }
        }
        alongRow(out, at);
    }

    abstract void alongRow(float[] out, int at);

    /** A histogram, and how many of its pixels are below the last median. */
    private static final class Counting extends WindowMedian {

        private final int[] counts;
        private int median;
        private int below;

        Counting(GrayImage image, int window) {
            super(image, window);
            counts = new int[image.type().white() + 1];
        }

        @Override
        void alongRow(float[] out, int at) {
            Arrays.fill(counts, 0);
            median = 0;
            below = 0;
            for (int x = -half; x < half; x++) {
                column(x, 1);
            }
            int middle = starts.length * (2 * half + 1) / 2;
            for (int x = 0; x < image.width(); x++) {
                column(x + half, 1);
                while (below > middle) {
                    below -= counts[--median];
                }
                while (below + counts[median] <= middle) {
                    below += counts[median++];
                }
                out[at + x] = median;
                column(x - half, -1);
            }
        }

        private void column(int x, int change) {
            int inside = Border.REFLECT.map(x, image.width());
            for (int start : starts) {
                int value = (int) image.get(start + inside);
                counts[value] += change;
                below += value < median ? change : 0;
            }
        }
    }

    /** The window's pixels, of which the middle one is selected. */
    private static final class Selecting extends WindowMedian {

        private final float[] window;

        Selecting(GrayImage image, int window) {
            super(image, window);
            this.window = new float[starts.length * window];
        }

        @Override
        void alongRow(float[] out, int at) {
            for (int x = 0; x < image.width(); x++) {
                int n = 0;
                for (int u = x - half; u <= x + half; u++) {
                    int inside = Border.REFLECT.map(u, image.width());
                    for (int start : starts) {
                        window[n++] = image.get(start + inside);
                    }
                }
                out[at + x] = middle();
            }
        }

        /** Hoare's selection, with the middle one of a stretch to part it by. */
        private float middle() {
            int k = window.length / 2;
            int low = 0;
            int high = window.length - 1;
            while (low < high) {
                float pivot = window[(low + high) >>> 1];
                int i = low;
                int j = high;
                while (i <= j) {
                    while (Float.compare(window[i], pivot) < 0) {
                        i++;
                    }
                    while (Float.compare(window[j], pivot) > 0) {
                        j--;
                    }
                    if (i <= j) {
                        float t = window[i];
                        window[i++] = window[j];
                        window[j--] = t;
                    }
                }
                if (k <= j) {
                    high = j;
                } else if (k >= i) {
                    low = i;
                } else {
                    return window[k];
                }
            }
            return window[k];
        }
    }
}
