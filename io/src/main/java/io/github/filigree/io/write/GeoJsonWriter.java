package io.github.filigree.io.write;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.GeoReference;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * GeoJSON: each branch a {@code LineString} through its pixels, on a line of the file of its own. x goes along columns
 * to the right, y along rows, down as in the image, z along planes, all times the spacing; or, where the image lies on
 * a map, the map's coordinates of the pixels' centres.
 */
public final class GeoJsonWriter implements GraphFileWriter {

    @Override
    public void write(GraphContent content, OutputStream out) throws IOException {
        PixelGraph graph = content.graph();
        Points.requireThreeAxes("GeoJSON", graph);
        Branches branches = content.branches();
        Text text = new Text(out);
        Lines lines = new Lines(content);
        text.add("{\"type\": \"FeatureCollection\"").add(lines.onMap()
                ? system(content.reference()) : ", \"orientation\": \"x right, y down\"");
        if (content.isSpaced()) {
            text.add(", \"spacing\": ").add(Arrays.toString(graph.spacing()))
                    .add(", \"unit\": \"").add(content.unit().replaceAll("[\"\\\\]", "")).add("\"");
        }
        text.add(", \"features\": [");
        for (int b = 0; b < branches.count(); b++) {
            text.add(b == 0 ? "\n" : ",\n").add("{\"type\": \"Feature\", \"properties\": {\"branch\": ").add(b)
                    .add(", \"component\": ").add(branches.component(b))
                    .add(", \"kind\": \"").add(GraphListing.kind(branches.kind(b)))
                    .add("\", \"source\": ").add((long) branches.source(b) + content.base())
                    .add(", \"target\": ").add((long) branches.target(b) + content.base())
                    .add(", \"pixels\": ").add(GraphListing.pixels(branches, b))
                    .add(", \"length\": ").add(branches.length(b))
                    .add(", \"distance\": ").add(branches.distance(b))
                    .add("}, \"geometry\": {\"type\": \"LineString\", \"coordinates\": [");
            double[][] points = lines.of(b);
            for (int k = 0; k < points.length; k++) {
                String before = k == 0 ? "[" : ", [";
                for (double coordinate : points[k]) {
                    text.add(before).add(coordinate);
                    before = ", ";
                }
                text.add("]");
            }
            text.add("]}}");
        }
        text.add("\n]}\n").flush();
    }

    /** RFC 7946 knows longitude and latitude only; for others, the member that GeoJSON of 2008 had. */
    private static String system(GeoReference reference) {
        if (reference.isLongitudeLatitude()) {
            return "";
        }
        return reference.epsg() == 0 ? ", \"crs\": null"
                : ", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::"
                + reference.epsg() + "\"}}";
    }
}
