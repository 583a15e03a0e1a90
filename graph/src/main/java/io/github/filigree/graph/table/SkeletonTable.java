package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.kernels.LabelImage;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * What is counted of each connected component, one row each, or of the whole image, one row.
 *
 * <table>
 * <caption>Columns; lengths are in the unit of the spacing</caption>
 * <tr><th>column</th><th>is</th></tr>
 * <tr><td>{@code skeleton_id}</td><td>the component; of the image {@code skeletons}, how many there are</td></tr>
 * <tr><td>{@code branches}</td><td>edges of the branch graph; without the ones inside merged junctions</td></tr>
 * <tr><td>{@code junctions}</td><td>junction pixels, or merged junctions</td></tr>
 * <tr><td>{@code ends}</td><td>pixels with one neighbour or none</td></tr>
 * <tr><td>{@code junction_pixels}, {@code slab_pixels}</td><td>pixels with three and more, with two
 * neighbours</td></tr>
 * <tr><td>{@code triple_points}, {@code quadruple_points}</td><td>junctions with 3 and 4 ends of branches</td></tr>
 * <tr><td>{@code total_length}, {@code mean_length}, {@code max_length}</td><td>of the branches; the mean is NaN where
 * there are none</td></tr>
 * <tr><td>{@code longest_path}</td><td>the longest shortest path between ends, {@link EndPaths}</td></tr>
 * <tr><td>{@code longest_path_src_0} …, {@code longest_path_dst_0} …</td><td>where it starts and ends, slowest axis
 * first</td></tr>
 * <tr><td>{@code cycles}</td><td>independent cycles: edges − vertices + components</td></tr>
 * <tr><td>{@code box}</td><td>area or volume of the smallest box around the pixels; of the image, of the
 * image</td></tr>
 * <tr><td>{@code length_density}, {@code mesh_density}</td><td>{@code total_length} and {@code cycles} by
 * {@code box}</td></tr>
 * </table>
 *
 * <p>Branches, junctions, ends, slabs, triple and quadruple points, lengths and the longest shortest path are those of
 * AnalyzeSkeleton's table "Results", its numbers if the branch graph is {@linkplain BranchGraph#merged merged} and its
 * pixel graph has all edges.
 */
public final class SkeletonTable {

    private SkeletonTable() {}

    /**
     * {@return a row for each component}
     *
     * @param graph of its branches, merged or not
     */
    public static BranchTable of(BranchGraph graph) {
        return table(SkeletonCounts.of(Check.present(graph, "graph")), "skeleton_id", rank(graph));
    }

    /**
     * {@return one row for the whole image}
     *
     * @param graph of its branches, merged or not
     */
    public static BranchTable ofImage(BranchGraph graph) {
        List<SkeletonCounts> each = SkeletonCounts.of(Check.present(graph, "graph"));
        return table(List.of(SkeletonCounts.ofImage(graph.branches().graph(), each)), "skeletons", rank(graph));
    }

    /**
     * {@return a row for each label of which there is a pixel, ascending, its {@code label} first; its box is the
     * smallest one around all its skeletons}
     *
     * @param graph of branches whose graph was made {@linkplain PixelGraphBuilder#labels with these labels}
     * @param labels of the skeleton's shape
     */
    public static BranchTable ofLabels(BranchGraph graph, LabelImage labels) {
        Branches branches = Check.present(graph, "graph").branches();
        long[] ofNode = LabelColumn.ofNodes(labels, branches);
        Map<Long, List<SkeletonCounts>> byLabel = new TreeMap<>();
        for (SkeletonCounts counts : SkeletonCounts.of(graph)) {
            byLabel.computeIfAbsent(ofNode[branches.firstNode(counts.id)], label -> new ArrayList<>()).add(counts);
        }
        List<SkeletonCounts> rows = byLabel.values().stream()
                .map(each -> SkeletonCounts.sum(branches.graph(), each))
                .toList();
        return table(rows, "skeletons", rank(graph))
                .withFirst(LabelColumn.of(byLabel.keySet().stream().mapToLong(label -> label).toArray()));
    }

    private static int rank(BranchGraph graph) {
        return graph.branches().graph().rank();
    }

    private static BranchTable table(List<SkeletonCounts> rows, String first, int rank) {
        Columns columns = new Columns(rows);
        columns.ints(first, r -> r.id);
        columns.ints("branches", r -> r.branches);
        columns.ints("junctions", r -> r.junctions);
        columns.ints("ends", r -> r.ends);
        columns.ints("junction_pixels", r -> r.junctionPixels);
        columns.ints("slab_pixels", r -> r.slabPixels);
        columns.ints("triple_points", r -> r.triplePoints);
        columns.ints("quadruple_points", r -> r.quadruplePoints);
        columns.doubles("total_length", r -> r.totalLength);
        columns.doubles("mean_length", r -> r.totalLength / r.branches);
        columns.doubles("max_length", r -> r.maxLength);
        columns.doubles("longest_path", r -> r.longestPath);
        for (int axis = 0; axis < rank; axis++) {
            int a = axis;
            columns.doubles("longest_path_src_" + a, r -> r.pathStart[a]);
        }
        for (int axis = 0; axis < rank; axis++) {
            int a = axis;
            columns.doubles("longest_path_dst_" + a, r -> r.pathEnd[a]);
        }
        columns.ints("cycles", r -> r.cycles);
        columns.doubles("box", r -> r.box);
        columns.doubles("length_density", r -> r.totalLength / r.box);
        columns.doubles("mesh_density", r -> r.cycles / r.box);
        return BranchTable.of(columns.all);
    }

    /**
     * {@return AnalyzeSkeleton's table "Results", under its headings}
     *
     * @param graph of branches of an image of at most three axes; {@linkplain BranchGraph#merged merged} ones of a
     *     graph with all edges have its numbers
     * @throws IllegalArgumentException if the image has more than three axes
     */
    public static BranchTable fiji(BranchGraph graph) {
        FijiTable.checkRank(Check.present(graph, "graph").branches().graph());
        Columns columns = new Columns(SkeletonCounts.of(graph));
        columns.ints("# Branches", r -> r.branches);
        columns.ints("# Junctions", r -> r.junctions);
        columns.ints("# End-point voxels", r -> r.ends);
        columns.ints("# Junction voxels", r -> r.junctionPixels);
        columns.ints("# Slab voxels", r -> r.slabPixels);
        columns.doubles("Average Branch Length", r -> r.branches == 0 ? 0 : r.totalLength / r.branches);
        columns.ints("# Triple points", r -> r.triplePoints);
        columns.ints("# Quadruple points", r -> r.quadruplePoints);
        columns.doubles("Maximum Branch Length", r -> r.maxLength);
        columns.doubles("Longest Shortest Path", r -> r.longestPath);
        for (int i = 0; i < 3; i++) {
            int fromLast = i;
            columns.doubles(
                    "sp" + "xyz".charAt(i),
                    r -> r.pathStart.length > fromLast ? r.pathStart[r.pathStart.length - 1 - fromLast] : 0);
        }
        return BranchTable.of(columns.all);
    }

    /** Columns as they are added. */
    private static final class Columns {

        private final List<SkeletonCounts> rows;
        private final List<BranchTable.Column> all = new ArrayList<>();

        Columns(List<SkeletonCounts> rows) {
            this.rows = rows;
        }

        void ints(String name, ToIntFunction<SkeletonCounts> value) {
            all.add(BranchTable.Ints.of(name, rows.stream().mapToInt(value).toArray()));
        }

        void doubles(String name, ToDoubleFunction<SkeletonCounts> value) {
            all.add(BranchTable.Doubles.of(name, rows.stream().mapToDouble(value).toArray()));
        }
    }
}
