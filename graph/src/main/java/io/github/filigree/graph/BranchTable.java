package io.github.filigree.graph;

import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * One row per branch, in columns with the names and the order of {@code skan.summarize}.
 *
 * <p>{@code skeleton_id} is the component; {@code node_id_src} and {@code node_id_dst} are the end nodes;
 * {@code branch_distance} is the length along the branch and {@code euclidean_distance} the straight one, both in the
 * unit of the spacing; {@code branch_type} is the {@link BranchKind}'s ordinal; {@code mean_pixel_value} and
 * {@code stdev_pixel_value} are of the source image along the branch, both ends included; {@code image_coord_…} are the
 * ends' pixel coordinates, slowest axis first, and {@code coord_…} the same times the spacing.
 *
 * {@snippet :
 * BranchTable table = Branches.of(skeleton).table();
 * double[] lengths = table.doubles("branch_distance");
 * int[] kinds = table.ints("branch_type");
 * }
 */
public final class BranchTable {

    /** A column of the table: of integers, numbers or flags. Columns do not change. */
    public sealed interface Column permits Ints, Doubles, Flags {
        /** {@return the heading} */
        String name();

        /** {@return the number of elements: one per row of the table} */
        int size();
    }

    /** A column of integers. */
    public static final class Ints implements Column {

        private final String name;
        private final int[] values;

        /** The array is the column's from now on. */
        private Ints(String name, int[] values) {
            this.name = Check.present(name, "name");
            this.values = Check.present(values, "values");
        }

        /**
         * {@return a column}
         *
         * @param name the heading
         * @param values one element per row; copied
         */
        public static Ints of(String name, int... values) {
            return new Ints(name, Check.present(values, "values").clone());
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        /**
         * {@return the value of a row}
         *
         * @param row 0 … size() − 1
         */
        public int get(int row) {
            return values[row];
        }

        /** {@return all values; a copy} */
        public int[] values() {
            return values.clone();
        }
    }

    /** A column of numbers. */
    public static final class Doubles implements Column {

        private final String name;
        private final double[] values;

        /** The array is the column's from now on. */
        private Doubles(String name, double[] values) {
            this.name = Check.present(name, "name");
            this.values = Check.present(values, "values");
        }

        /**
         * {@return a column}
         *
         * @param name the heading
         * @param values one element per row; copied
         */
        public static Doubles of(String name, double... values) {
            return new Doubles(name, Check.present(values, "values").clone());
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        /**
         * {@return the value of a row}
         *
         * @param row 0 … size() − 1
         */
        public double get(int row) {
            return values[row];
        }

        /** {@return all values; a copy} */
        public double[] values() {
            return values.clone();
        }
    }

    /** A column of answers, yes or no. */
    public static final class Flags implements Column {

        private final String name;
        private final boolean[] values;

        /** The array is the column's from now on. */
        private Flags(String name, boolean[] values) {
            this.name = Check.present(name, "name");
            this.values = Check.present(values, "values");
        }

        /**
         * {@return a column}
         *
         * @param name the heading
         * @param values one element per row; copied
         */
        public static Flags of(String name, boolean... values) {
            return new Flags(name, Check.present(values, "values").clone());
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        /**
         * {@return the value of a row}
         *
         * @param row 0 … size() − 1
         */
        public boolean get(int row) {
            return values[row];
        }

        /** {@return all values; a copy} */
        public boolean[] values() {
            return values.clone();
        }
    }

    private final int rows;
    private final List<Column> columns;

    private BranchTable(int rows, List<Column> columns) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
    }

    /**
     * {@return a table of these columns}
     *
     * @param columns one or more, of equally many elements
     * @throws IllegalArgumentException if they differ in size, or there is none
     */
    public static BranchTable of(List<? extends Column> columns) {
        if (Check.present(columns, "columns").isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
        BranchTable table = new BranchTable(columns.getFirst().size(), List.of());
        for (Column column : columns) {
            table = table.with(column);
        }
        return table;
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
        Check.present(branches, "branches");
        double[][] values = new double[Check.present(sources, "sources").length][];
        Arrays.setAll(values, s -> branches.graph().read(sources[s]));
        return ofNodes(branches, values);
    }

    /**
     * {@return the table of these branches, with values that were read before}
     *
     * @param branches of any graph
     * @param sources for each image one element per node, as {@link PixelGraph#read} gives
     */
    public static BranchTable ofNodes(Branches branches, double[]... sources) {
        int n = Check.present(branches, "branches").count();
        Check.present(sources, "sources");
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
            double[] values = sources[s];
            String suffix = s == 0 ? "" : "_" + s;
            columns.add(new Doubles("mean_pixel_value" + suffix, branches.measure(values, BranchReducer.MEAN)));
            columns.add(new Doubles(
                    "stdev_pixel_value" + suffix, branches.measure(values, BranchReducer.STANDARD_DEVIATION)));
        }
        PixelGraph graph = branches.graph();
        double[] spacing = graph.spacing();
        Shape shape = Shape.of(graph.shape());
        int[][] src = coordinates(n, shape, b -> graph.pixelIndex(branches.source(b)));
        int[][] dst = coordinates(n, shape, b -> graph.pixelIndex(branches.target(b)));
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

    private static int[][] coordinates(int n, Shape shape, IntToLongFunction pixel) {
        int[][] all = new int[shape.rank()][n];
        long[] one = new long[shape.rank()];
        for (int i = 0; i < n; i++) {
            shape.coordinates(pixel.applyAsLong(i), one);
            for (int axis = 0; axis < one.length; axis++) {
                all[axis][i] = (int) one[axis];
            }
        }
        return all;
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
     * {@return the numbers of a column, one per row; a copy} Integers are given as numbers too.
     *
     * @param name a heading
     * @throws IllegalArgumentException if there is no such column, or it has no numbers
     */
    public double[] doubles(String name) {
        return switch (column(name)) {
            case Doubles doubles -> doubles.values();
            case Ints ints -> Arrays.stream(ints.values).asDoubleStream().toArray();
            case Flags flags -> throw new IllegalArgumentException("column \"" + name + "\" has flags, not numbers");
        };
    }

    /**
     * {@return the integers of a column, one per row; a copy}
     *
     * @param name a heading
     * @throws IllegalArgumentException if there is no such column, or it has no integers
     */
    public int[] ints(String name) {
        if (column(name) instanceof Ints ints) {
            return ints.values();
        }
        throw new IllegalArgumentException("column \"" + name + "\" has no integers; use doubles or column");
    }

    /**
     * {@return this table with another column after the others}
     *
     * @param column one element per row
     * @throws IllegalArgumentException if it has another number of elements
     */
    public BranchTable with(Column column) {
        if (column.size() != rows) {
            throw new IllegalArgumentException("column \"" + column.name() + "\" has " + column.size()
                    + " elements, the table has " + rows + " rows");
        }
        List<Column> all = new ArrayList<>(columns);
        all.add(column);
        return new BranchTable(rows, all);
    }

    /**
     * {@return this table with another column before the others}
     *
     * @param column one element per row
     * @throws IllegalArgumentException if it has another number of elements
     */
    public BranchTable withFirst(Column column) {
        List<Column> all = new ArrayList<>(with(column).columns);
        all.addFirst(all.removeLast());
        return new BranchTable(rows, all);
    }

    /** {@return for example "12 rows: skeleton_id, node_id_src, …"} */
    @Override
    public String toString() {
        return rows + " rows: " + String.join(", ", columns.stream().map(Column::name).toList());
    }
}
