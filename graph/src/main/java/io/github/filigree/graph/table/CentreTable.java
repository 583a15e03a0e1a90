package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The geodesic centres of a skeleton's components, one row each: {@code skeleton_id}, {@code node_id},
 * {@code image_coord_0} … and, times the spacing, {@code coord_0} …, {@code radius} and {@code diameter}, as
 * {@link Geodesics} gives them.
 */
public final class CentreTable {

    private CentreTable() {}

    /**
     * {@return the table}
     *
     * @param branches of any graph
     */
    public static BranchTable of(Branches branches) {
        return BranchTable.of(columns(branches, Geodesics.of(Check.present(branches, "branches"))));
    }

    /**
     * {@return the table of searches that end after a number of rounds, with two more columns: {@code radius_at_least},
     * which no pixel's farthest is nearer than, and {@code diameter_at_most}}
     *
     * @param branches of any graph
     * @param mostRounds after how many branches looked at a component's search ends, at least 1
     * @throws IllegalArgumentException if that is under 1
     */
    public static BranchTable of(Branches branches, int mostRounds) {
        Geodesics geodesics = Geodesics.of(Check.present(branches, "branches"), mostRounds);
        List<BranchTable.Column> columns = columns(branches, geodesics);
        int[] all = IntStream.range(0, branches.componentCount()).toArray();
        columns.add(EdgeTable.doubles("radius_at_least", all, c -> geodesics.center(c).radiusAtLeast()));
        columns.add(EdgeTable.doubles("diameter_at_most", all, geodesics::atMost));
        return BranchTable.of(columns);
    }

    private static List<BranchTable.Column> columns(Branches branches, Geodesics geodesics) {
        PixelGraph graph = branches.graph();
        Shape shape = Shape.of(graph.shape());
        int[] all = IntStream.range(0, branches.componentCount()).toArray();
        Geodesics.Center[] centres =
                IntStream.of(all).mapToObj(geodesics::center).toArray(Geodesics.Center[]::new);
        long[][] places = new long[all.length][shape.rank()];
        for (int c : all) {
            shape.coordinates(graph.pixelIndex(centres[c].node()), places[c]);
        }
        List<BranchTable.Column> columns = new ArrayList<>();
        columns.add(EdgeTable.ints("skeleton_id", all, c -> c));
        columns.add(EdgeTable.ints("node_id", all, c -> centres[c].node()));
        for (int axis = 0; axis < shape.rank(); axis++) {
            int a = axis;
            columns.add(EdgeTable.ints("image_coord_" + a, all, c -> (int) places[c][a]));
        }
        for (int axis = 0; axis < shape.rank(); axis++) {
            int a = axis;
            double step = graph.spacing()[a];
            columns.add(EdgeTable.doubles("coord_" + a, all, c -> places[c][a] * step));
        }
        columns.add(EdgeTable.doubles("radius", all, c -> centres[c].radius()));
        columns.add(EdgeTable.doubles("diameter", all, c -> geodesics.longestPath(c).length()));
        return columns;
    }
}
