package io.github.filigree.graph.geodesic;

import java.util.Arrays;

/**
 * What is known of the eccentricities of branch ends from the sweeps so far: a pixel that is d away from one of
 * eccentricity e has itself at most e + d, and at least d and e − d.
 */
final class EccentricityBounds {

    private final BranchComponents components;
    private final double[] upper;
    private final double[] lower;

    EccentricityBounds(BranchComponents components) {
        this.components = components;
        upper = new double[components.ends.vertexCount()];
        lower = new double[upper.length];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    void learn(int component, ShortestPaths sweep) {
        for (int i = 0; i < components.branchCount(component); i++) {
            int b = components.branch(component, i);
            tighten(components.source(b), sweep);
            tighten(components.target(b), sweep);
        }
    }

    private void tighten(int vertex, ShortestPaths sweep) {
        double d = sweep.distance(vertex);
        double e = sweep.eccentricity();
        upper[vertex] = Math.min(upper[vertex], e + d);
        lower[vertex] = Math.max(lower[vertex], Math.max(d, e - d));
    }

    /** {@return what no eccentricity on a branch exceeds} */
    double atMost(int branch) {
        return Eccentricities.halfWay(
                upper[components.source(branch)], upper[components.target(branch)], components.length(branch));
    }

    /** {@return what every eccentricity on a branch reaches} */
    double atLeast(int branch) {
        double a = lower[components.source(branch)];
        double b = lower[components.target(branch)];
        double length = components.length(branch);
        return Math.max((a + b - length) / 2, Math.max(a, b) - length);
    }
}
