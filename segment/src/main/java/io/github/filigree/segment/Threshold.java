package io.github.filigree.segment;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.rows.PixelRows;

/**
 * Levels that part an image's pixels into two, and the masks they make, as {@code skimage.filters} 0.26 computes them:
 * {@code otsu} is {@code threshold_otsu}, and so on.
 *
 * <p>Levels of integer images come from the histogram of all their values, those of float images, but for {@code li}
 * and {@code mean}, from a histogram of 256 bins. The level of a constant image is its value. Pixels that are not
 * finite do not count; an image without any other is refused with {@link IllegalArgumentException}.
 */
public final class Threshold {

    private Threshold() {}

    /**
     * {@return the level with the greatest variance between the two classes} Source: N. Otsu, <i>A threshold selection
     * method from gray-level histograms</i>, IEEE Transactions on Systems, Man and Cybernetics 9, 1979.
     *
     * @param image of any type
     */
    public static double otsu(GrayImage image) {
        return HistogramLevels.otsu(Histogram.of(image));
    }

    /**
     * {@return the levels that part the image into so many classes with the greatest variance between them}
     *
     * @param image of any type
     * @param classes at least 2
     * @throws IllegalArgumentException if the image has fewer different values, or classes is under 2
     */
    public static double[] multiotsu(GrayImage image, int classes) {
        return MultiOtsu.levels(Histogram.of(image), classes);
    }

    /**
     * {@return the level with the least cross entropy between the image and its mask, found by iteration from the mean}
     * Source: C. H. Li and P. K. S. Tam, <i>An iterative algorithm for minimum cross entropy thresholding</i>, Pattern
     * Recognition Letters 18, 1998.
     *
     * @param image of any type
     */
    public static double li(GrayImage image) {
        return LiLevel.of(image);
    }

    /**
     * {@return the level with the greatest entropic correlation} Source: J. C. Yen, F. J. Chang and S. Chang, <i>A new
     * criterion for automatic multilevel thresholding</i>, IEEE Transactions on Image Processing 4, 1995.
     *
     * @param image of any type
     */
    public static double yen(GrayImage image) {
        return HistogramLevels.yen(Histogram.of(image));
    }

    /**
     * {@return the level where the histogram is farthest below the line from its peak to its farther end} Source: G. W.
     * Zack, W. E. Rogers and S. A. Latt, <i>Automatic measurement of sister chromatid exchange frequency</i>, Journal
     * of Histochemistry and Cytochemistry 25, 1977.
     *
     * @param image of any type
     */
    public static double triangle(GrayImage image) {
        return HistogramLevels.triangle(Histogram.of(image));
    }

    /**
     * {@return the least level that is midway between the means of the two classes it makes} Source: T. W. Ridler and
     * S. Calvard, <i>Picture thresholding using an iterative selection method</i>, IEEE Transactions on Systems, Man
     * and Cybernetics 8, 1978.
     *
     * @param image of any type
     */
    public static double isodata(GrayImage image) {
        return HistogramLevels.isodata(Histogram.of(image));
    }

    /**
     * {@return the level at the valley between the two peaks that the histogram has once it is smoothed enough} Source:
     * J. M. S. Prewitt and M. L. Mendelsohn, <i>The analysis of cell images</i>, Annals of the New York Academy of
     * Sciences 128, 1966.
     *
     * @param image of any type
     * @throws IllegalArgumentException if the histogram never has two peaks
     */
    public static double minimum(GrayImage image) {
        return HistogramLevels.minimum(Histogram.of(image));
    }

    /**
     * {@return the mean of all pixels}
     *
     * @param image of any type
     */
    public static double mean(GrayImage image) {
        return Means.of(image);
    }

    /**
     * {@return the mask of the pixels above a level}
     *
     * @param image of any type
     * @param level in the image's own values, not scaled; nothing is above NaN, and NaN is never above
     */
    public static BinaryImage above(GrayImage image, double level) {
        return BinaryImage.of(rowsAbove(image, level));
    }

    /**
     * {@return the mask of the pixels that are not above a level: what is dark}
     *
     * @param image of any type
     * @param level in the image's own values, not scaled
     */
    public static BinaryImage notAbove(GrayImage image, double level) {
        return BinaryImage.of(Masks.complement(rowsAbove(image, level)));
    }

    /**
     * {@return the mask of the pixels above the lower level, of those components that have a pixel above the higher
     * one} Components are of connectivity 1, as in {@code skimage.filters.apply_hysteresis_threshold}.
     *
     * @param image of any type
     * @param low what pixels must be above; if it is over {@code high}, that is taken for both
     * @param high what a pixel of each component must be above
     */
    public static BinaryImage hysteresis(GrayImage image, double low, double high) {
        RunComponents components = RunComponents.of(rowsAbove(image, Math.min(low, high)), 1, false);
        return BinaryImage.of(components.paint(components.containing(rowsAbove(image, high))));
    }

    private static BitRows rowsAbove(GrayImage image, double level) {
        BitRows bits = new BitRows(image.kernels().set(), image.size());
        PixelRows rows = image.rows(1);
        image.tasks().run(bits.rowCount(), (band, from, to) -> {
            for (int r = from; r < to; r++) {
                rows.above(bits.kernels(), r * bits.width(), bits.width(), level, bits.words(), bits.rowStart(r));
            }
        });
        return bits;
    }
}
