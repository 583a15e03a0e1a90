package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.kernels.LabelImage;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * The column {@code label}, which tells to which object of a label image rows belong. Of integers, or of numbers
 * where a label is beyond 2<sup>31</sup> − 1.
 *
 * {@snippet :
 * LabelImage cells = LabelImage.of(new int[height * width], height, width);
 * BinaryImage skeletons = cells.each(Thinning::of);
 * Branches apart = Branches.of(PixelGraph.builder(skeletons).edges(EdgeRule.REDUCED).labels(cells).build());
 * BranchTable table = apart.table().withFirst(LabelColumn.ofBranches(BranchGraph.of(apart), cells));
 * }
 */
public final class LabelColumn {

    private LabelColumn() {}

    /**
     * {@return the label of each edge of a branch graph}
     *
     * @param graph of branches whose graph was made {@linkplain PixelGraphBuilder#labels with these labels}
     * @param labels of the skeleton's shape
     */
    public static BranchTable.Column ofBranches(BranchGraph graph, LabelImage labels) {
        Branches branches = Check.present(graph, "graph").branches();
        return of(labels, branches, Arrays.stream(graph.edges()).map(branches::source).toArray());
    }

    /**
     * {@return the label of each component}
     *
     * @param branches whose graph was made {@linkplain PixelGraphBuilder#labels with these labels}
     * @param labels of the skeleton's shape
     */
    public static BranchTable.Column ofSkeletons(Branches branches, LabelImage labels) {
        int[] nodes = new int[Check.present(branches, "branches").componentCount()];
        Arrays.setAll(nodes, branches::firstNode);
        return of(labels, branches, nodes);
    }

    private static BranchTable.Column of(LabelImage labels, Branches branches, int[] nodes) {
        long[] ofNode = ofNodes(labels, branches);
        return of(Arrays.stream(nodes).mapToLong(node -> ofNode[node]).toArray());
    }

    /** {@return each node's label} */
    static long[] ofNodes(LabelImage labels, Branches branches) {
        return Check.present(labels, "labels").labelsOf(branches.graph().pixelIndices());
    }

    static BranchTable.Column of(long[] labels) {
        return Arrays.stream(labels).allMatch(label -> label == (int) label)
                ? BranchTable.Ints.of("label", Arrays.stream(labels).mapToInt(label -> (int) label).toArray())
                : BranchTable.Doubles.of("label", Arrays.stream(labels).asDoubleStream().toArray());
    }
}
