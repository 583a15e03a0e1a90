package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.SeparableRows;
import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;

/** Makes local levels one row at a time; an object serves one thread, slices and rows are taken in ascending order. */
interface LevelRows {

    /** Goes to a slice. */
    void slice(int z);

    /** Writes the levels of a row of the slice. */
    void row(int y, float[] out, int at);

    /** {@return m · (1 + k · (s / r − 1)) of mean m and standard deviation s of each window} */
    static LevelRows sauvola(GrayImage image, int window, double k, double r) {
        return ofMoments(image, window, 1 - k, k / r, 0);
    }

    /** {@return m − k · s of mean m and standard deviation s of each window} */
    static LevelRows niblack(GrayImage image, int window, double k) {
        return ofMoments(image, window, 1, 0, -k);
    }

    /** {@return m · a + m · s · b + s · c} */
    private static LevelRows ofMoments(GrayImage image, int window, double a, double b, double c) {
        BoxRows box = new BoxRows(image, window, Border.MIRROR, true);
        double share = 1 / Math.pow(window, image.rank());
        return new LevelRows() {
            @Override
            public void slice(int z) {
                box.slice(z);
            }

            @Override
            public void row(int y, float[] out, int at) {
                double[][] sums = box.row(y);
                levels(sums[0], sums[1], share, a, b, c, out, at);
            }
        };
    }

    private static void levels(
            double[] sums, double[] squares, double share, double a, double b, double c, float[] out, int at) {
        for (int x = 0; x < sums.length; x++) {
            double mean = sums[x] * share;
            double variance = squares[x] * share - mean * mean;
            double deviation = Math.sqrt(Math.max(variance, 0));
            out[at + x] = (float) (mean * (a + b * deviation) + c * deviation);
        }
    }

    /** {@return the mean of each window, less the offset} */
    static LevelRows mean(GrayImage image, int window, double offset) {
        BoxRows box = new BoxRows(image, window, Border.REFLECT, false);
        double pixels = Math.pow(window, image.rank());
        return new LevelRows() {
            @Override
            public void slice(int z) {
                box.slice(z);
            }

            @Override
            public void row(int y, float[] out, int at) {
                double[] sums = box.row(y)[0];
                for (int x = 0; x < sums.length; x++) {
                    out[at + x] = (float) (sums[x] / pixels - offset);
                }
            }
        };
    }

    /** {@return the mean of each window weighted by a Gaussian, less the offset} */
    static LevelRows gaussian(GrayImage image, int window, double offset) {
        Taps[] taps = new Taps[image.rank()];
        Arrays.fill(taps, GaussianTaps.smooth((window - 1) / 6.0, 4));
        SeparableRows rows = Separable.rows(image, image.rows(1), taps, Border.REFLECT);
        int width = image.width();
        return new LevelRows() {
            @Override
            public void slice(int z) {
                rows.slice(z);
            }

            @Override
            public void row(int y, float[] out, int at) {
                rows.row(y, out, at);
                for (int x = at; x < at + width; x++) {
                    out[x] = (float) (out[x] - offset);
                }
            }
        };
    }

    /** {@return the median of each window, less the offset} */
    static LevelRows median(GrayImage image, int window, double offset) {
        WindowMedian medians = WindowMedian.of(image, window);
        return new LevelRows() {
            private int z;

            @Override
            public void slice(int index) {
                z = index;
            }

            @Override
            public void row(int y, float[] out, int at) {
                medians.row(z, y, out, at);
                for (int x = at; x < at + image.width(); x++) {
                    out[x] = (float) (out[x] - offset);
                }
            }
        };
    }
}
