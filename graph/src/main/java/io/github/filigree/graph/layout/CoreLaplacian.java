package io.github.filigree.graph.layout;

import java.util.Arrays;

/** The weighted Laplacian of what elimination left, solved by conjugate gradients with Jacobi's preconditioner. */
final class CoreLaplacian {

    private static final double TOLERANCE = 1e-10;

    private final int size;
    private final int[] rowPointers;
    private final int[] columns;
    private final double[] weights;
    private final double[] diagonal;

    CoreLaplacian(WeightedLists lists, int[] nodes) {
        size = nodes.length;
        rowPointers = new int[size + 1];
        diagonal = new double[size];
        for (int i = 0; i < size; i++) {
            rowPointers[i + 1] = rowPointers[i] + lists.degree(nodes[i]);
        }
        columns = new int[rowPointers[size]];
        weights = new double[rowPointers[size]];
        for (int i = 0; i < size; i++) {
            int k = rowPointers[i];
            for (int e = lists.first(nodes[i]); e >= 0; e = lists.next(e)) {
                columns[k] = Arrays.binarySearch(nodes, lists.target(e));
                weights[k] = lists.weight(e);
                diagonal[i] += weights[k++];
            }
        }
    }

    /** {@return x with L x = b, to a relative residual of {@link #TOLERANCE}; b has sum 0 and is overwritten} */
    double[] solve(double[] b) {
        double[] x = new double[size];
        double[] direction = new double[size];
        double[] product = new double[size];
        double target = TOLERANCE * Math.sqrt(dot(b, b));
        double last = 1;
        for (int i = 0; i < 10 * size && size > 1 && Math.sqrt(dot(b, b)) > target; i++) {
            double rho = 0;
            for (int k = 0; k < size; k++) {
                rho += b[k] * b[k] / diagonal[k];
            }
            for (int k = 0; k < size; k++) {
                direction[k] = b[k] / diagonal[k] + (i == 0 ? 0 : rho / last) * direction[k];
            }
            multiply(direction, product);
            double step = rho / dot(direction, product);
            for (int k = 0; k < size; k++) {
                x[k] += step * direction[k];
                b[k] -= step * product[k];
            }
            last = rho;
        }
        return x;
    }

    private void multiply(double[] x, double[] product) {
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int e = rowPointers[i]; e < rowPointers[i + 1]; e++) {
                sum += weights[e] * (x[i] - x[columns[e]]);
            }
            product[i] = sum;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
