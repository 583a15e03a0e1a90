package io.github.filigree.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * One row a branch, in columns with the names and the order of {@code skan.summarize}.
 *
 * <p>{@code skeleton_id} is the component; {@code node_id_src} and {@code node_id_dst} are the end nodes;
 * {@code branch_distance} is the length along the branch and {@code euclidean_distance} the straight one, both in the
 * unit of the spacing; {@code branch_type} is the {@link BranchKind}'s ordinal; {@code mean_pixel_value} and
 * {@code stdev_pixel_value} are of the source image along the branch, both ends included; {@code image_coord_…} are the
 * ends' pixel coordinates, slowest axis first, and {@code coord_…} the same times the spacing.
 */
public final class BranchTable {

    /** One column; one of the three. */
    public sealed interface Column permits Ints, Doubles, Flags {
        /** {@return the heading} */
        String name();
    }

    /**
     * A column of integers.
     *
     * @param name the heading
     * @param values one element a branch
     */
    public record Ints(String name, int[] values) implements Column {}

    /**
     * A column of numbers.
     *
     * @param name the heading
     * @param values one element a branch
     */
    public record Doubles(String name, double[] values) implements Column {}

    /**
     * A column of answers, yes or no.
     *
     * @param name the heading
     * @param values one element a branch
     */
    public record Flags(String name, boolean[] values) implements Column {}

    private final int rows;
    private final List<Column> columns;

    BranchTable(int rows, List<Column> columns) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
    }

    /**
     * {@return the table of these branches}
     *
     * @param branches of any graph
     * @param sources the images whose values the table gives. The first has the columns {@code mean_pixel_value} and
     *     {@code stdev_pixel_value}, the next {@code mean_pixel_value_1} and {@code stdev_pixel_value_1}, and so on;
     *     none means the skeleton itself, all 1
     */
    public static BranchTable of(Branches branches, PixelValues... sources) {
        int n = branches.count();
        List<Column> columns = new ArrayList<>();
        columns.add(ints("skeleton_id", n, branches::component));
        columns.add(ints("node_id_src", n, branches::source));
        columns.add(ints("node_id_dst", n, branches::target));
        columns.add(doubles("branch_distance", n, branches::length));
        columns.add(ints("branch_type", n, b -> branches.kind(b).ordinal()));
        if (sources.length == 0) {
            columns.add(doubles("mean_pixel_value", n, b -> 1));
            columns.add(doubles("stdev_pixel_value", n, b -> 0));
        }
        for (int s = 0; s < sources.length; s++) {
            double[] values = branches.graph().read(sources[s]);
            String suffix = s == 0 ? "" : "_" + s;
            columns.add(new Doubles("mean_pixel_value" + suffix, branches.measure(values, BranchReducer.MEAN)));
            columns.add(new Doubles(
                    "stdev_pixel_value" + suffix, branches.measure(values, BranchReducer.STANDARD_DEVIATION)));
        }
        PixelGraph graph = branches.graph();
        double[] spacing = graph.spacing();
        int[][] src = coordinates(n, graph.shape(), b -> graph.pixelIndex(branches.source(b)));
        int[][] dst = coordinates(n, graph.shape(), b -> graph.pixelIndex(branches.target(b)));
        addPixels(columns, "image_coord_src_", src);
        addPixels(columns, "image_coord_dst_", dst);
        addScaled(columns, "coord_src_", src, spacing);
        addScaled(columns, "coord_dst_", dst, spacing);
        columns.add(doubles("euclidean_distance", n, b -> distance(src, dst, spacing, b)));
        return new BranchTable(n, columns);
    }

    private static Ints ints(String name, int n, IntUnaryOperator value) {
        int[] values = new int[n];
        Arrays.setAll(values, value);
        return new Ints(name, values);
    }

    private static Doubles doubles(String name, int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        Arrays.setAll(values, value);
        return new Doubles(name, values);
    }

    private static int[][] coordinates(int n, long[] shape, IntToLongFunction pixel) {
        int[][] coordinates = new int[shape.length][n];
        for (int i = 0; i < n; i++) {
            long p = pixel.applyAsLong(i);
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                coordinates[axis][i] = (int) (p % shape[axis]);
                p /= shape[axis];
            }
        }
        return coordinates;
    }

    private static void addPixels(List<Column> columns, String prefix, int[][] coordinates) {
        for (int axis = 0; axis < coordinates.length; axis++) {
            columns.add(new Ints(prefix + axis, coordinates[axis]));
        }
    }

    private static void addScaled(List<Column> columns, String prefix, int[][] coordinates, double[] spacing) {
        for (int axis = 0; axis < coordinates.length; axis++) {
            int[] pixels = coordinates[axis];
            double scale = spacing[axis];
            columns.add(doubles(prefix + axis, pixels.length, i -> pixels[i] * scale));
        }
    }

    /** {@link Branches#distance} without looking the pixels up again, which is most of its time. */
    private static double distance(int[][] src, int[][] dst, double[] spacing, int branch) {
        double squares = 0;
        for (int axis = spacing.length - 1; axis >= 0; axis--) {
            double step = (src[axis][branch] - dst[axis][branch]) * spacing[axis];
            squares += step * step;
        }
        return Math.sqrt(squares);
    }

    /** {@return the number of rows} */
    public int rows() {
        return rows;
    }

    /** {@return the columns in their order} */
    public List<Column> columns() {
        return columns;
    }

    /**
     * {@return the column of that name}
     *
     * @param name a heading
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public Column column(String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column \"" + name + "\"; there are "
                        + String.join(", ", columns.stream().map(Column::name).toList())));
    }

    /**
     * {@return this table with another column behind the others}
     *
     * @param column one element a branch
     * @throws IllegalArgumentException if it has another number of elements
     */
    public BranchTable with(Column column) {
        int length = switch (column) {
            case Ints ints -> ints.values().length;
            case Doubles doubles -> doubles.values().length;
            case Flags flags -> flags.values().length;
        };
        if (length != rows) {
            throw new IllegalArgumentException(
                    "column \"" + column.name() + "\" has " + length + " elements, the table has " + rows + " rows");
        }
        List<Column> all = new ArrayList<>(columns);
        all.add(column);
        return new BranchTable(rows, all);
    }
}
