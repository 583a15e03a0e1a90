package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.io.OutputStream;

/** The adjacency matrix in Matrix Market's coordinate format, for {@code scipy.io.mmread}: the lower triangle. */
public final class MatrixMarketWriter implements GraphFileWriter {

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        PixelGraph graph = content.graph();
        long size = (long) graph.nodeCount() + content.base();
        Text text = new Text(out);
        text.add("%%MatrixMarket matrix coordinate real symmetric\n")
                .add(size).add(" ").add(size).add(" ").add(graph.entryCount() / 2L).add("\n");
        // The format counts from 1.
        long first = content.base() + 1;
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int k = 0; k < graph.degree(node) && graph.neighbor(node, k) <= node; k++) {
                text.add(node + first).add(" ").add(graph.neighbor(node, k) + first).add(" ")
                        .add(graph.length(node, k)).add("\n");
            }
        }
        text.flush();
    }
}
