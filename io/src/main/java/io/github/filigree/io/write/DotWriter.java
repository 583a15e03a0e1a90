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
                position(text, values);
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

    /** Graphviz's y goes up, an image's rows go down. */
    private static void position(Text text, Object[] values) throws IOException {
        text.add(" pos=\"").add(values[2]).add(",").add(0.0 - (double) values[3]);
        if (values.length > 4) {
            text.add(",").add(values[4]);
        }
        text.add("!\"");
    }
}
