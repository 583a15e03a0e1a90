package io.github.filigree.io.write;

import io.github.filigree.io.write.GraphListing.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Graphviz's language; {@code neato -n} draws the nodes where their pixels are. */
public final class DotWriter implements GraphFileWriter {

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        GraphListing listing = content.listing();
        List<Field> nodeFields = listing.nodeFields();
        List<Field> edgeFields = listing.edgeFields();
        Text text = new Text(out);
        text.add("graph {\nnode [shape=point]\n");
        listing.eachNode((id, values) -> {
            attributes(text.add(id).add(" ["), nodeFields, values);
            if (listing.rank() == 2 || listing.rank() == 3) {
                position(text, values, listing.rank());
            }
            text.add("]\n");
        });
        listing.eachEdge((source, target, values) -> {
            attributes(text.add(source).add(" -- ").add(target).add(" ["), edgeFields, values);
            text.add("]\n");
        });
        text.add("}\n").flush();
    }

    /** Quoted, since a bare number has no exponent in this language. */
    private static void attributes(Text text, List<Field> fields, Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            text.add(i == 0 ? "" : " ").add(fields.get(i).name()).add("=\"").add(values[i]).add("\"");
        }
    }

    /** Coordinates are the last values. Graphviz's y goes up, an image's rows go down. */
    private static void position(Text text, Object[] values, int rank) throws IOException {
        int x = values.length - rank;
        text.add(" pos=\"").add(values[x]).add(",").add(0.0 - (double) values[x + 1]);
        if (rank > 2) {
            text.add(",").add(values[x + 2]);
        }
        text.add("!\"");
    }
}
