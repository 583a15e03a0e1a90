package io.github.filigree.cli.write;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The adjacency matrix in Matrix Market's coordinate format, for {@code scipy.io.mmread}: the lower triangle. */
public final class MatrixMarketFormat implements GraphFormat {

    @Override
    public List<String> extensions() {
        return List.of("mtx");
    }

    @Override
    public void write(PixelGraph graph, int base, OutputStream out) throws IOException {
        long size = (long) graph.nodeCount() + base;
        line(out, "%%MatrixMarket matrix coordinate real symmetric");
        line(out, size + " " + size + " " + graph.entryCount() / 2);
        // The format counts from 1.
        int first = base + 1;
        StringBuilder lines = new StringBuilder();
        for (int node = 0; node < graph.nodeCount(); node++) {
            lines.setLength(0);
            for (int k = 0; k < graph.degree(node) && graph.neighbor(node, k) <= node; k++) {
                lines.append((long) node + first).append(' ')
                        .append((long) graph.neighbor(node, k) + first).append(' ')
                        .append(graph.length(node, k)).append('\n');
            }
            out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
