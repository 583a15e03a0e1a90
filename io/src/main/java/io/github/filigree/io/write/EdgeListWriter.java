package io.github.filigree.io.write;

import io.github.filigree.io.write.GraphListing.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The list of edges with commas between, one per edge, below a line of names; and the list of nodes likewise. */
public final class EdgeListWriter implements GraphFileWriter {

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        GraphListing listing = content.listing();
        Text text = new Text(out);
        heading(text, "source,target", listing.edgeFields());
        listing.eachEdge((source, target, values) -> row(text.add(source).add(",").add(target), values));
        text.flush();
    }

    /**
     * Writes the list of nodes.
     *
     * @param content what to write of
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void writeNodes(GraphContent content, OutputStream out) throws IOException {
        GraphListing listing = content.listing();
        Text text = new Text(out);
        heading(text, "node", listing.nodeFields());
        listing.eachNode((id, values) -> row(text.add(id), values));
        text.flush();
    }

    private static void heading(Text text, String first, List<Field> fields) throws IOException {
        text.add(first);
        row(text, fields.stream().map(Field::name).toArray());
    }

    private static void row(Text text, Object[] values) throws IOException {
        for (Object value : values) {
            text.add(",").add(value);
        }
        text.add("\n");
    }
}
