package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.build.Nodes;
import java.util.Arrays;

/**
 * The shortest ways from one pixel to the rest of its component, after Dijkstra, over ends of branches; distances to
 * pixels inside of branches follow from those of their ends.
 */
final class ShortestPaths {

    private final BranchComponents components;
    private final ArcLengths metric;
    private final VertexSweep sweep;

    private int startBranch;
    private int startIndex;
    private int farBranch;
    private int farIndex;
    private double farDistance;

    ShortestPaths(BranchComponents components) {
        this.components = components;
        metric = components.metric;
        sweep = new VertexSweep(components.vertices);
    }

    /** Starts at the k-th node of a branch. */
    void from(int branch, int k) {
        int component = components.ends.branches().component(branch);
        startBranch = branch;
        startIndex = k;
        double before = metric.offset(branch, k);
        sweep.from(
                components.source(branch), before,
                components.target(branch), components.length(branch) - before,
                components.vertices.vertices(component));
        findFarthest(component);
    }

    private void findFarthest(int component) {
        farDistance = -1;
        for (int i = 0; i < components.branchCount(component); i++) {
            int b = components.branch(component, i);
            double toSource = distance(components.source(b));
            double toTarget = distance(components.target(b));
            if (b == startBranch) {
                consider(b, 0, startIndex, toSource, 0);
                consider(b, startIndex, metric.last(b), 0, toTarget);
            } else if (Math.max(toSource, toTarget) + components.length(b) > farDistance) {
                consider(b, 0, metric.last(b), toSource, toTarget);
            }
        }
    }

    private void consider(int branch, int from, int to, double a, double b) {
        int k = metric.farthest(branch, from, to, a, b);
        double d = metric.between(branch, from, to, a, b, k);
        if (d > farDistance) {
            farDistance = d;
            farBranch = branch;
            farIndex = k;
        }
    }

    /** {@return how far a vertex is} */
    double distance(int vertex) {
        return sweep.distance[vertex];
    }

    int farBranch() {
        return farBranch;
    }

    int farIndex() {
        return farIndex;
    }

    /** {@return how far the farthest pixel is} */
    double eccentricity() {
        return farDistance;
    }

    /** {@return the shortest way from the start to the farthest pixel} */
    GeodesicPath wayToFarthest() {
        return wayTo(farBranch, farIndex, farDistance);
    }

    private GeodesicPath wayTo(int branch, int k, double length) {
        Way way = new Way(components.ends.branches(), branch, k);
        double toSource = distance(components.source(branch)) + metric.offset(branch, k);
        double toTarget = distance(components.target(branch)) + components.length(branch) - metric.offset(branch, k);
        double direct = branch == startBranch
                ? Math.abs(metric.offset(branch, k) - metric.offset(branch, startIndex))
                : Double.POSITIVE_INFINITY;
        if (direct <= Math.min(toSource, toTarget)) {
            way.along(branch, k, startIndex);
            return way.reversed(length);
        }
        boolean bySource = toSource <= toTarget;
        way.along(branch, k, bySource ? 0 : metric.last(branch));
        int vertex = bySource ? components.source(branch) : components.target(branch);
        while (sweep.via[vertex] >= 0) {
            int half = sweep.via[vertex] ^ 1;
            int last = metric.last(half >> 1);
            way.along(half >> 1, (half & 1) * last, last - (half & 1) * last);
            vertex = components.ends.vertexOf(half ^ 1);
        }
        int end = sweep.via[vertex] == VertexSweep.FIRST_START ? 0 : metric.last(startBranch);
        way.along(startBranch, end, startIndex);
        return way.reversed(length);
    }

    /** Nodes gathered along parts of branches. */
    private static final class Way {

        private final Branches branches;
        private int[] nodes = new int[64];
        private int nodeCount;
        private int[] used = new int[16];
        private int usedCount;

        Way(Branches branches, int branch, int k) {
            this.branches = branches;
            nodes[nodeCount++] = branches.node(branch, k);
        }

        /** Goes on, from the node where it is, the {@code from}-th of this branch, to the {@code to}-th. */
        void along(int branch, int from, int to) {
            if (from == to) {
                return;
            }
            if (usedCount == used.length) {
                used = Arrays.copyOf(used, 2 * usedCount);
            }
            used[usedCount++] = branch;
            int step = from < to ? 1 : -1;
            for (int k = from; k != to; k += step) {
                if (nodeCount == nodes.length) {
                    nodes = Arrays.copyOf(nodes, 2 * nodeCount);
                }
                nodes[nodeCount++] = branches.node(branch, k + step);
            }
        }

        GeodesicPath reversed(double length) {
            return new GeodesicPath(reversed(nodes, nodeCount), reversed(used, usedCount), length);
        }

        private static int[] reversed(int[] values, int count) {
            int[] reversed = new int[count];
            Arrays.setAll(reversed, i -> values[count - 1 - i]);
            return reversed;
        }
    }
}
