package io.github.filigree.segment;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.kernels.rows.PixelRows;
import java.util.function.Supplier;

/**
 * Masks of the pixels above a level of their own, which is made of a square (in volumes cubic) window around each: for
 * unevenly lit images. Levels are those of {@code skimage.filters} 0.26: {@code threshold_sauvola},
 * {@code threshold_niblack} and {@code threshold_local}, in the image's own values; images are not scaled.
 *
 * <p>The levels themselves are had as an image: {@link #levels levels(…).image()}. A pixel that is not finite spoils
 * the levels of what follows it in its row, and of up to 128 rows or two windows around.
 */
public final class LocalThreshold {

    /** Slices in a block whose running sums start anew, at least: the same blocks for any number of threads. */
    private static final int BLOCK = 128;

    private final GrayImage image;
    private final int block;
    private final Supplier<LevelRows> levels;

    private LocalThreshold(GrayImage image, int window, Supplier<LevelRows> levels) {
        this.image = image;
        // to start takes as long as to go on for a window
        block = Math.max(BLOCK, 2 * window);
        this.levels = levels;
    }

    /**
     * {@return the mask of the pixels above Sauvola's level, m · (1 + k · (s / r − 1)) of mean m and standard deviation
     * s of the
     * window} r is half of what the type ranges over: 127.5, 32767.5, and 1 for floats. Source: J. Sauvola and M.
     * Pietikäinen, <i>Adaptive document image binarization</i>, Pattern Recognition 33, 2000.
     *
     * @param image of any type
     * @param window its size, an odd number; 15 in scikit-image if not given
     * @param k how far the level moves with the deviation; 0.2 in scikit-image if not given
     * @throws IllegalArgumentException if the window is even or not 1 … 9999, or k is not finite
     */
    public static BinaryImage sauvola(GrayImage image, int window, double k) {
        return levels(image, "sauvola", window, k).above();
    }

    /**
     * {@return the mask of the pixels above Niblack's level, m − k · s of mean m and standard deviation s of the
     * window} Source: W. Niblack, <i>An introduction to digital image processing</i>, 1986.
     *
     * @param image of any type
     * @param window its size, an odd number; 15 in scikit-image if not given
     * @param k how far the level moves with the deviation; 0.2 in scikit-image if not given
     * @throws IllegalArgumentException if the window is even or not 1 … 9999, or k is not finite
     */
    public static BinaryImage niblack(GrayImage image, int window, double k) {
        return levels(image, "niblack", window, k).above();
    }

    /**
     * {@return the mask of the pixels above the mean around them, weighted by a Gaussian of sigma (window − 1) / 6,
     * less an offset}
     *
     * @param image of any type
     * @param window its size, an odd number
     * @param offset what the level is less than the mean
     * @throws IllegalArgumentException if the window is even or not 1 … 9999, or the offset is not finite
     */
    public static BinaryImage gaussian(GrayImage image, int window, double offset) {
        return levels(image, "gaussian", window, offset).above();
    }

    /**
     * {@return the mask of the pixels above the mean around them, less an offset}
     *
     * @param image of any type
     * @param window its size, an odd number
     * @param offset what the level is less than the mean
     * @throws IllegalArgumentException if the window is even or not 1 … 9999, or the offset is not finite
     */
    public static BinaryImage mean(GrayImage image, int window, double offset) {
        return levels(image, "mean", window, offset).above();
    }

    /**
     * {@return the mask of the pixels above the median around them, less an offset}
     *
     * @param image of any type
     * @param window its size, an odd number
     * @param offset what the level is less than the median
     * @throws IllegalArgumentException if the window is even or not 1 … 9999 (in volumes 1 … 1289), or the offset is
     *     not finite
     */
    public static BinaryImage median(GrayImage image, int window, double offset) {
        return levels(image, "median", window, offset).above();
    }

    /**
     * {@return the levels of one of the methods, to be had as an image or as a mask}
     *
     * @param image of any type
     * @param method {@code sauvola}, {@code niblack}, {@code gaussian}, {@code mean} or {@code median}
     * @param window its size, an odd number
     * @param setting k of Sauvola's and Niblack's method, the offset of the others
     * @throws IllegalArgumentException if there is no such method, the window is even or not 1 … 9999, or the setting
     *     is not finite
     */
    public static LocalThreshold levels(GrayImage image, String method, int window, double setting) {
        if (window % 2 == 0 || window < 1 || window > 9999) {
            throw new IllegalArgumentException("window is " + window + "; it must be an odd number, 1 … 9999");
        }
        if (!Double.isFinite(setting)) {
            throw new IllegalArgumentException("the setting is " + setting + "; it must be a finite number");
        }
        if (method.equals("median") && Math.pow(window, image.rank()) > Shape.MAX_ARRAY) {
            throw new IllegalArgumentException("window is " + window + "; medians of volumes take 1289 at most");
        }
        double r = image.type() == GrayImage.Type.FLOAT ? 1 : image.type().white() / 2.0;
        return new LocalThreshold(image, window, switch (method) {
            case "sauvola" -> () -> LevelRows.sauvola(image, window, setting, r);
            case "niblack" -> () -> LevelRows.niblack(image, window, setting);
            case "gaussian" -> () -> LevelRows.gaussian(image, window, setting);
            case "mean" -> () -> LevelRows.mean(image, window, setting);
            case "median" -> () -> LevelRows.median(image, window, setting);
            default -> throw new IllegalArgumentException(
                    "no local threshold named \"" + method + "\": use sauvola, niblack, gaussian, mean or median");
        });
    }

    /** {@return the levels as floats} */
    public GrayImage image() {
        float[] out = new float[image.pixelCount()];
        forEachBlock(() -> (rows, y, at) -> rows.row(y, out, at));
        return image.sibling(out);
    }

    /** {@return the mask of the pixels above their level} */
    public BinaryImage above() {
        BitRows bits = new BitRows(image.kernels().set(), image.size());
        PixelRows pixels = image.rows(1);
        int width = image.width();
        forEachBlock(() -> {
            float[] level = new float[width];
            float[] row = new float[width];
            return (rows, y, at) -> {
                rows.row(y, level, 0);
                pixels.read(bits.kernels(), at, width, row, 0);
                PixelRows.of(row).above(bits.kernels(), 0, width, level, bits.words(), bits.rowStart(at / width));
            };
        });
        return BinaryImage.of(bits);
    }

    /** Work on a row, whose first pixel has a flat index. */
    private interface RowWork {
        void accept(LevelRows rows, int y, int at);
    }

    private void forEachBlock(Supplier<RowWork> maker) {
        int slices = image.slices();
        int sliceRows = image.sliceRows();
        image.tasks().run(Math.ceilDiv(slices, block), (band, from, to) -> {
            for (int b = from; b < to; b++) {
                LevelRows rows = levels.get();
                RowWork work = maker.get();
                for (int z = b * block; z < Math.min(slices, (b + 1) * block); z++) {
                    rows.slice(z);
                    for (int y = 0; y < sliceRows; y++) {
                        work.accept(rows, y, (z * sliceRows + y) * image.width());
                    }
                }
            }
        });
    }
}
