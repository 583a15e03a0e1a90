package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row per branch, in columns chosen by name: those of {@link EdgeTable} and the {@link #measures()}.
 *
 * {@snippet :
 * BranchTable table = MeasureTable.builder(BranchGraph.merged(branches))
 *         .radii(radii)
 *         .columns("skeleton_id", "length", "tortuosity", "mean_radius", "strahler")
 *         .build();
 * }
 */
public final class MeasureTable {

    private static final Map<String, Entry> ENTRIES = entries();

    /** A measure and what makes its columns; none where the input it is of was not given. */
    record Entry(Measure measure, Function<MeasureInput, List<BranchTable.Column>> columns) {}

    private MeasureTable() {}

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        MeasureCatalogue.all().forEach(entry -> entries.put(entry.measure().name(), entry));
        return entries;
    }

    /** {@return what there is besides the columns of {@link EdgeTable}, in the order in which they stand in a table} */
    public static List<Measure> measures() {
        return ENTRIES.values().stream().map(Entry::measure).toList();
    }

    /**
     * {@return a builder of a table}
     *
     * @param graph of branches, merged or not
     */
    public static Builder builder(BranchGraph graph) {
        return new Builder(Check.present(graph, "graph"));
    }

    /** What a table is made of. */
    public static final class Builder {

        private final BranchGraph graph;
        private PixelValues[] values = new PixelValues[0];
        private double[] radii;
        private double[] heights;
        private int[] roots = new int[0];
        private EndPaths paths;
        private List<String> names = List.of("all");

        private Builder(BranchGraph graph) {
            this.graph = graph;
        }

        /**
         * Sets the images whose values along branches the table gives.
         *
         * @param values of images of the skeleton's shape
         * @return this
         */
        public Builder values(PixelValues... values) {
            this.values = Check.present(values, "values").clone();
            return this;
        }

        /**
         * Sets how thick the object is at each node.
         *
         * @param radii one per node, in the unit of the spacing, such as the distance to the mask's background
         * @return this
         * @throws IllegalArgumentException if there are fewer than nodes
         */
        public Builder radii(double... radii) {
            this.radii = perNode("radii", radii);
            return this;
        }

        /**
         * Sets how high each node is, for lengths over a surface.
         *
         * @param heights one per node, in the unit of the spacing
         * @return this
         * @throws IllegalArgumentException if there are fewer than nodes
         */
        public Builder heights(double... heights) {
            this.heights = perNode("heights", heights);
            return this;
        }

        private double[] perNode(String what, double[] given) {
            int nodes = graph.branches().graph().nodeCount();
            if (Check.present(given, what).length < nodes) {
                throw new IllegalArgumentException(what + " need " + nodes + " elements, have " + given.length);
            }
            return given;
        }

        /**
         * Sets where trees grow from, for Strahler's order, levels and distances from the root.
         *
         * @param vertices of the branch graph; components without one grow from their first tip
         * @return this
         */
        public Builder roots(int... vertices) {
            this.roots = Check.present(vertices, "vertices").clone();
            return this;
        }

        /**
         * Sets the longest paths, so that they are not searched for again, or not to the end.
         *
         * @param paths of the same branch graph
         * @return this
         */
        public Builder longestPaths(EndPaths paths) {
            this.paths = Check.present(paths, "paths");
            return this;
        }

        /**
         * Chooses the columns; all if not set.
         *
         * @param names of columns of {@link EdgeTable}, of {@link #measures()}, and {@code all} for all for which there
         *     is what they are of
         * @return this
         * @throws IllegalArgumentException if there is no such column; the message names those there are
         */
        public Builder columns(String... names) {
            this.names = List.of(Check.present(names, "names"));
            return this;
        }

        /**
         * {@return the table}
         *
         * @throws IllegalArgumentException if a name is unknown, or of a measure for which values, radii or heights are
         *     missing
         */
        public BranchTable build() {
            double[][] ofNodes = new double[values.length][];
            Arrays.setAll(ofNodes, s -> graph.branches().graph().read(values[s]));
            BranchTable base = EdgeTable.ofNodes(graph, ofNodes);
            MeasureInput input = new MeasureInput(graph, ofNodes, radii, heights, roots, paths);
            Map<String, BranchTable.Column> chosen = new LinkedHashMap<>();
            for (String name : names) {
                find(name, base, input).forEach(column -> chosen.putIfAbsent(column.name(), column));
            }
            return BranchTable.of(List.copyOf(chosen.values()));
        }

        private List<BranchTable.Column> find(String name, BranchTable base, MeasureInput input) {
            if (name.equals("all")) {
                List<BranchTable.Column> all = new ArrayList<>(base.columns());
                ENTRIES.values().forEach(entry -> all.addAll(entry.columns().apply(input)));
                return all;
            }
            List<BranchTable.Column> own = base.columns().stream()
                    .filter(c -> c.name().equals(name) || c.name().replaceFirst("_\\d+$", "").equals(name))
                    .toList();
            if (!own.isEmpty()) {
                return own;
            }
            Entry entry = ENTRIES.get(name);
            if (entry == null) {
                throw new IllegalArgumentException("no column \"" + name + "\"; there are all, "
                        + String.join(", ", base.columns().stream().map(BranchTable.Column::name).toList()) + ", "
                        + String.join(", ", ENTRIES.keySet()));
            }
            List<BranchTable.Column> columns = entry.columns().apply(input);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException(
                        "column \"" + name + "\" needs " + MeasureCatalogue.inputOf(name) + ", which is not given");
            }
            return columns;
        }
    }
}
