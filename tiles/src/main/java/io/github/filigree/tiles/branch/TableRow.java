package io.github.filigree.tiles.branch;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.BranchTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of the table of branches: what {@link BranchTable} has for a skeleton in memory, but with numbers that may be
 * larger than 2<sup>31</sup>.
 *
 * @param component the number of its component
 * @param sourceNode the number of the first pixel's node
 * @param targetNode the number of the last pixel's node
 * @param length along the branch, in the unit of the spacing
 * @param kind what it runs between
 * @param sourcePixel coordinates of the first pixel, slowest axis first
 * @param targetPixel coordinates of the last pixel
 * @param spacing the distance of neighbouring pixels along each axis
 * @param second flat index of the pixel after the first, −1 for a ring without ends: the order of the table is by
 *     whether it is −1, then by the first node, then by this
 */
public record TableRow(
        long component,
        long sourceNode,
        long targetNode,
        double length,
        BranchKind kind,
        long[] sourcePixel,
        long[] targetPixel,
        double[] spacing,
        long second) implements Serializable {

    /**
     * {@return the columns' names, in the order of {@link #values}}
     *
     * @param rank of the image
     */
    public static List<String> columns(int rank) {
        List<String> names = new ArrayList<>(List.of("skeleton_id", "node_id_src", "node_id_dst", "branch_distance",
                "branch_type", "mean_pixel_value", "stdev_pixel_value"));
        for (String prefix : List.of("image_coord_src_", "image_coord_dst_", "coord_src_", "coord_dst_")) {
            for (int axis = 0; axis < rank; axis++) {
                names.add(prefix + axis);
            }
        }
        names.add("euclidean_distance");
        return names;
    }

    /** {@return the values of all columns: {@link Long} and {@link Double}} */
    public List<Number> values() {
        List<Number> values = new ArrayList<>(List.of(
                component, sourceNode, targetNode, length, (long) kind.ordinal(), 1.0, 0.0));
        for (long[] pixel : List.of(sourcePixel, targetPixel)) {
            for (long coordinate : pixel) {
                values.add(coordinate);
            }
        }
        for (long[] pixel : List.of(sourcePixel, targetPixel)) {
            for (int axis = 0; axis < pixel.length; axis++) {
                values.add(pixel[axis] * spacing[axis]);
            }
        }
        values.add(distance());
        return values;
    }

    /** {@return the straight distance between the ends} */
    public double distance() {
        double squares = 0;
        for (int axis = spacing.length - 1; axis >= 0; axis--) {
            double step = (sourcePixel[axis] - targetPixel[axis]) * spacing[axis];
            squares += step * step;
        }
        return Math.sqrt(squares);
    }

    /** {@return the values with commas between} */
    public String toCsv() {
        return values().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
