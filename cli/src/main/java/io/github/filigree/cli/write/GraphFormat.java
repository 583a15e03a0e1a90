package io.github.filigree.cli.write;

import io.github.filigree.graph.EdgeRule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format for pixel graphs. */
public interface GraphFormat extends Format {

    /** All of them; a new one is a file of its own and an element here. The first is the one for standard output. */
    List<GraphFormat> ALL = List.of(
            new NpzFormat(),
            new MatrixMarketFormat(),
            new GraphMlFormat(),
            new EdgeListFormat(),
            new DotFormat(),
            new SwcFormat(),
            new GeoJsonFormat());

    /** {@return whether branches can be its edges; a matrix has no place for parallel ones} */
    default boolean writesBranches() {
        return false;
    }

    /** {@return the edges that a graph for this format has if a person did not choose} */
    default EdgeRule usualEdges() {
        return EdgeRule.ALL;
    }

    /**
     * Writes a graph.
     *
     * @param content what to write
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    void write(GraphContent content, OutputStream out) throws IOException;
}
