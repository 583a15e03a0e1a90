package io.github.filigree.cli.write;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format for pixel graphs. */
public interface GraphFormat extends Format {

    /** All of them; a new one is a file of its own and an element here. The first is the one for standard output. */
    List<GraphFormat> ALL = List.of(new NpzFormat(), new MatrixMarketFormat());

    /**
     * Writes a graph.
     *
     * @param graph what to write
     * @param base number of the first node, 0 or 1; with 1, row and column 0 of a matrix stay empty, as in the post
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    void write(PixelGraph graph, int base, OutputStream out) throws IOException;
}
