package io.github.filigree.kernels.contract;

/**
 * What ridge filters make of the Hessian of one row of pixels: of a 2-D image the rows of {@code hessian} are its
 * elements rr, rc, cc, of a volume pp, pr, pc, rr, rc, cc. {@code sign} is 1 for dark ridges and −1 for bright ones,
 * and multiplies every element. Eigenvalues are computed in closed form.
 *
 * <p>Sums and roots are rounded one by one in the order stated, so that all implementations agree to the last bit.
 */
public interface RidgeKernel {

    /**
     * Sato's tubeness: {@code out = max(out, factor · λ)}, where λ is the largest eigenvalue of a 2-D image, and of a
     * volume the geometric mean of the two largest, each at least 0. In 2-D with h = rr/2 + cc/2 and d = rr/2 − cc/2,
     * the largest eigenvalue is h + √(d·d + rc·rc).
     *
     * @param hessian the elements, one row each
     * @param length pixels of the row
     * @param sign 1 or −1
     * @param factor the scale's square
     * @param out the greatest response so far, at least 0
     * @param at where the row starts in {@code out}
     */
    void sato(float[][] hessian, int length, float sign, float factor, float[] out, int at);

    /**
     * Frangi's vesselness: {@code out = max(out, response)}.
     *
     * @param hessian the elements of a 2-D image, one row each
     * @param length pixels of the row
     * @param sign 1 or −1
     * @param settings α, β and γ
     * @param out the greatest response so far, at least 0
     * @param at where the row starts in {@code out}
     */
    void frangi(float[][] hessian, int length, float sign, double[] settings, float[] out, int at);

    /**
     * Frangi's vesselness of volumes, whose formula needs second derivatives in double: {@code out = max(out,
     * response)}.
     *
     * @param hessian the elements of a volume, one row each
     * @param length pixels of the row
     * @param sign 1 or −1
     * @param settings α, β and γ
     * @param out the greatest response so far, at least 0
     * @param at where the row starts in {@code out}
     */
    void frangi(double[][] hessian, int length, float sign, double[] settings, float[] out, int at);

    /**
     * Meijering's neuriteness before it is normalised: the greatest in magnitude of {@code λ(i) + α · (sum of the other
     * eigenvalues)}, at least 0.
     *
     * @param hessian the elements, one row each
     * @param length pixels of the row
     * @param sign 1 or −1
     * @param alpha α
     * @param out gets the responses
     * @param at where the row starts in {@code out}
     */
    void meijering(float[][] hessian, int length, float sign, double alpha, float[] out, int at);

    /**
     * {@return the greatest Frobenius norm of a pixel's Hessian, squared}
     *
     * @param hessian the elements of a 2-D image, one row each
     * @param length pixels of the row
     */
    double greatestSquaredNorm(float[][] hessian, int length);

    /**
     * {@return the greatest Frobenius norm of a voxel's Hessian, squared}
     *
     * @param hessian the elements of a volume, one row each
     * @param length pixels of the row
     */
    double greatestSquaredNorm(double[][] hessian, int length);
}
