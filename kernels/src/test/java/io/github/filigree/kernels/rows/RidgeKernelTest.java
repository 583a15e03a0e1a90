package io.github.filigree.kernels.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.Implementations;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.RidgeKernel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses against those that scikit-image's documentation states, of eigenvalues by Jacobi's rotations. */
class RidgeKernelTest {

    private static final float SENTINEL = -99;
    private static final double[] SETTINGS = {0.5, 0.4, 0.8};
    private static final double ALPHA = 0.3;

    private enum Filter { SATO, FRANGI, MEIJERING }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyLengthInTwoAndThreeDimensions(Kernels kernels) {
        Random random = new Random(6);
        for (int length = 0; length <= 3 * kernels.vectorBits() / Float.SIZE + 1; length++) {
            for (int elements : new int[] {3, 6}) {
                float[][] hessian = new float[elements][length + 1];
                for (int e = 0; e < elements; e++) {
                    boolean diagonal = e == 0 || e == elements - 1 || e == 3;
                    for (int x = 0; x <= length; x++) {
                        hessian[e][x] = !diagonal && random.nextInt(5) == 0 ? 0 : random.nextFloat() - 0.5f;
                    }
                }
                for (Filter filter : Filter.values()) {
                    check(kernels, filter, hessian, length, 1, length % 4);
                    check(kernels, filter, hessian, length, -1, length % 3);
                }
                double norm = 0;
                for (int x = 0; x < length; x++) {
                    norm = Math.max(norm, Arrays.stream(eigenvalues(hessian, x, 1)).map(v -> v * v).sum());
                }
                RidgeKernel kernel = kernels.set().ridge();
                assertEquals(norm, elements == 3
                        ? kernel.greatestSquaredNorm(hessian, length)
                        : kernel.greatestSquaredNorm(doubles(hessian), length), 1e-6 * norm);
            }
        }
    }

    private static void check(Kernels kernels, Filter filter, float[][] hessian, int length, float sign, int at) {
        float[] out = new float[at + length + 3];
        Arrays.fill(out, SENTINEL);
        boolean raises = filter != Filter.MEIJERING;
        for (int x = 0; x < length && raises; x++) {
            out[at + x] = x % 3 == 0 ? 0.1f : 0;
        }
        float[] before = out.clone();
        run(kernels, filter, hessian, length, sign, out, at);
        for (int i = 0; i < out.length; i++) {
            int x = i - at;
            double expected = SENTINEL;
            if (0 <= x && x < length) {
                double response = response(filter, eigenvalues(hessian, x, sign));
                expected = raises ? Math.max(before[i], response) : response;
            }
            assertEquals(expected, out[i], 2e-6, kernels + ", " + filter + ", " + hessian.length + " elements, length "
                    + length + ", sign " + sign + ", element " + i);
        }
    }

    private static void run(
            Kernels kernels, Filter filter, float[][] hessian, int length, float sign, float[] out, int at) {
        RidgeKernel kernel = kernels.set().ridge();
        switch (filter) {
            case SATO -> kernel.sato(hessian, length, sign, 2.25f, out, at);
            case FRANGI -> {
                if (hessian.length == 3) {
                    kernel.frangi(hessian, length, sign, SETTINGS, out, at);
                } else {
                    kernel.frangi(doubles(hessian), length, sign, SETTINGS, out, at);
                }
            }
            case MEIJERING -> kernel.meijering(hessian, length, sign, ALPHA, out, at);
        }
    }

    private static double[][] doubles(float[][] hessian) {
        double[][] doubles = new double[hessian.length][hessian[0].length];
        for (int e = 0; e < doubles.length; e++) {
            for (int x = 0; x < doubles[e].length; x++) {
                doubles[e][x] = hessian[e][x];
            }
        }
        return doubles;
    }

    private static double response(Filter filter, double[] ascending) {
        int n = ascending.length;
        switch (filter) {
            case SATO:
                double product = 1;
                for (int i = 1; i < n; i++) {
                    product *= Math.max(ascending[i], 0);
                }
                return 2.25 * Math.pow(product, 1.0 / (n - 1));
            case MEIJERING:
                double sum = Arrays.stream(ascending).sum();
                double greatest = 0;
                for (double value : ascending) {
                    double normalised = value + ALPHA * (sum - value);
                    greatest = Math.abs(normalised) > Math.abs(greatest) ? normalised : greatest;
                }
                return Math.max(greatest, 0);
            default:
                double[] e = Arrays.stream(ascending)
                        .boxed()
                        .sorted((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                        .mapToDouble(v -> v)
                        .toArray();
                double[] others = Arrays.stream(e, 1, n).map(v -> Math.max(v, 1e-10)).toArray();
                double plate = n == 2 ? Double.POSITIVE_INFINITY : others[0] / others[1];
                double blob = Math.abs(e[0]) / Math.sqrt(n == 2 ? others[0] * others[0] : others[0] * others[1]);
                double structure = Math.sqrt(Arrays.stream(e).map(v -> v * v).sum());
                return (1 - gauss(plate / SETTINGS[0]))
                        * gauss(blob / SETTINGS[1])
                        * (1 - gauss(structure / SETTINGS[2]));
        }
    }

    private static double gauss(double x) {
        return Math.exp(-x * x / 2);
    }

    /** By Jacobi's rotations, ascending. */
    private static double[] eigenvalues(float[][] hessian, int x, float sign) {
        int n = hessian.length == 3 ? 2 : 3;
        double[][] a = new double[n][n];
        for (int i = 0, e = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                a[i][j] = a[j][i] = sign * hessian[e++][x];
            }
        }
        for (int sweep = 0; sweep < 30; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[n];
        Arrays.setAll(values, i -> a[i][i]);
        Arrays.sort(values);
        return values;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (double[] row : a) {
            double t = row[p];
            row[p] = c * t - s * row[q];
            row[q] = s * t + c * row[q];
        }
        for (int k = 0; k < a.length; k++) {
            double t = a[p][k];
            a[p][k] = c * t - s * a[q][k];
            a[q][k] = s * t + c * a[q][k];
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void flatPlacesHaveNoResponse(Kernels kernels) {
        for (int elements : new int[] {3, 6}) {
            for (Filter filter : Filter.values()) {
                float[] out = new float[50];
                run(kernels, filter, new float[elements][50], 50, 1, out, 0);
                for (float value : out) {
                    assertEquals(0, value, kernels + ", " + filter);
                }
            }
        }
    }

    /** What becomes of a pixel whose derivatives are not finite is not said, only that it is the same everywhere. */
    @Test
    void whatIsNotFiniteIsTheSameOnAllImplementationsAndStaysInItsPlace() {
        Random random = new Random(7);
        for (int elements : new int[] {3, 6}) {
            float[][] hessian = new float[elements][60];
            for (float[] element : hessian) {
                for (int x = 0; x < 60; x++) {
                    element[x] = random.nextFloat() - 0.5f;
                }
            }
            float[][] spoiled = new float[elements][];
            Arrays.setAll(spoiled, e -> hessian[e].clone());
            spoiled[0][7] = Float.NaN;
            spoiled[1][20] = Float.POSITIVE_INFINITY;
            spoiled[2][50] = Float.NEGATIVE_INFINITY;
            for (Filter filter : Filter.values()) {
                float[] first = null;
                for (Kernels kernels : Implementations.all()) {
                    float[] out = new float[60];
                    float[] whole = new float[60];
                    run(kernels, filter, spoiled, 60, 1, out, 0);
                    run(kernels, filter, hessian, 60, 1, whole, 0);
                    for (int x = 0; x < 60; x++) {
                        if (x != 7 && x != 20 && x != 50) {
                            assertEquals(whole[x], out[x], kernels + ", " + filter + " at " + x);
                        } else if (first != null) {
                            assertEquals(first[x], out[x], kernels + ", " + filter + " at " + x);
                        }
                    }
                    first = out;
                }
            }
        }
    }
}
