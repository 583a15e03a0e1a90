package io.github.filigree.io;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.io.write.DotWriter;
import io.github.filigree.io.write.EdgeListWriter;
import io.github.filigree.io.write.GeoJsonWriter;
import io.github.filigree.io.write.GraphFileWriter;
import io.github.filigree.io.write.GraphMlWriter;
import io.github.filigree.io.write.MatrixMarketWriter;
import io.github.filigree.io.write.NpzWriter;
import io.github.filigree.io.write.SwcWriter;
import io.github.filigree.io.write.WktWriter;
import java.util.List;

/** The formats that graphs are written in; a new one is a writer and a constant here. */
public enum GraphFormat implements FileFormat {
    /** A sparse matrix for {@code scipy.sparse.load_npz}, with each node's pixel and the image's shape. */
    NPZ(new NpzWriter(), false, EdgeRule.ALL, "npz"),
    /** A sparse matrix in Matrix Market's coordinate format, for {@code scipy.io.mmread}. */
    MATRIX_MARKET(new MatrixMarketWriter(), false, EdgeRule.ALL, "mtx"),
    /** GraphML, as {@code networkx.read_graphml}, Gephi and Cytoscape read it. */
    GRAPHML(new GraphMlWriter(), true, EdgeRule.ALL, "graphml"),
    /** The list of edges, comma-separated, one per line. */
    CSV(new EdgeListWriter(), true, EdgeRule.ALL, "csv"),
    /** Graphviz's language; {@code neato -n} draws the nodes where their pixels are. */
    DOT(new DotWriter(), true, EdgeRule.ALL, "dot", "gv"),
    /** SWC, trees of neurons: every cycle is cut at one edge, and each cut told. Up to three axes. */
    SWC(new SwcWriter(), false, EdgeRule.REDUCED, "swc"),
    /** GeoJSON, each branch a line through its pixels. Up to three axes. */
    GEOJSON(new GeoJsonWriter(), true, EdgeRule.REDUCED, "geojson"),
    /** Well-known text, each branch a {@code LINESTRING} on a line of its own. Up to three axes. */
    WKT(new WktWriter(), true, EdgeRule.REDUCED, "wkt");

    private final GraphFileWriter writer;
    private final boolean holdsBranches;
    private final EdgeRule usualEdges;
    private final List<String> extensions;

    GraphFormat(GraphFileWriter writer, boolean holdsBranches, EdgeRule usualEdges, String... extensions) {
        this.writer = writer;
        this.holdsBranches = holdsBranches;
        this.usualEdges = usualEdges;
        this.extensions = List.of(extensions);
    }

    @Override
    public List<String> extensions() {
        return extensions;
    }

    /** {@return whether branches can be its edges; a matrix has no place for parallel ones} */
    public boolean holdsBranches() {
        return holdsBranches;
    }

    /** {@return the edges that a graph for this format should have, if nothing else speaks for others} */
    public EdgeRule usualEdges() {
        return usualEdges;
    }

    GraphFileWriter writer() {
        return writer;
    }
}
