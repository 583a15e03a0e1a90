package io.github.filigree.io.write;

import java.io.IOException;
import java.io.OutputStream;

/** Well-known text, ISO 19125: each branch a {@code LINESTRING} on a line of the file of its own. */
public final class WktWriter implements GraphFileWriter {

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        Points.requireThreeAxes("WKT", content.graph());
        Lines lines = new Lines(content);
        Text text = new Text(out);
        for (int b = 0; b < content.branches().count(); b++) {
            double[][] points = lines.of(b);
            text.add(points[0].length > 2 ? "LINESTRING Z (" : "LINESTRING (");
            for (int k = 0; k < points.length; k++) {
                text.add(k == 0 ? "" : ", ");
                for (int i = 0; i < points[k].length; i++) {
                    text.add(i == 0 ? "" : " ").add(points[k][i]);
                }
            }
            text.add(")\n");
        }
        text.flush();
    }
}
