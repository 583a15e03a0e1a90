package io.github.filigree.io.write;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.GeoReference;
import io.github.filigree.kernels.LabelImage;
import java.util.Arrays;
import java.util.function.Consumer;

/** What there is to write of a graph. */
public final class GraphContent {

    private final PixelGraph graph;
    private final int base;
    private final boolean reduced;
    private final String unit;
    private final GeoReference reference;
    private final double tolerance;
    private final Consumer<String> remarks;
    private final Trees trees;
    private final LabelImage labels;
    private Branches branches;

    /**
     * Puts it together.
     *
     * @param graph of a skeleton's pixels
     * @param branches the graph's, or null to find them when they are first asked for
     * @param base number of the first node, 0 or 1
     * @param reduced whether the branches are to be the edges, and their ends the nodes
     * @param unit of the graph's spacing; empty if it is not known
     * @param reference where the image lies on a map, or null
     * @param tolerance of simplified lines; 0 for all points
     * @param remarks takes what a person should hear about what was written
     * @param trees what trees of neurons have besides
     * @param labels of the image's objects, or null
     */
    public GraphContent(
            PixelGraph graph, Branches branches, int base, boolean reduced, String unit,
            GeoReference reference, double tolerance, Consumer<String> remarks, Trees trees,
            LabelImage labels) {
        this.graph = graph;
        this.branches = branches;
        this.base = base;
        this.reduced = reduced;
        this.unit = unit;
        this.reference = reference;
        this.tolerance = tolerance;
        this.remarks = remarks;
        this.trees = trees;
        this.labels = labels;
    }

    Trees trees() {
        return trees;
    }

    PixelGraph graph() {
        return graph;
    }

    /** With 1, row and column 0 of a matrix stay empty, as in the post. */
    int base() {
        return base;
    }

    Branches branches() {
        if (branches == null) {
            branches = Branches.of(graph);
        }
        return branches;
    }

    /** The unit of lengths and places; empty if it is not known. */
    String unit() {
        return unit;
    }

    /** Where the image lies on a map, or null. */
    GeoReference reference() {
        return reference;
    }

    /** How far a point that is left out may lie from its line; 0 if none is to be left out. */
    double tolerance() {
        return tolerance;
    }

    /** Whether there is anything to say of the size of pixels. */
    boolean isSpaced() {
        return !unit.isEmpty() || Arrays.stream(graph.spacing()).anyMatch(size -> size != 1);
    }

    GraphListing listing() {
        return new GraphListing(graph, reduced ? branches() : null, base,
                labels == null ? null : labels.labelsOf(graph.pixelIndices()));
    }

    void remark(String text) {
        remarks.accept(text);
    }
}
