package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The branches as the table "Branch information" of ImageJ's AnalyzeSkeleton: its columns, skeletons counted from 1,
 * and in each the longest branch first.
 *
 * <p>Numbers are those of this library's branches, which differ from the plugin's at junctions: the plugin merges
 * adjacent junction pixels and lets branches end at the first of them. V1 and V2 are the ends' coordinates times the
 * spacing. The running average length is the sum, over a branch's steps, of a fifth of the way from five pixels before;
 * the average intensities are those of all its pixels, and of the inner third of them.
 */
public final class FijiTable {

    private static final int WINDOW = 5;

    private FijiTable() {}

    /**
     * {@return the table}
     *
     * @param branches of an image of at most three axes
     * @param values what the intensities are of; AnalyzeSkeleton takes those of the skeleton image, mostly 255
     * @throws IllegalArgumentException if an argument is null, or the image has more than three axes
     */
    public static BranchTable of(Branches branches, PixelValues values) {
        Check.present(values, "values");
        PixelGraph graph = Check.present(branches, "branches").graph();
        checkRank(graph);
        int[] order = IntStream.range(0, branches.count())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(branches::component)
                        .thenComparing(Comparator.<Integer>comparingDouble(branches::length).reversed()))
                .mapToInt(b -> b)
                .toArray();
        double[] read = graph.read(values);
        double[] thirds = branches.measure(read, FijiTable::innerThird);
        double[] means = branches.measure(read, BranchReducer.MEAN);
        List<BranchTable.Column> columns = new ArrayList<>();
        int[] skeletons = new int[order.length];
        Arrays.setAll(skeletons, i -> branches.component(order[i]) + 1);
        columns.add(BranchTable.Ints.of("Skeleton ID", skeletons));
        columns.add(BranchTable.Doubles.of("Branch length", sorted(order, branches::length)));
        for (boolean first : new boolean[] {true, false}) {
            for (int axis = 0; axis < 3; axis++) {
                int a = graph.rank() - 1 - axis;
                columns.add(BranchTable.Doubles.of(
                        (first ? "V1 " : "V2 ") + "xyz".charAt(axis),
                        sorted(order, b -> a < 0 ? 0
                                : graph.position(first ? branches.source(b) : branches.target(b))[a])));
            }
        }
        columns.add(BranchTable.Doubles.of("Euclidean distance", sorted(order, branches::distance)));
        columns.add(BranchTable.Doubles.of("running average length", sorted(order, b -> smoothed(branches, b))));
        columns.add(BranchTable.Doubles.of("average intensity (inner 3rd)", sorted(order, b -> thirds[b])));
        columns.add(BranchTable.Doubles.of("average intensity", sorted(order, b -> means[b])));
        return BranchTable.of(columns);
    }

    static void checkRank(PixelGraph graph) {
        if (graph.rank() > 3) {
            throw new IllegalArgumentException(
                    "AnalyzeSkeleton's table has three axes, the image has rank " + graph.rank());
        }
    }

    private static double[] sorted(int[] order, IntToDoubleFunction value) {
        return Arrays.stream(order).mapToDouble(value).toArray();
    }

    private static double smoothed(Branches branches, int branch) {
        double length = 0;
        for (int k = 1; k < branches.size(branch); k++) {
            int back = Math.min(k, WINDOW);
            length += branches.graph().distance(branches.node(branch, k - back), branches.node(branch, k)) / back;
        }
        return length;
    }

    /** Counted from a branch's end, as the plugin does. */
    private static double innerThird(double[] values, int count) {
        int start = count / 3;
        int end = 2 * count / 3;
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += values[count - 1 - i];
        }
        return sum / (end - start);
    }
}
