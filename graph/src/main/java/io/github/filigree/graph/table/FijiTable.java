package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.graph.measure.LengthEstimates;
import io.github.filigree.graph.measure.NodePositions;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The branches as the table "Branch information" of ImageJ's AnalyzeSkeleton: its columns, skeletons counted from 1,
 * and in each the longest branch first.
 *
 * <p>Each branch is walked as the plugin does, from a tip where only one end is a tip, else from the end that is first
 * by plane, then column, then row: V1 is where the walk starts, V2 where it ends, both times the spacing. The running
 * average length is {@link LengthEstimates#runningAverage}; the average intensities are those of all pixels of the
 * branch, and of the inner third of them, counted from the end of the walk. For single lines all numbers are the
 * plugin's. With {@linkplain BranchGraph#merged merged} junctions so are the branches; but V1, V2 and lengths are then
 * to the centroid of a junction, the plugin's to its first voxel, and where the plugin comes to a junction that it has
 * visited before, its averages leave the junction's voxel out.
 *
 * {@snippet :
 * double[] lengths = FijiTable.of(branches, pixel -> 255).doubles("Branch length");
 * }
 */
public final class FijiTable {

    private FijiTable() {}

    /**
     * {@return the table, of junctions that are pixels}
     *
     * @param branches of an image of at most three axes
     * @param values what the intensities are of; AnalyzeSkeleton takes those of the skeleton image, mostly 255
     * @throws IllegalArgumentException if an argument is null, or the image has more than three axes
     */
    public static BranchTable of(Branches branches, PixelValues values) {
        return of(BranchGraph.of(Check.present(branches, "branches")), values);
    }

    /**
     * {@return the table}
     *
     * @param branchGraph of branches of an image of at most three axes; merged for AnalyzeSkeleton's branches
     * @param values what the intensities are of; AnalyzeSkeleton takes those of the skeleton image, mostly 255
     * @throws IllegalArgumentException if an argument is null, or the image has more than three axes
     */
    public static BranchTable of(BranchGraph branchGraph, PixelValues values) {
        Check.present(values, "values");
        Branches branches = Check.present(branchGraph, "branchGraph").branches();
        PixelGraph graph = branches.graph();
        checkRank(graph);
        int[] order = Arrays.stream(branchGraph.edges())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(branches::component)
                        .thenComparing(Comparator.<Integer>comparingDouble(branchGraph::length).reversed()))
                .mapToInt(b -> b)
                .toArray();
        LengthEstimates lengths = LengthEstimates.of(branches, NodePositions.of(graph));
        double[] read = graph.read(values);
        double[] forth = branches.measure(read, (v, n) -> innerThird(v, n, false));
        double[] back = branches.measure(read, (v, n) -> innerThird(v, n, true));
        double[] means = branches.measure(read, BranchReducer.MEAN);
        List<BranchTable.Column> columns = new ArrayList<>();
        columns.add(EdgeTable.ints("Skeleton ID", order, b -> branches.component(b) + 1));
        columns.add(EdgeTable.doubles("Branch length", order, branchGraph::length));
        for (boolean first : new boolean[] {true, false}) {
            double[][] ends = Arrays.stream(order)
                    .mapToObj(b -> branchGraph.position(
                            branchGraph.vertexOf(2 * b + (first == lengths.isReversed(b) ? 1 : 0))))
                    .toArray(double[][]::new);
            for (int i = 0; i < 3; i++) {
                int axis = graph.rank() - 1 - i;
                columns.add(BranchTable.Doubles.of(
                        (first ? "V1 " : "V2 ") + "xyz".charAt(i),
                        Arrays.stream(ends).mapToDouble(end -> axis < 0 ? 0 : end[axis]).toArray()));
            }
        }
        columns.add(EdgeTable.doubles("Euclidean distance", order, branchGraph::distance));
        columns.add(EdgeTable.doubles("running average length", order, lengths::runningAverage));
        columns.add(EdgeTable.doubles(
                "average intensity (inner 3rd)", order, b -> lengths.isReversed(b) ? back[b] : forth[b]));
        columns.add(EdgeTable.doubles("average intensity", order, b -> means[b]));
        return BranchTable.of(columns);
    }

    static void checkRank(PixelGraph graph) {
        if (graph.rank() > 3) {
            throw new IllegalArgumentException(
                    "AnalyzeSkeleton's table has three axes, the image has rank " + graph.rank());
        }
    }

    /** Counted from the end of the walk, which is the start of the values if it was against their order. */
    private static double innerThird(double[] values, int count, boolean reversed) {
        int start = count / 3;
        int end = 2 * count / 3;
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += values[reversed ? i : count - 1 - i];
        }
        return sum / (end - start);
    }
}
