package io.github.filigree.cli.command;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.graph.geodesic.GeodesicPath;
import io.github.filigree.graph.geodesic.Geodesics;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The longest shortest path of each component, of the kind that was chosen. */
final class LongestPaths {

    /** Where it may end. */
    enum Between {
        ENDS,
        PIXELS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final IntFunction<GeodesicPath> path;
    private final Supplier<boolean[]> main;
    private final int components;

    private LongestPaths(IntFunction<GeodesicPath> path, Supplier<boolean[]> main, int components) {
        this.path = path;
        this.main = main;
        this.components = components;
    }

    static LongestPaths of(BranchGraph graph, Between between) {
        int components = graph.branches().componentCount();
        if (between == Between.PIXELS) {
            Geodesics geodesics = Geodesics.of(graph.branches());
            return new LongestPaths(geodesics::longestPath, geodesics::mainBranches, components);
        }
        EndPaths ends = EndPaths.of(graph);
        return new LongestPaths(ends::longestPath, ends::mainBranches, components);
    }

    boolean[] mainBranches() {
        return main.get();
    }

    /** {@return the length of the longest of all} */
    double longest() {
        return IntStream.range(0, components).mapToDouble(c -> path.apply(c).length()).max().orElse(0);
    }
}
