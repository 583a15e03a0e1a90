package io.github.filigree.io.write;

import java.io.IOException;
import java.io.OutputStream;

/** Writes graphs in one format. */
public interface GraphFileWriter {

    /**
     * Writes a graph.
     *
     * @param content what to write
     * @param out where to; stays open
     * @throws IOException if it cannot be written, or the format cannot hold it
     */
    void write(GraphContent content, OutputStream out) throws IOException;
}
