package io.github.filigree.io.write;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A graph as a list of nodes and a list of edges, each with a few values: of pixels and their adjacent pairs, or of the
 * ends of branches and isolated pixels, with the branches as edges. Nodes have the same numbers in both.
 */
final class GraphListing {

    /**
     * What a value is called, and of which type it is: int, long, double or string.
     *
     * @param name such as "length"
     * @param type as GraphML names it
     */
    record Field(String name, String type) {}

    /** Takes a node. */
    @FunctionalInterface
    interface NodeVisitor {
        void node(long id, Object[] values) throws IOException;
    }

    /** Takes an edge. */
    @FunctionalInterface
    interface EdgeVisitor {
        void edge(long source, long target, Object[] values) throws IOException;
    }

    private static final Field LENGTH = new Field("length", "double");

    private final PixelGraph graph;
    private final Branches branches;
    private final int base;

    /** Of each node, or null. */
    private final long[] labels;

    /** With branches, they are the edges; without, {@code null}, adjacent pixels are. */
    GraphListing(PixelGraph graph, Branches branches, int base, long[] labels) {
        this.graph = graph;
        this.branches = branches;
        this.base = base;
        this.labels = labels;
    }

    int rank() {
        return graph.rank();
    }

    /** The coordinates are the last ones: x, y, z, or coord_0 … from the fastest axis on where there are more. */
    List<Field> nodeFields() {
        List<Field> fields = new ArrayList<>(labels == null ? List.of() : List.of(new Field("label", "long")));
        fields.add(new Field("pixel", "long"));
        fields.add(new Field("degree", "int"));
        for (int i = 0; i < rank(); i++) {
            fields.add(new Field(rank() > 3 ? "coord_" + (rank() - 1 - i) : "xyz".substring(i, i + 1), "double"));
        }
        return fields;
    }

    List<Field> edgeFields() {
        return branches == null ? List.of(LENGTH)
                : List.of(LENGTH, new Field("kind", "string"), new Field("pixels", "int"), new Field("branch", "int"));
    }

    void eachNode(NodeVisitor visitor) throws IOException {
        if (branches == null) {
            for (int node = 0; node < graph.nodeCount(); node++) {
                visitor.node((long) node + base, values(node));
            }
        } else {
            BitSet ends = ends();
            for (int node = ends.nextSetBit(0); node >= 0; node = ends.nextSetBit(node + 1)) {
                visitor.node((long) node + base, values(node));
            }
        }
    }

    private Object[] values(int node) {
        List<Object> values = new ArrayList<>();
        if (labels != null) {
            values.add(labels[node]);
        }
        values.add(graph.pixelIndex(node));
        values.add(graph.degree(node));
        for (double coordinate : Points.of(graph, node, 0)) {
            values.add(coordinate);
        }
        return values.toArray();
    }

    private BitSet ends() {
        BitSet ends = new BitSet(graph.nodeCount());
        for (int b = 0; b < branches.count(); b++) {
            ends.set(branches.source(b));
            ends.set(branches.target(b));
        }
        for (int node : graph.isolated()) {
            ends.set(node);
        }
        return ends;
    }

    /** Each edge once. */
    void eachEdge(EdgeVisitor visitor) throws IOException {
        if (branches != null) {
            for (int b = 0; b < branches.count(); b++) {
                visitor.edge((long) branches.source(b) + base, (long) branches.target(b) + base,
                        new Object[] {branches.length(b), kind(branches.kind(b)), pixels(branches, b), b});
            }
            return;
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                if (graph.neighbor(node, k) > node) {
                    visitor.edge((long) node + base, (long) graph.neighbor(node, k) + base,
                            new Object[] {graph.length(node, k)});
                }
            }
        }
    }

    /** {@return tip-tip, tip-junction, junction-junction or cycle} */
    static String kind(BranchKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace("_to_", "-");
    }

    /** {@return the number of a branch's pixels, each counted once} */
    static int pixels(Branches branches, int branch) {
        return branches.size(branch) - (branches.source(branch) == branches.target(branch) ? 1 : 0);
    }
}
