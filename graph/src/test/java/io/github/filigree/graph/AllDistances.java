package io.github.filigree.graph;

import java.util.Arrays;

/** The distances between all nodes, after Floyd and Warshall: slow, and from the definition. */
public final class AllDistances {

    private AllDistances() {}

    /** {@return for each node how far all others are; infinite where there is no way} */
    public static double[][] of(PixelGraph graph) {
        int n = graph.nodeCount();
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(d[i], Double.POSITIVE_INFINITY);
            d[i][i] = 0;
            for (int k = 0; k < graph.degree(i); k++) {
                d[i][graph.neighbor(i, k)] = graph.length(i, k);
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }
}
