package io.github.filigree.graph.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The smallest nonzero eigenvalues of a connected graph's Laplacian and their eigenvectors.
 *
 * <p>LOBPCG, after Knyazev, <i>Toward the optimal preconditioned eigensolver</i>, SIAM J. Sci. Comput. 23(2), 2001,
 * with the inverse itself as preconditioner. Two vectors more than wanted are carried along: they speed it up and part
 * eigenvalues that coincide. The Rayleigh quotients are sums of squared differences over the edges, so that even the
 * eigenvalues of a long path, near 1e-10, have all their digits.
 *
 * @param values ascending
 * @param vectors vectors[j] belongs to values[j], orthonormal
 */
record SmallestEigenvectors(double[] values, double[][] vectors) {

    /** Of the difference between a unit vector and its image under the inverse times the eigenvalue. */
    private static final double TOLERANCE = 1e-8;

    /** A few dozen do even where eigenvalues crowd; a picture does not suffer if this many do not. */
    private static final int MAX_ITERATIONS = 300;

    static SmallestEigenvectors of(Component graph, int wanted) {
        int n = graph.size();
        int carried = Math.clamp(n - 1, 0, wanted + 2);
        LaplacianSolver inverse = new LaplacianSolver(graph);
        // Any start but one that is itself symmetric, and always the same.
        Random random = new Random(1);
        List<double[]> x = new ArrayList<>();
        while (x.size() < carried) {
            x.add(random.doubles(n, -1, 1).toArray());
        }
        List<double[]> basis = orthonormal(x);
        for (int iteration = 1; ; iteration++) {
            SymmetricMatrix.Eigen ritz = SymmetricMatrix.eigen(quotients(graph, basis));
            List<double[]> before = x;
            x = new ArrayList<>();
            List<double[]> residuals = new ArrayList<>();
            double worst = 0;
            for (int j = 0; j < carried; j++) {
                double[] vector = combination(basis, ritz.vectors()[j], n);
                double[] residual = vector.clone();
                inverse.solve(residual);
                double value = ritz.values()[j];
                Arrays.setAll(residual, i -> vector[i] - value * residual[i]);
                x.add(vector);
                residuals.add(residual);
                worst = j < wanted ? Math.max(worst, norm(residual)) : worst;
            }
            if (worst < TOLERANCE || iteration == MAX_ITERATIONS) {
                return new SmallestEigenvectors(
                        Arrays.copyOf(ritz.values(), wanted), x.subList(0, wanted).toArray(double[][]::new));
            }
            List<double[]> all = new ArrayList<>(x);
            all.addAll(residuals);
            all.addAll(before);
            basis = orthonormal(all);
        }
    }

    /** {@return an orthonormal basis of the space the vectors span, less the constants} */
    private static List<double[]> orthonormal(List<double[]> vectors) {
        List<double[]> basis = new ArrayList<>();
        for (double[] given : vectors) {
            double[] v = given.clone();
            double scale = norm(v);
            // Twice is enough (Kahan): the second time, all of what the first left is in the new direction.
            for (int time = 0; time < 2 && scale > 0; time++) {
                double factor = 1 / scale;
                double mean = Arrays.stream(v).average().orElse(0);
                Arrays.setAll(v, i -> (v[i] - mean) * factor);
                for (double[] b : basis) {
                    double part = dot(v, b);
                    Arrays.setAll(v, i -> v[i] - part * b[i]);
                }
                scale = norm(v);
                scale = scale < 1e-10 ? 0 : scale;
            }
            if (scale > 0) {
                double factor = 1 / scale;
                Arrays.setAll(v, i -> v[i] * factor);
                basis.add(v);
            }
        }
        return basis;
    }

    /** {@return b<sub>i</sub><sup>T</sup> L b<sub>j</sub> for all i and j} */
    private static double[][] quotients(Component graph, List<double[]> basis) {
        int m = basis.size();
        double[][] h = new double[m][m];
        double[] difference = new double[m];
        for (int u = 0; u < graph.size(); u++) {
            for (int e = graph.rowPointers()[u]; e < graph.rowPointers()[u + 1]; e++) {
                int v = graph.neighbors()[e];
                for (int i = 0; v < u && i < m; i++) {
                    difference[i] = basis.get(i)[u] - basis.get(i)[v];
                    for (int j = 0; j <= i; j++) {
                        h[i][j] += difference[i] * difference[j];
                    }
                }
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                h[j][i] = h[i][j];
            }
        }
        return h;
    }

    private static double[] combination(List<double[]> basis, double[] factors, int n) {
        double[] sum = new double[n];
        for (int k = 0; k < factors.length; k++) {
            double factor = factors[k];
            double[] b = basis.get(k);
            Arrays.setAll(sum, i -> sum[i] + factor * b[i]);
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
