package io.github.filigree.io.write;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import java.util.function.Consumer;

/** What there is to write of a graph. */
public final class GraphContent {

    private final PixelGraph graph;
    private final int base;
    private final boolean reduced;
    private final Consumer<String> remarks;
    private Branches branches;
    private double[] radii;
    private int[] roots = new int[0];

    /**
     * Puts it together.
     *
     * @param graph of a skeleton's pixels
     * @param branches the graph's, or null to find them when they are first asked for
     * @param base number of the first node, 0 or 1
     * @param reduced whether the branches are to be the edges, and their ends the nodes
     * @param remarks takes what a person should hear about what was written
     */
    public GraphContent(
            PixelGraph graph, Branches branches, int base, boolean reduced, Consumer<String> remarks) {
        this.graph = graph;
        this.branches = branches;
        this.base = base;
        this.reduced = reduced;
        this.remarks = remarks;
    }

    /**
     * Adds what trees of neurons have besides.
     *
     * @param radii of each node, or null
     * @param roots nodes at which trees start
     * @return this
     */
    public GraphContent trees(double[] radii, int... roots) {
        this.radii = radii;
        this.roots = roots;
        return this;
    }

    /** {@return the radius at each node, or null if it is not known} */
    double[] radii() {
        return radii;
    }

    int[] roots() {
        return roots;
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

    GraphListing listing() {
        return new GraphListing(graph, reduced ? branches() : null, base);
    }

    void remark(String text) {
        remarks.accept(text);
    }
}
