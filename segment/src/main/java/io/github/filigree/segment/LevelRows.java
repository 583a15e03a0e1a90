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
        return ofMoments(image, window, (mean, deviation) -> mean * (1 + k * (deviation / r - 1)));
    }

    /** {@return m − k · s of mean m and standard deviation s of each window} */
    static LevelRows niblack(GrayImage image, int window, double k) {
        return ofMoments(image, window, (mean, deviation) -> mean - k * deviation);
    }

    /** A level made of mean and standard deviation. */
    interface Moments {
        double level(double mean, double deviation);
    }

    private static LevelRows ofMoments(GrayImage image, int window, Moments moments) {
        BoxRows box = new BoxRows(image, window, Border.MIRROR, true);
        double pixels = Math.pow(window, image.rank());
        return new LevelRows() {
            @Override
            public void slice(int z) {
                box.slice(z);
            }

            @Override
            public void row(int y, float[] out, int at) {
                double[][] sums = box.row(y);
                for (int x = 0; x < sums[0].length; x++) {
                    double mean = sums[0][x] / pixels;
                    double variance = sums[1][x] / pixels - mean * mean;
                    out[at + x] = (float) moments.level(mean, Math.sqrt(Math.max(variance, 0)));
                }
            }
        };
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
