package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.PixelRows;
import io.github.filigree.kernels.rows.SeparableRows;
import io.github.filigree.kernels.rows.Taps;

/** Separable correlations of whole images, slices shared out among threads. */
final class Separable {

    private Separable() {}

    /**
     * Correlates an image along each of its axes.
     *
     * @param image gives shape, kernels and threads
     * @param pixels what is correlated
     * @param taps one for each axis
     * @param out gets the result; not the pixels
     */
    static void run(GrayImage image, PixelRows pixels, Taps[] taps, Border border, float[] out) {
        int rows = image.sliceRows();
        int width = image.width();
        image.tasks().run(image.slices(), (band, from, to) -> {
            SeparableRows correlated = rows(image, pixels, taps, border);
            for (int z = from; z < to; z++) {
                correlated.slice(z);
                for (int y = 0; y < rows; y++) {
                    correlated.row(y, out, (z * rows + y) * width);
                }
            }
        });
    }

    static SeparableRows rows(GrayImage image, PixelRows pixels, Taps[] taps, Border border) {
        return new SeparableRows(image.kernels().set(), pixels, image.shape(), taps, border::map, 0);
    }
}
