package io.github.filigree.io.write;

import io.github.filigree.io.encode.Xml;
import io.github.filigree.io.write.GraphListing.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** GraphML, as {@code networkx.read_graphml}, Gephi and Cytoscape read it. */
public final class GraphMlWriter implements GraphFileWriter {

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        GraphListing listing = content.listing();
        List<Field> nodeFields = listing.nodeFields();
        List<Field> edgeFields = listing.edgeFields();
        Text text = new Text(out);
        text.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .add("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        keys(text, "node", nodeFields);
        keys(text, "edge", edgeFields);
        boolean spaced = content.isSpaced();
        if (spaced) {
            keys(text, "graph", List.of(new Field("spacing", "string"), new Field("unit", "string")));
        }
        text.add("<graph edgedefault=\"undirected\">\n");
        if (spaced) {
            String sizes = Arrays.stream(content.graph().spacing()).mapToObj(Double::toString)
                    .collect(Collectors.joining(" "));
            text.add("<data key=\"spacing\">").add(sizes).add("</data><data key=\"unit\">")
                    .add(Xml.text(content.unit())).add("</data>\n");
        }
        listing.eachNode((id, values) -> {
            text.add("<node id=\"").add(id).add("\">");
            data(text, nodeFields, values);
            text.add("</node>\n");
        });
        listing.eachEdge((source, target, values) -> {
            text.add("<edge source=\"").add(source).add("\" target=\"").add(target).add("\">");
            data(text, edgeFields, values);
            text.add("</edge>\n");
        });
        text.add("</graph>\n</graphml>\n").flush();
    }

    private static void keys(Text text, String of, List<Field> fields) throws IOException {
        for (Field field : fields) {
            text.add("<key id=\"").add(field.name()).add("\" for=\"").add(of).add("\" attr.name=\"").add(field.name())
                    .add("\" attr.type=\"").add(field.type()).add("\"/>\n");
        }
    }

    private static void data(Text text, List<Field> fields, Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            text.add("<data key=\"").add(fields.get(i).name()).add("\">").add(values[i]).add("</data>");
        }
    }
}
