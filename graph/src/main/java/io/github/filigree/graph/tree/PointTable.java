package io.github.filigree.graph.tree;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.table.MeasureTable;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One row per branch of trees of points, in columns of {@link BranchTable} and {@link MeasureTable} with the same
 * meaning: {@code skeleton_id} (the number of the tree), {@code node_id_src}, {@code node_id_dst}, {@code
 * branch_distance}, {@code branch_type}, {@code coord_src_…} and {@code coord_dst_…} (slowest axis first: z, y, x),
 * {@code euclidean_distance}, {@code tortuosity}, {@code mean_radius}, {@code min_radius}, {@code max_radius}, {@code
 * volume}, {@code surface}, {@code strahler}, {@code level}, {@code root_distance}; and {@code type}, the SWC type of
 * the last point.
 */
public final class PointTable {

    private final PointBranches branches;
    private final PointTrees trees;
    private final List<BranchTable.Column> columns = new ArrayList<>();

    private PointTable(PointBranches branches) {
        this.branches = branches;
        trees = branches.trees();
    }

    /**
     * {@return the table}
     *
     * @param trees of points
     */
    public static BranchTable of(PointTrees trees) {
        return of(PointBranches.of(Check.present(trees, "trees")));
    }

    /**
     * {@return the table}
     *
     * @param branches of trees
     */
    public static BranchTable of(PointBranches branches) {
        return new PointTable(Check.present(branches, "branches")).table();
    }

    private BranchTable table() {
        int[] number = numbers();
        ints("skeleton_id", b -> number[trees.root(branches.source(b))]);
        ints("node_id_src", branches::source);
        ints("node_id_dst", branches::target);
        doubles("branch_distance", branches::length);
        ints("branch_type", b -> branches.kind(b).ordinal());
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            doubles("coord_src_" + a, b -> trees.at(branches.source(b), a));
        }
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            doubles("coord_dst_" + a, b -> trees.at(branches.target(b), a));
        }
        doubles("euclidean_distance", this::distance);
        doubles("tortuosity", b -> branches.length(b) / distance(b));
        doubles("mean_radius", b -> radii(b).average().orElse(Double.NaN));
        doubles("min_radius", b -> radii(b).min().orElse(Double.NaN));
        doubles("max_radius", b -> radii(b).max().orElse(Double.NaN));
        doubles("volume", b -> Math.PI / 3 * sum(b, (step, r, s) -> step * (r * r + r * s + s * s)));
        doubles("surface", b -> Math.PI * sum(b, (step, r, s) -> (r + s) * Math.hypot(step, r - s)));
        ints("strahler", branches::strahler);
        ints("level", branches::level);
        doubles("root_distance", b -> Math.min(
                branches.rootDistance(branches.source(b)), branches.rootDistance(branches.target(b))));
        ints("type", b -> trees.type(branches.target(b)));
        return BranchTable.of(columns);
    }

    /** {@return by root the number of its tree} */
    private int[] numbers() {
        int[] numbers = new int[trees.count()];
        int count = 0;
        for (int point = 0; point < numbers.length; point++) {
            numbers[point] = trees.parent(point) < 0 ? count++ : -1;
        }
        return numbers;
    }

    private double distance(int branch) {
        return trees.distance(branches.source(branch), branches.target(branch));
    }

    private DoubleStream radii(int branch) {
        return IntStream.range(0, branches.size(branch))
                .mapToDouble(k -> trees.radius(branches.point(branch, k)));
    }

    /** What a step of a branch adds: its length and the radii at its ends. */
    @FunctionalInterface
    private interface Frustum {
        double of(double step, double r, double s);
    }

    private double sum(int branch, Frustum frustum) {
        double sum = 0;
        for (int k = 1; k < branches.size(branch); k++) {
            int before = branches.point(branch, k - 1);
            int here = branches.point(branch, k);
            sum += frustum.of(trees.distance(before, here), trees.radius(before), trees.radius(here));
        }
        return sum;
    }

    private void ints(String name, IntUnaryOperator value) {
        int[] values = new int[branches.count()];
        Arrays.setAll(values, value);
        columns.add(BranchTable.Ints.of(name, values));
    }

    private void doubles(String name, IntToDoubleFunction value) {
        double[] values = new double[branches.count()];
        Arrays.setAll(values, value);
        columns.add(BranchTable.Doubles.of(name, values));
    }
}
