package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.KernelSet;

/** Responses of ridge filters to rows of Hessians; an object serves any number of threads. */
public final class RidgeRows {

    private final KernelSet kernels;
    private final int width;
    private final float sign;

    /**
     * Makes ready.
     *
     * @param kernels the implementation
     * @param width pixels of a row
     * @param sign 1 for dark ridges, −1 for bright ones
     */
    public RidgeRows(KernelSet kernels, int width, float sign) {
        this.kernels = kernels;
        this.width = width;
        this.sign = sign;
    }

    /**
     * Raises responses to Sato's.
     *
     * @param hessian a row of each element
     * @param sigma the scale
     * @param out the greatest responses so far
     * @param at where the row starts in {@code out}
     */
    public void sato(float[][] hessian, double sigma, float[] out, int at) {
        kernels.ridge().sato(hessian, width, sign, (float) (sigma * sigma), out, at);
    }

    /**
     * Raises responses to Frangi's.
     *
     * @param hessian a row of each element
     * @param settings α, β and γ
     * @param out the greatest responses so far
     * @param at where the row starts in {@code out}
     */
    public void frangi(float[][] hessian, double[] settings, float[] out, int at) {
        kernels.ridge().frangi(hessian, width, sign, settings, out, at);
    }

    /**
     * Raises responses to Frangi's of a volume.
     *
     * @param hessian a row of each element
     * @param settings α, β and γ
     * @param out the greatest responses so far
     * @param at where the row starts in {@code out}
     */
    public void frangi(double[][] hessian, double[] settings, float[] out, int at) {
        kernels.ridge().frangi(hessian, width, sign, settings, out, at);
    }

    /**
     * Raises responses to Meijering's, divided by the greatest.
     *
     * @param hessian a row of each element
     * @param alpha α
     * @param greatest what responses are divided by
     * @param out the greatest responses so far
     * @param at where the row starts in {@code out}
     */
    public void meijering(float[][] hessian, double alpha, float greatest, float[] out, int at) {
        float[] row = new float[width];
        kernels.ridge().meijering(hessian, width, sign, alpha, row, 0);
        for (int x = 0; x < width; x++) {
            out[at + x] = Math.max(out[at + x], row[x] / greatest);
        }
    }

    /**
     * {@return the greatest of Meijering's responses of a row}
     *
     * @param hessian a row of each element
     * @param alpha α
     */
    public double greatestMeijering(float[][] hessian, double alpha) {
        float[] row = new float[width];
        kernels.ridge().meijering(hessian, width, sign, alpha, row, 0);
        float greatest = 0;
        for (float response : row) {
            greatest = Math.max(greatest, response);
        }
        return greatest;
    }

    /**
     * {@return the greatest Frobenius norm of a Hessian of a row, squared}
     *
     * @param hessian a row of each element
     */
    public double greatestSquaredNorm(float[][] hessian) {
        return kernels.ridge().greatestSquaredNorm(hessian, width);
    }

    /**
     * {@return the greatest Frobenius norm of a Hessian of a row of a volume, squared}
     *
     * @param hessian a row of each element
     */
    public double greatestSquaredNorm(double[][] hessian) {
        return kernels.ridge().greatestSquaredNorm(hessian, width);
    }
}
