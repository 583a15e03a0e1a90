package io.github.filigree.graph.geodesic;

import java.util.Arrays;

/**
 * Where a way may end, numbered: at a vertex, or at a pixel inside of a branch. A branch of two pixels has no inside,
 * and one of three has a single pixel there, so that bounds of places are as tight as can be where branches are short.
 */
final class Places {

    private final BranchComponents components;
    private final int vertexCount;

    Places(BranchComponents components) {
        this.components = components;
        vertexCount = components.ends.vertexCount();
    }

    /** {@return a component's places} */
    int[] of(int component) {
        int[] vertices = components.vertices.vertices(component);
        int[] places = Arrays.copyOf(vertices, vertices.length + components.branchCount(component));
        int count = vertices.length;
        for (int i = 0; i < components.branchCount(component); i++) {
            int branch = components.branch(component, i);
            if (components.metric.last(branch) > 1) {
                places[count++] = vertexCount + branch;
            }
        }
        return Arrays.copyOf(places, count);
    }

    boolean isVertex(int place) {
        return place < vertexCount;
    }

    /** {@return the branch whose inside a place is, or one that ends at the vertex} */
    int branch(int place) {
        return isVertex(place) ? components.ends.half(place, 0) >> 1 : place - vertexCount;
    }

    /** {@return at which node of {@link #branch} a vertex is} */
    int index(int vertex) {
        int half = components.ends.half(vertex, 0);
        return (half & 1) == 0 ? 0 : components.metric.last(half >> 1);
    }

    void learn(EndCandidates candidates, ShortestPaths sweep) {
        candidates.learn(
                place -> isVertex(place) ? sweep.distance(place) : farthest(place, sweep), sweep.eccentricity());
    }

    /** {@return how far the farthest pixel inside of a branch is, or more where the sweep started in it} */
    private double farthest(int place, ShortestPaths sweep) {
        int branch = branch(place);
        ArcLengths metric = components.metric;
        int to = metric.last(branch) - 1;
        double a = sweep.distance(components.source(branch)) + metric.offset(branch, 1);
        double b = sweep.distance(components.target(branch))
                + components.length(branch) - metric.offset(branch, to);
        return metric.between(branch, 1, to, a, b, metric.farthest(branch, 1, to, a, b));
    }
}
