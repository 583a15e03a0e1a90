package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.measure.BorderContact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All measures of {@link MeasureTable}: the one place where a column's name, unit, definition and source stand. */
final class MeasureCatalogue {

    private static final String SCORCIONI = "Scorcioni et al. 2008 (L-Measure)";

    private final List<MeasureTable.Entry> entries = new ArrayList<>();

    private MeasureCatalogue() {
        shape();
        lengths();
        values();
        radii();
        ends();
        trees();
    }

    static List<MeasureTable.Entry> all() {
        return new MeasureCatalogue().entries;
    }

    /** {@return what a measure needs that may be missing} */
    static String inputOf(String name) {
        return name.endsWith("_value") ? "values" : name.startsWith("height") ? "heights" : "radii";
    }

    private void add(
            String name, String unit, String definition, String source,
            Function<MeasureInput, List<BranchTable.Column>> columns) {
        entries.add(new MeasureTable.Entry(new Measure(name, unit, definition, source), columns));
    }

    private void shape() {
        add("length", "length", "along the branch: its steps, and on to the centroid of a merged junction",
                "skan branch-distance, AnalyzeSkeleton Branch length",
                in -> in.doubles("length", in.graph::length));
        add("pixels", "count", "pixels of the branch, both ends included", "AnalyzeSkeleton slab voxels and ends",
                in -> in.ints("pixels", b -> in.branches.size(b)
                        - (in.branches.source(b) == in.branches.target(b) ? 1 : 0)));
        add("tortuosity", "", "length by the straight distance of the ends; infinite for a cycle",
                "AnalyzeSkeleton, Branch length by Euclidean distance",
                in -> in.doubles("tortuosity", b -> in.graph.length(b) / in.distance(b)));
        add("contraction", "", "straight distance of the ends by length; 0 for a cycle", SCORCIONI + ", contraction",
                in -> in.doubles("contraction", b -> in.distance(b) / in.graph.length(b)));
        add("mean_curvature", "1/length", "mean of |p′ × p″| / |p′|³ of parabolas through ten pixels on either side",
                "Savitzky and Golay 1964", in -> in.doubles("mean_curvature", b -> in.bend(b).mean()));
        add("max_curvature", "1/length", "the largest such curvature",
                "Savitzky and Golay 1964", in -> in.doubles("max_curvature", b -> in.bend(b).max()));
    }

    private void lengths() {
        add("running_average_length", "length", "sum over the steps of a fifth of the way from five pixels before",
                "AnalyzeSkeleton running average length",
                in -> in.doubles("running_average_length", in.lengths()::runningAverage));
        add("corner_count_length", "length",
                "0.980 × straight + 1.406 × diagonal steps − 0.091 × changes of direction; 2-D, square pixels",
                "Vossepoel and Smeulders 1982",
                in -> in.doubles("corner_count_length", in.lengths()::cornerCount));
        add("height_length", "length", "sum over the steps of √(step² + difference of heights²)",
                "skan value_is_height", in -> in.heights == null
                        ? List.of() : in.doubles("height_length", b -> in.lengths().onSurface(b, in.heights)));
    }

    private void values() {
        value("mean_value", "mean", BranchReducer.MEAN, "skan mean-pixel-value, AnalyzeSkeleton average intensity");
        value("sd_value", "population standard deviation", BranchReducer.STANDARD_DEVIATION,
                "skan stdev-pixel-value");
        value("min_value", "smallest", BranchReducer.MIN, "NumPy min");
        value("max_value", "largest", BranchReducer.MAX, "NumPy max");
        value("median_value", "median", BranchReducer.MEDIAN, "NumPy median");
    }

    private void value(String name, String what, BranchReducer reducer, String source) {
        add(name, "value", what + " of the values along the branch, both ends included", source,
                in -> in.reduced(name, reducer, in.values()));
    }

    private void radii() {
        radius("mean_radius", "mean", BranchReducer.MEAN);
        radius("min_radius", "smallest", BranchReducer.MIN);
        radius("max_radius", "largest", BranchReducer.MAX);
        radius("sd_radius", "population standard deviation", BranchReducer.STANDARD_DEVIATION);
        add("volume", "length³", "sum over the steps of π / 3 × step × (r² + r s + s²), frusta of cones", "SNT",
                in -> in.radii == null ? List.of() : in.doubles("volume", in.frusta()::volume));
        add("surface", "length²", "sum over the steps of π × (r + s) × √(step² + (r − s)²), without ends", "SNT",
                in -> in.radii == null ? List.of() : in.doubles("surface", in.frusta()::surface));
    }

    private void radius(String name, String what, BranchReducer reducer) {
        add(name, "length", what + " of the distance to the background along the branch", "kimimaro radius",
                in -> in.radii == null ? List.of() : in.reduced(name, reducer, in.radii));
    }

    private void ends() {
        add("direction_src", "", "unit vector in which the branch leaves its start: a line through eleven pixels",
                "least squares", in -> in.directions("direction_src", 0));
        add("direction_dst", "", "unit vector in which the branch leaves its end", "least squares",
                in -> in.directions("direction_dst", 1));
        add("angle_src", "degrees", "smallest angle to another branch at its start; NaN at a tip",
                "VesselExpress branching angle", in -> in.doubles("angle_src", b -> in.angle(2 * b)));
        add("angle_dst", "degrees", "smallest angle to another branch at its end; NaN at a tip",
                "VesselExpress branching angle", in -> in.doubles("angle_dst", b -> in.angle(2 * b + 1)));
        add("at_border", "", "whether one of its ends lies at the image's border, which may cut it", "",
                in -> in.flags("at_border", BorderContact.of(in.branches, in.positions())));
    }

    private void trees() {
        add("strahler", "count", "Strahler's order in the tree of shortest ways from the root; 0 if it closes a cycle",
                "Strahler 1952", in -> in.ints("strahler", in.trees()::strahler));
        add("level", "count", "branches from the root to this one, itself included; 0 if it closes a cycle",
                SCORCIONI + ", branch order", in -> in.ints("level", in.trees()::level));
        add("root_distance", "length", "way from the root to the nearer end of the branch",
                SCORCIONI + ", path distance", in -> in.doubles("root_distance", b -> Math.min(
                        in.trees().distance(in.graph.vertexOf(2 * b)),
                        in.trees().distance(in.graph.vertexOf(2 * b + 1)))));
        add("main", "", "whether the longest shortest path between ends of its component runs along it",
                "skan find_main_branches, AnalyzeSkeleton longest shortest path",
                in -> in.flags("main", in.paths().mainBranches()));
    }
}
