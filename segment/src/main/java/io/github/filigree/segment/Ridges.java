package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.RidgeRows;
import java.util.Objects;

/**
 * Ridge filters, which find vessels, neurites, cracks and other thin lines by the eigenvalues of the image's second
 * derivatives at several scales, as {@code skimage.filters} 0.26 computes them. The response of a pixel is the greatest
 * over all scales; 0 where there is no ridge.
 *
 * {@snippet :
 * GrayImage vessels = Ridges.sato(photo.scaled()).sigmas(2, 3, 4, 5).dark().filter();
 * }
 *
 * <p>As there, integer images are not scaled: the responses of Sato's filter are proportional to the pixels' values, so
 * thresholds are easier to remember for an image that is {@link GrayImage#scaled() scaled}. Those of Frangi's and
 * Meijering's are 0 … 1 in any case. NaN and infinite pixels spoil what is in reach of them.
 *
 * <p>Beside the image and the result, at most three float images are kept.
 */
public final class Ridges {

    private enum Kind { SATO, FRANGI, MEIJERING }

    private final Kind kind;
    private final GrayImage image;
    private double[] sigmas = {1, 3, 5, 7, 9};
    private float sign = 1;
    private Border border = Border.REFLECT;
    private double alpha;
    private double beta = 0.5;
    private double gamma;

    private Ridges(Kind kind, GrayImage image, double alpha) {
        this.kind = kind;
        this.image = Objects.requireNonNull(image, "image");
        this.alpha = alpha;
    }

    /**
     * {@return Sato's tubeness} Source: Sato, Nakajima, Shiraga, Atsumi, Yoshida, Koller, Gerig and Kikinis,
     * <i>Three-dimensional multi-scale line filter for segmentation and visualization of curvilinear structures in
     * medical images</i>, Medical Image Analysis 2, 1998; {@code skimage.filters.sato}.
     *
     * @param image of any type
     */
    public static Ridges sato(GrayImage image) {
        return new Ridges(Kind.SATO, image, 0);
    }

    /**
     * {@return Frangi's vesselness} Source: Frangi, Niessen, Vincken and Viergever, <i>Multiscale vessel enhancement
     * filtering</i>, MICCAI 1998; {@code skimage.filters.frangi}.
     *
     * @param image of any type
     */
    public static Ridges frangi(GrayImage image) {
        return new Ridges(Kind.FRANGI, image, 0.5);
    }

    /**
     * {@return Meijering's neuriteness} Source: Meijering, Jacob, Sarria, Steiner, Hirling and Unser, <i>Design and
     * validation of a tool for neurite tracing and analysis in fluorescence microscopy images</i>, Cytometry A 58,
     * 2004; {@code skimage.filters.meijering}.
     *
     * @param image of any type
     */
    public static Ridges meijering(GrayImage image) {
        return new Ridges(Kind.MEIJERING, image, 1.0 / (image.rank() + 1));
    }

    /**
     * Sets the scales: about half the width of the lines that are wanted.
     *
     * @param sigmas standard deviations in pixels, 1, 3, 5, 7 and 9 if not set
     * @return this
     * @throws IllegalArgumentException if there are none, or one is not 0.1 … 10 000
     */
    public Ridges sigmas(double... sigmas) {
        if (sigmas.length == 0) {
            throw new IllegalArgumentException("there are no sigmas; at least one is needed");
        }
        for (double sigma : sigmas) {
            Sigmas.check(sigma, 0.1);
        }
        this.sigmas = sigmas.clone();
        return this;
    }

    /**
     * Finds lines darker than what is around them, as it does if nothing is set.
     *
     * @return this
     */
    public Ridges dark() {
        sign = 1;
        return this;
    }

    /**
     * Finds lines brighter than what is around them.
     *
     * @return this
     */
    public Ridges bright() {
        sign = -1;
        return this;
    }

    /**
     * Sets what stands beyond the edge.
     *
     * @param border {@link Border#REFLECT} if not set
     * @return this
     */
    public Ridges border(Border border) {
        this.border = Objects.requireNonNull(border, "border");
        return this;
    }

    /**
     * Sets α: Frangi's sensitivity to plates in volumes, 0.5 if not set; Meijering's weight of the other eigenvalues, 1
     * / (rank + 1) if not set. Sato's filter has none.
     *
     * @param alpha a finite number, for Frangi's filter over 0
     * @return this
     * @throws IllegalArgumentException if it is not such a number
     */
    public Ridges alpha(double alpha) {
        if (!Double.isFinite(alpha) || kind == Kind.FRANGI && alpha <= 0) {
            throw new IllegalArgumentException("alpha is " + alpha + "; a finite number is needed, over 0 for Frangi's filter");
        }
        this.alpha = alpha;
        return this;
    }

    /**
     * Sets β, Frangi's sensitivity to blobs.
     *
     * @param beta over 0, 0.5 if not set
     * @return this
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Ridges beta(double beta) {
        this.beta = positive("beta", beta);
        return this;
    }

    /**
     * Sets γ, Frangi's sensitivity to structure.
     *
     * @param gamma over 0; if not set, half the greatest norm of a Hessian at the first scale
     * @return this
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Ridges gamma(double gamma) {
        this.gamma = positive("gamma", gamma);
        return this;
    }

    private static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive and finite");
        }
        return value;
    }

    /** {@return the greatest response of each pixel, as floats} */
    public GrayImage filter() {
        float[] out = new float[image.pixelCount()];
        RidgeRows rows = new RidgeRows(image.kernels().set(), image.width(), sign);
        if (kind == Kind.FRANGI && image.rank() == 3) {
            frangiOfVolume(rows, out);
            return image.sibling(out);
        }
        Hessian hessian = Hessian.of(image, border, sigmas);
        double structure = gamma;
        for (double sigma : sigmas) {
            hessian.scale(sigma);
            switch (kind) {
                case SATO -> hessian.forEachRow((row, at) -> rows.sato(row, sigma, out, at));
                case FRANGI -> {
                    if (structure == 0) {
                        structure = structure(hessian.greatest((row, at) -> rows.greatestSquaredNorm(row)));
                    }
                    double[] settings = {alpha, beta, structure};
                    hessian.forEachRow((row, at) -> rows.frangi(row, settings, out, at));
                }
                case MEIJERING -> {
                    double greatest = hessian.greatest((row, at) -> rows.greatestMeijering(row, alpha));
                    if (greatest > 0) {
                        hessian.forEachRow((row, at) -> rows.meijering(row, alpha, (float) greatest, out, at));
                    }
                }
            }
        }
        return image.sibling(out);
    }

    private void frangiOfVolume(RidgeRows rows, float[] out) {
        double structure = gamma;
        for (double sigma : sigmas) {
            DoubleHessian hessian = new DoubleHessian(image, border, sigma);
            if (structure == 0) {
                structure = structure(hessian.greatest(rows::greatestSquaredNorm));
            }
            double[] settings = {alpha, beta, structure};
            hessian.forEachRow((row, at) -> rows.frangi(row, settings, out, at));
        }
    }

    private static double structure(double greatestSquaredNorm) {
        return greatestSquaredNorm == 0 ? 1 : Math.sqrt(greatestSquaredNorm) / 2;
    }
}
