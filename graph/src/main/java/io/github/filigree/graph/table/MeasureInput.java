package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.graph.measure.Curvature;
import io.github.filigree.graph.measure.Frusta;
import io.github.filigree.graph.measure.LengthEstimates;
import io.github.filigree.graph.measure.NodePositions;
import io.github.filigree.graph.measure.RootedTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** What measures are of; what several of them need is made when the first asks for it. */
final class MeasureInput {

    final BranchGraph graph;
    final Branches branches;
    final double[] radii;
    final double[] heights;
    private final int[] edges;
    private final int[] roots;
    private final double[][] values;
    private EndPaths paths;
    private NodePositions positions;
    private RootedTrees trees;
    private Curvature.Bend[] bends;
    private double[][] directions;

    MeasureInput(BranchGraph graph, double[][] values, double[] radii, double[] heights, int[] roots,
            EndPaths paths) {
        this.paths = paths;
        this.graph = graph;
        branches = graph.branches();
        edges = graph.edges();
        this.values = values;
        this.radii = radii;
        this.heights = heights;
        this.roots = roots;
    }

    /** {@return the values of each source at each node} */
    double[][] values() {
        return values;
    }

    NodePositions positions() {
        if (positions == null) {
            positions = NodePositions.of(branches.graph());
        }
        return positions;
    }

    /**
     * {@return the straight distance of a branch's ends} Pixels are not looked up again, which takes most of its time.
     */
    double distance(int branch) {
        return graph.isMerged() ? graph.distance(branch)
                : positions().distance(branches.source(branch), branches.target(branch));
    }

    LengthEstimates lengths() {
        return LengthEstimates.of(branches, positions());
    }

    Frusta frusta() {
        return Frusta.of(branches, positions(), radii);
    }

    EndPaths paths() {
        if (paths == null) {
            paths = EndPaths.of(graph);
        }
        return paths;
    }

    RootedTrees trees() {
        if (trees == null) {
            trees = RootedTrees.of(graph, roots);
        }
        return trees;
    }

    /** {@return how each branch bends} */
    Curvature.Bend bend(int branch) {
        if (bends == null) {
            Curvature curvature = Curvature.of(branches, positions());
            bends = new Curvature.Bend[branches.count()];
            for (int b : edges) {
                bends[b] = curvature.of(b);
            }
        }
        return bends[branch];
    }

    /** {@return in which direction a half-edge leaves its vertex} */
    double[] direction(int half) {
        if (directions == null) {
            Curvature curvature = Curvature.of(branches, positions());
            directions = new double[2 * branches.count()][];
            for (int b : edges) {
                directions[2 * b] = curvature.direction(2 * b);
                directions[2 * b + 1] = curvature.direction(2 * b + 1);
            }
        }
        return directions[half];
    }

    /** {@return the smallest angle between a half-edge and another at its vertex, NaN if there is no other} */
    double angle(int half) {
        int vertex = graph.vertexOf(half);
        double closest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < graph.degree(vertex); k++) {
            int other = graph.half(vertex, k);
            if (other != half) {
                closest = Math.max(closest, Curvature.dot(direction(half), direction(other)));
            }
        }
        return closest == Double.NEGATIVE_INFINITY ? Double.NaN : Curvature.degrees(closest);
    }

    List<BranchTable.Column> ints(String name, IntUnaryOperator value) {
        return List.of(EdgeTable.ints(name, edges, value));
    }

    List<BranchTable.Column> doubles(String name, IntToDoubleFunction value) {
        return List.of(EdgeTable.doubles(name, edges, value));
    }

    List<BranchTable.Column> flags(String name, boolean[] ofBranch) {
        boolean[] flags = new boolean[edges.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = ofBranch[edges[i]];
        }
        return List.of(BranchTable.Flags.of(name, flags));
    }

    /** {@return a column for each array of values at nodes, the first under this name, then with _1, _2 …} */
    List<BranchTable.Column> reduced(String name, BranchReducer reducer, double[]... ofNode) {
        List<BranchTable.Column> columns = new ArrayList<>();
        for (int s = 0; s < ofNode.length; s++) {
            double[] reduced = branches.measure(ofNode[s], reducer);
            columns.addAll(doubles(name + (s == 0 ? "" : "_" + s), b -> reduced[b]));
        }
        return columns;
    }

    /** {@return a column for each axis} */
    List<BranchTable.Column> directions(String name, int side) {
        List<BranchTable.Column> columns = new ArrayList<>();
        for (int axis = 0; axis < positions().rank(); axis++) {
            int a = axis;
            columns.addAll(doubles(name + "_" + a, b -> direction(2 * b + side)[a]));
        }
        return columns;
    }
}
