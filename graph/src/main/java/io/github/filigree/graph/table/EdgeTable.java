package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * One row for each edge of a branch graph, in the columns of {@link BranchTable}. Where junctions are merged, node ids
 * are those of the vertices' first pixels, coordinates are the centroids', also in pixels with a fraction, and lengths
 * reach from centroid to centroid; values are still those of the branch's own pixels.
 */
public final class EdgeTable {

    private EdgeTable() {}

    /**
     * {@return the table}
     *
     * @param graph merged or not; if not, this is {@link BranchTable#of(Branches, PixelValues...)}
     * @param sources the images whose values the table gives; none means the skeleton itself, all 1
     */
    public static BranchTable of(BranchGraph graph, PixelValues... sources) {
        Branches branches = Check.present(graph, "graph").branches();
        double[][] values = new double[Check.present(sources, "sources").length][];
        Arrays.setAll(values, s -> branches.graph().read(sources[s]));
        return ofNodes(graph, values);
    }

    /** {@return the same of values that were read before} */
    static BranchTable ofNodes(BranchGraph graph, double[]... sources) {
        Branches branches = graph.branches();
        if (!graph.isMerged()) {
            return BranchTable.ofNodes(branches, sources);
        }
        int[] edges = graph.edges();
        List<BranchTable.Column> columns = new ArrayList<>();
        columns.add(ints("skeleton_id", edges, branches::component));
        columns.add(ints("node_id_src", edges, b -> graph.node(graph.vertexOf(2 * b))));
        columns.add(ints("node_id_dst", edges, b -> graph.node(graph.vertexOf(2 * b + 1))));
        columns.add(doubles("branch_distance", edges, graph::length));
        columns.add(ints("branch_type", edges, b -> graph.kind(b).ordinal()));
        if (sources.length == 0) {
            columns.add(doubles("mean_pixel_value", edges, b -> 1));
            columns.add(doubles("stdev_pixel_value", edges, b -> 0));
        }
        for (int s = 0; s < sources.length; s++) {
            double[] values = sources[s];
            double[] means = branches.measure(values, BranchReducer.MEAN);
            double[] deviations = branches.measure(values, BranchReducer.STANDARD_DEVIATION);
            String suffix = s == 0 ? "" : "_" + s;
            columns.add(doubles("mean_pixel_value" + suffix, edges, b -> means[b]));
            columns.add(doubles("stdev_pixel_value" + suffix, edges, b -> deviations[b]));
        }
        double[][] positions = new double[graph.vertexCount()][];
        Arrays.setAll(positions, graph::position);
        double[] spacing = branches.graph().spacing();
        double[] unit = spacing.clone();
        Arrays.fill(unit, 1);
        for (double[] scale : new double[][] {spacing, unit}) {
            for (int end = 0; end < 2; end++) {
                String name = (scale == spacing ? "image_coord_" : "coord_") + (end == 0 ? "src_" : "dst_");
                int side = end;
                for (int axis = 0; axis < scale.length; axis++) {
                    int a = axis;
                    columns.add(doubles(
                            name + a, edges, b -> positions[graph.vertexOf(2 * b + side)][a] / scale[a]));
                }
            }
        }
        columns.add(doubles("euclidean_distance", edges, graph::distance));
        return BranchTable.of(columns);
    }

    static BranchTable.Column ints(String name, int[] edges, IntUnaryOperator value) {
        return BranchTable.Ints.of(name, Arrays.stream(edges).map(value).toArray());
    }

    static BranchTable.Column doubles(String name, int[] edges, IntToDoubleFunction value) {
        return BranchTable.Doubles.of(name, Arrays.stream(edges).mapToDouble(value).toArray());
    }
}
