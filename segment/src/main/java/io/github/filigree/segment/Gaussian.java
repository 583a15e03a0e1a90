package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;
import java.util.Objects;

/**
 * Gaussian smoothing, as {@code skimage.filters.gaussian}: the window reaches 4 sigma, beyond the edge stands the
 * nearest pixel unless another border is named, and integer images are scaled to 0 … 1. With {@link Border#REFLECT} it
 * is {@code scipy.ndimage.gaussian_filter} of the scaled image.
 *
 * <p>Sums are made in float. NaN and infinite pixels spread as far as the window reaches.
 */
public final class Gaussian {

    private static final double TRUNCATE = 4;

    private Gaussian() {}

    /**
     * {@return the image smoothed, as floats}
     *
     * @param image of any type
     * @param sigma the standard deviation in pixels, one for all axes or one for each; 0 leaves an axis as it is
     * @throws IllegalArgumentException if there is another number of them, or one is negative, NaN or over 10 000
     */
    public static GrayImage filter(GrayImage image, double... sigma) {
        return filter(image, Border.NEAREST, sigma);
    }

    /**
     * {@return the image smoothed, as floats}
     *
     * @param image of any type
     * @param border what stands beyond the edge
     * @param sigma the standard deviation in pixels, one for all axes or one for each; 0 leaves an axis as it is
     * @throws IllegalArgumentException if there is another number of them, or one is negative, NaN or over 10 000
     */
    public static GrayImage filter(GrayImage image, Border border, double... sigma) {
        return smooth(image, border, image.type().white(), sigma);
    }

    /** The same, of pixels divided by a number. */
    static GrayImage smooth(GrayImage image, Border border, float divisor, double... sigma) {
        Objects.requireNonNull(border, "border");
        double[] sigmas = Sigmas.perAxis(image, sigma);
        Taps[] taps = Arrays.stream(sigmas).mapToObj(s -> GaussianTaps.smooth(s, TRUNCATE)).toArray(Taps[]::new);
        float[] out = new float[image.pixelCount()];
        Separable.run(image, image.rows(divisor), taps, border, out);
        return image.sibling(out);
    }
}
