package io.github.filigree.graph.layout;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues of small dense symmetric matrices, by Jacobi's rotations: slow, short, accurate for tiny eigenvalues. */
final class SymmetricMatrix {

    /**
     * Eigenvalues and eigenvectors.
     *
     * @param values ascending
     * @param vectors vectors[j] belongs to values[j], orthonormal
     */
    record Eigen(double[] values, double[][] vectors) {}

    private SymmetricMatrix() {}

    /** {@return all of the matrix's eigenvalues and eigenvectors; the matrix is overwritten} */
    static Eigen eigen(double[][] a) {
        int n = a.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        boolean rotated = true;
        // Convergence is quadratic: six to ten rounds; the limit guards against rounding that goes back and forth.
        for (int round = 0; rotated && round < 40; round++) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > 1e-15 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) + Double.MIN_NORMAL) {
                        rotate(a, v, p, q);
                        rotated = true;
                    }
                }
            }
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> a[i][i]))
                .mapToInt(i -> i)
                .toArray();
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int j = 0; j < n; j++) {
            values[j] = a[order[j]][order[j]];
            vectors[j] = v[order[j]];
        }
        return new Eigen(values, vectors);
    }

    /** Makes a[p][q] zero; rows of v are the eigenvectors. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        double shift = t * a[p][q];
        a[p][p] -= shift;
        a[q][q] += shift;
        a[p][q] = 0;
        a[q][p] = 0;
        for (int i = 0; i < a.length; i++) {
            if (i != p && i != q) {
                double ip = a[i][p];
                a[i][p] = a[p][i] = c * ip - s * a[i][q];
                a[i][q] = a[q][i] = s * ip + c * a[i][q];
            }
            double pi = v[p][i];
            v[p][i] = c * pi - s * v[q][i];
            v[q][i] = s * pi + c * v[q][i];
        }
    }
}
