package io.github.filigree.cli.command;

import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.graph.geodesic.GeodesicPath;
import io.github.filigree.graph.geodesic.Geodesics;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/** The longest shortest path of each component, of the kind that was chosen. */
final class LongestPaths {

    /** Enough to find the longest path of most skeletons, and no more work than the table itself is. */
    private static final int SWEEPS_UNASKED = 6;

    private static final int SWEEPS_APPROXIMATE = 32;

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
    private final IntToDoubleFunction atMost;
    private final Supplier<boolean[]> main;
    private final int components;

    /** Null if paths may end anywhere. */
    private final EndPaths ends;

    private LongestPaths(IntFunction<GeodesicPath> path, IntToDoubleFunction atMost, Supplier<boolean[]> main,
            int components, EndPaths ends) {
        this.ends = ends;
        this.path = path;
        this.atMost = atMost;
        this.main = main;
        this.components = components;
    }

    /**
     * {@return the longest paths}
     *
     * @param graph of the branches
     * @param between where they may end
     * @param asked whether somebody wants to know which branches they run along, and not their length alone
     * @param exactly whether to search until none can be longer, if asked
     */
    static LongestPaths of(BranchGraph graph, Between between, boolean asked, boolean exactly) {
        int components = graph.branches().componentCount();
        int most = asked && exactly ? Integer.MAX_VALUE : asked ? SWEEPS_APPROXIMATE : SWEEPS_UNASKED;
        if (between == Between.PIXELS) {
            Geodesics geodesics = Geodesics.of(graph.branches(), most);
            return new LongestPaths(
                    geodesics::longestPath, geodesics::atMost, geodesics::mainBranches, components, null);
        }
        EndPaths ends = EndPaths.of(graph, most);
        return new LongestPaths(ends::longestPath, ends::atMost, ends::mainBranches, components, ends);
    }

    /** {@return the paths, or null if they may end anywhere} */
    EndPaths ends() {
        return ends;
    }

    boolean[] mainBranches() {
        return main.get();
    }

    /** Tells the length of the longest of all and, where searches were stopped, how long it is at most. */
    Summary.Entry describe(Summary.Entry entry) {
        double longest = 0;
        double bound = 0;
        for (int c = 0; c < components; c++) {
            longest = Math.max(longest, path.apply(c).length());
            bound = Math.max(bound, atMost.applyAsDouble(c));
        }
        entry.put("longest path", longest, BranchesCommand.number(longest));
        return bound > longest ? entry.put("longest path at most", bound, BranchesCommand.number(bound)) : entry;
    }
}
