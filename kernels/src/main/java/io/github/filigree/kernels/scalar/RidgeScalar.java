package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.RidgeKernel;

/** Responses of ridge filters, the specification. Volumes and exponentials are computed in double. */
public final class RidgeScalar implements RidgeKernel {

    /** What Frangi's second and third eigenvalues are at least, so that those of the wrong sign make no response. */
    private static final double TINY = 1e-10;

    @Override
    public void sato(float[][] hessian, int length, float sign, float factor, float[] out, int at) {
        if (hessian.length == 3) {
            sato(hessian[0], hessian[1], hessian[2], 0, length, sign, factor, out, at);
            return;
        }
        double[] eigenvalues = new double[3];
        for (int x = 0; x < length; x++) {
            eigenvalues(hessian, x, sign, eigenvalues);
            double product = Math.max(eigenvalues[0], 0) * Math.max(eigenvalues[1], 0);
            out[at + x] = Math.max(out[at + x], (float) (factor * Math.sqrt(product)));
        }
    }

    /**
     * The response of 2-D images, for the pixels {@code from … to − 1} of a row.
     *
     * @param rr second derivative down the rows
     * @param rc mixed derivative
     * @param cc second derivative along the row
     * @param from first pixel
     * @param to after the last pixel
     * @param sign 1 or −1
     * @param factor the scale's square
     * @param out the greatest response so far
     * @param at where the row starts in {@code out}
     */
    public static void sato(
            float[] rr, float[] rc, float[] cc, int from, int to, float sign, float factor, float[] out, int at) {
        float half = 0.5f * sign;
        for (int x = from; x < to; x++) {
            float a = half * rr[x];
            float b = half * cc[x];
            float d = a - b;
            float root = (float) Math.sqrt(d * d + rc[x] * rc[x]);
            out[at + x] = Math.max(out[at + x], factor * (a + b + root));
        }
    }

    @Override
    public void frangi(float[][] hessian, int length, float sign, double[] settings, float[] out, int at) {
        double[] e = new double[2];
        for (int x = 0; x < length; x++) {
            eigenvalues(hessian, x, sign, e);
            out[at + x] = Math.max(out[at + x], (float) vesselness(e, settings));
        }
    }

    @Override
    public void frangi(double[][] hessian, int length, float sign, double[] settings, float[] out, int at) {
        double[] e = new double[3];
        for (int x = 0; x < length; x++) {
            eigenvalues(
                    sign * hessian[0][x], sign * hessian[1][x], sign * hessian[2][x],
                    sign * hessian[3][x], sign * hessian[4][x], sign * hessian[5][x], e);
            out[at + x] = Math.max(out[at + x], (float) vesselness(e, settings));
        }
    }

    /** Sorts the eigenvalues by their magnitude. */
    private static double vesselness(double[] e, double[] settings) {
        sortByMagnitude(e);
        double plate = -0.5 / (settings[0] * settings[0]);
        double blob = -0.5 / (settings[1] * settings[1]);
        double structure = -0.5 / (settings[2] * settings[2]);
        double norm = 0;
        for (double value : e) {
            norm += value * value;
        }
        double second = Math.max(e[1], TINY);
        double response;
        if (e.length == 2) {
            response = Math.exp(blob * (e[0] * e[0]) / (second * second));
        } else {
            double third = Math.max(e[2], TINY);
            response = -Math.expm1(plate * (second * second) / (third * third))
                    * Math.exp(blob * (e[0] * e[0]) / (second * third));
        }
        return response * -Math.expm1(structure * norm);
    }

    @Override
    public void meijering(float[][] hessian, int length, float sign, double alpha, float[] out, int at) {
        double[] e = new double[hessian.length == 3 ? 2 : 3];
        for (int x = 0; x < length; x++) {
            eigenvalues(hessian, x, sign, e);
            double sum = 0;
            for (double value : e) {
                sum += value;
            }
            double greatest = 0;
            for (double value : e) {
                double normalised = value + alpha * (sum - value);
                greatest = Math.abs(normalised) > Math.abs(greatest) ? normalised : greatest;
            }
            out[at + x] = (float) Math.max(greatest, 0);
        }
    }

    @Override
    public double greatestSquaredNorm(float[][] hessian, int length) {
        double greatest = 0;
        for (int x = 0; x < length; x++) {
            double rr = hessian[0][x];
            double rc = hessian[1][x];
            double cc = hessian[2][x];
            greatest = Math.max(greatest, rr * rr + cc * cc + 2 * (rc * rc));
        }
        return greatest;
    }

    @Override
    public double greatestSquaredNorm(double[][] hessian, int length) {
        double greatest = 0;
        for (int x = 0; x < length; x++) {
            double norm = 0;
            for (int e = 0; e < 6; e++) {
                double value = hessian[e][x];
                norm += (e == 0 || e == 3 || e == 5 ? 1 : 2) * value * value;
            }
            greatest = Math.max(greatest, norm);
        }
        return greatest;
    }

    /** In descending order. */
    private static void eigenvalues(float[][] hessian, int x, float sign, double[] e) {
        if (e.length == 2) {
            double a = 0.5 * sign * hessian[0][x];
            double b = 0.5 * sign * hessian[2][x];
            double root = Math.sqrt((a - b) * (a - b) + (double) hessian[1][x] * hessian[1][x]);
            e[0] = a + b + root;
            e[1] = a + b - root;
        } else {
            eigenvalues(
                    sign * hessian[0][x], sign * hessian[1][x], sign * hessian[2][x],
                    sign * hessian[3][x], sign * hessian[4][x], sign * hessian[5][x], e);
        }
    }

    /**
     * Of a symmetric 3 × 3 matrix by the trigonometric solution of its characteristic equation: O. K. Smith,
     * Eigenvalues of a symmetric 3 × 3 matrix, Communications of the ACM 4, 1961.
     */
    private static void eigenvalues(double a, double b, double c, double d, double e, double f, double[] out) {
        double mean = (a + d + f) / 3;
        double p = a - mean;
        double q = d - mean;
        double r = f - mean;
        double scale = Math.sqrt((p * p + q * q + r * r + 2 * (b * b + c * c + e * e)) / 6);
        if (scale == 0) {
            out[0] = out[1] = out[2] = mean;
            return;
        }
        double determinant = p * (q * r - e * e) - b * (b * r - e * c) + c * (b * e - q * c);
        double cosine = Math.clamp(determinant / (2 * scale * scale * scale), -1, 1);
        double angle = Math.acos(cosine) / 3;
        out[0] = mean + 2 * scale * Math.cos(angle);
        out[2] = mean + 2 * scale * Math.cos(angle + 2 * Math.PI / 3);
        out[1] = 3 * mean - out[0] - out[2];
    }

    private static void sortByMagnitude(double[] e) {
        for (int i = 1; i < e.length; i++) {
            for (int j = i; j > 0 && Math.abs(e[j - 1]) > Math.abs(e[j]); j--) {
                double t = e[j];
                e[j] = e[j - 1];
                e[j - 1] = t;
            }
        }
    }
}
