package io.github.filigree.io.write;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.GeoReference;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Branches as lines through the centres of their pixels: on the map where the image lies on one, else x along columns,
 * y along rows, z along planes, times the spacing. Lines are simplified, their ends kept, if a tolerance is given.
 */
final class Lines {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final PixelGraph graph;
    private final Branches branches;
    private final GeoReference reference;
    private final double tolerance;

    Lines(GraphContent content) {
        graph = content.graph();
        branches = content.branches();
        reference = graph.rank() == 2 ? content.reference() : null;
        tolerance = content.tolerance();
    }

    /** {@return whether lines are in a map's coordinates} */
    boolean onMap() {
        return reference != null;
    }

    /** {@return a branch's points, each of two or three coordinates} */
    double[][] of(int branch) {
        double[][] points = new double[branches.size(branch)][];
        for (int k = 0; k < points.length; k++) {
            points[k] = point(branches.node(branch, k));
        }
        return tolerance > 0 ? simplified(points) : points;
    }

    private double[] point(int node) {
        if (reference == null) {
            return Points.of(graph, node, 2);
        }
        long columns = graph.shape()[1];
        double column = graph.pixelIndex(node) % columns + 0.5;
        double row = graph.pixelIndex(node) / columns + 0.5;
        return new double[] {reference.x(column, row), reference.y(column, row)};
    }

    private double[][] simplified(double[][] points) {
        Coordinate[] coordinates = new Coordinate[points.length];
        for (int k = 0; k < points.length; k++) {
            double z = points[k].length > 2 ? points[k][2] : Coordinate.NULL_ORDINATE;
            coordinates[k] = new Coordinate(points[k][0], points[k][1], z);
        }
        Coordinate[] kept = DouglasPeuckerSimplifier.simplify(GEOMETRY.createLineString(coordinates), tolerance)
                .getCoordinates();
        if (kept.length < 2) {
            return new double[][] {points[0], points[points.length - 1]};
        }
        double[][] result = new double[kept.length][];
        for (int k = 0; k < result.length; k++) {
            result[k] = points[0].length > 2
                    ? new double[] {kept[k].x, kept[k].y, kept[k].getZ()}
                    : new double[] {kept[k].x, kept[k].y};
        }
        return result;
    }
}
