package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * The longest shortest path between two ends of branches, tips or junctions, of each component: AnalyzeSkeleton's
 * "longest shortest path", and what {@code skan.csr.find_main_branches} marks. {@link Geodesics} has the one between
 * any two pixels, which may end inside a ring and is as long or longer.
 *
 * <p>Trees take two sweeps. Elsewhere each sweep bounds how far any vertex's farthest can be, after Takes and Kosters
 * (<i>Determining the diameter of small world networks</i>, 2011) and, where few vertices are left, of pairs of them:
 * thinned noise and checkerboards of a million branches take about ten sweeps. Where very many paths are about equally
 * long, as in a narrow ring of meshes, it may take a sweep per vertex, hence time that grows as the square of the
 * number of branches; {@link #of(BranchGraph, int)} stops before, and {@link #atMost} tells how much longer the
 * longest path may be. Of paths that differ by less than one part in 10<sup>12</sup> any may be found.
 */
public final class EndPaths {

    private static final double ROUNDING = 1 + 1e-12;

    private final Branches branches;
    private final VertexGraph graph;
    private final VertexSweep sweep;
    private final int mostSweeps;
    private final GeodesicPath[] longest;
    private final double[] atMost;

    /** How far each vertex's farthest is at least; infinite where that is known. */
    private final double[] atLeast;

    private EndPaths(BranchGraph graph, int mostSweeps) {
        this.mostSweeps = mostSweeps;
        branches = graph.branches();
        this.graph = new VertexGraph(graph);
        sweep = new VertexSweep(this.graph);
        atLeast = new double[graph.vertexCount()];
        longest = new GeodesicPath[branches.componentCount()];
        atMost = new double[longest.length];
    }

    /**
     * {@return the longest paths, exactly; not safe for use by several threads at once}
     *
     * @param graph whose vertices are the ends
     */
    public static EndPaths of(BranchGraph graph) {
        return of(graph, Integer.MAX_VALUE);
    }

    /**
     * {@return paths that are the longest, or not much shorter} Not safe for use by several threads at once.
     *
     * @param graph whose vertices are the ends
     * @param mostSweeps over how many sweeps a component's longest path is looked for, at least 3; trees need no more
     * @throws IllegalArgumentException if that is under 3
     */
    public static EndPaths of(BranchGraph graph, int mostSweeps) {
        if (mostSweeps < 3) {
            throw new IllegalArgumentException("mostSweeps is " + mostSweeps + ", must be at least 3");
        }
        return new EndPaths(Check.present(graph, "graph"), mostSweeps);
    }

    /**
     * {@return the longest shortest path between ends of a component, or the longest that was found; of a ring or an
     * isolated pixel one pixel alone}
     *
     * @param component 0 … {@link Branches#componentCount()} − 1
     */
    public GeodesicPath longestPath(int component) {
        if (longest[component] == null) {
            int[] vertices = graph.vertices(component);
            longest[component] = vertices.length == 0
                    ? new GeodesicPath(new int[] {branches.firstNode(component)}, new int[0], 0)
                    : find(component, vertices);
            atMost[component] = Math.max(atMost[component], longest[component].length());
        }
        return longest[component];
    }

    /**
     * {@return what the longest shortest path between ends of a component does not exceed: its length, unless the
     * search for it was stopped}
     *
     * @param component 0 … {@link Branches#componentCount()} − 1
     */
    public double atMost(int component) {
        longestPath(component);
        return atMost[component];
    }

    /** {@return for each branch whether the longest path of its component runs along it} */
    public boolean[] mainBranches() {
        boolean[] main = new boolean[branches.count()];
        for (int c = 0; c < longest.length; c++) {
            for (int b : longestPath(c).branches()) {
                main[b] = true;
            }
        }
        return main;
    }

    private GeodesicPath find(int component, int[] vertices) {
        sweep.from(vertices[0], vertices);
        sweep.from(sweep.farthest, vertices);
        GeodesicPath best = sweep.wayTo(sweep.farthest);
        if (graph.isTree(vertices)) {
            return best;
        }
        EndCandidates left = new EndCandidates(vertices);
        learn(left, vertices);
        int next = middle(best);
        for (int sweeps = 3; next >= 0; sweeps++) {
            // A sweep from a middle bounds all, one from a far end may find a longer path: by turns.
            int start = sweeps % 2 == 0 ? nearest(vertices) : next;
            sweep.from(start, vertices);
            if (sweep.eccentricity() > best.length() * ROUNDING) {
                best = sweep.wayTo(sweep.farthest);
            }
            learn(left, vertices);
            atLeast[start] = Double.POSITIVE_INFINITY;
            next = left.keepOver(best.length() * ROUNDING);
            if (sweeps >= mostSweeps) {
                atMost[component] = left.highest();
                return best;
            }
        }
        return best;
    }

    private void learn(EndCandidates left, int[] vertices) {
        double eccentricity = sweep.eccentricity();
        left.learn(v -> sweep.distance[v], eccentricity);
        for (int v : vertices) {
            double away = sweep.distance[v];
            atLeast[v] = Math.max(atLeast[v], Math.max(away, eccentricity - away));
        }
    }

    /** {@return the vertex, not swept from, whose farthest may be nearest} */
    private int nearest(int[] vertices) {
        int nearest = vertices[0];
        for (int v : vertices) {
            nearest = atLeast[v] < atLeast[nearest] ? v : nearest;
        }
        return nearest;
    }

    /** {@return the vertex of the path that is nearest to its middle} */
    private int middle(GeodesicPath path) {
        int best = graph.graph.vertexAt(path.nodes()[0]);
        double nearest = Double.POSITIVE_INFINITY;
        for (int branch : path.branches()) {
            for (int half = 2 * branch; half <= 2 * branch + 1; half++) {
                int v = graph.graph.vertexOf(half);
                double off = Math.abs(sweep.distance[v] - path.length() / 2);
                if (off < nearest) {
                    nearest = off;
                    best = v;
                }
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return "longest paths between ends of " + branches + ", "
                + Arrays.stream(longest).filter(p -> p != null).count() + " found";
    }
}
