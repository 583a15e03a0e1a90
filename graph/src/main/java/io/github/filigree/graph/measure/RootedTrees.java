package io.github.filigree.graph.measure;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.util.MinHeap;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;

/**
 * The branches of each component as a tree that grows from a root: which branch comes after which, and how branches are
 * ordered in it. The tree is that of the shortest ways from the root; a branch that closes a cycle is no part of it,
 * and has level 0 and order 0.
 */
public final class RootedTrees {

    private static final int NONE = -1;

    private final BranchGraph graph;
    private final double[] distance;

    /** The half-edge at the parent by which each vertex is reached, −1 for a root. */
    private final int[] via;

    /** Vertices in the order in which they were reached. */
    private final int[] reached;
    private int count;

    private final int[] level;
    private final int[] order;

    private RootedTrees(BranchGraph graph, int[] roots) {
        this.graph = graph;
        distance = new double[graph.vertexCount()];
        via = new int[distance.length];
        reached = new int[distance.length];
        level = new int[graph.branches().count()];
        order = new int[level.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int root : roots) {
            grow(root);
        }
        for (int wanted = 1; wanted >= 0; wanted--) {
            for (int v = 0; v < distance.length; v++) {
                if (distance[v] == Double.POSITIVE_INFINITY && (wanted == 0 || graph.degree(v) == 1)) {
                    grow(v);
                }
            }
        }
        number();
    }

    /**
     * {@return trees from these roots}
     *
     * @param graph of branches, merged or not
     * @param roots vertices, one for as many components as one likes, the first of each counts; others grow from their
     *     first tip, or without one their first vertex
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public static RootedTrees of(BranchGraph graph, int... roots) {
        return new RootedTrees(Check.present(graph, "graph"), Check.present(roots, "roots"));
    }

    private void grow(int root) {
        if (distance[root] < Double.POSITIVE_INFINITY) {
            return;
        }
        MinHeap open = new MinHeap();
        distance[root] = 0;
        via[root] = NONE;
        open.add(0, root);
        while (!open.isEmpty()) {
            double key = open.firstKey();
            int v = open.remove();
            if (key > distance[v]) {
                continue;
            }
            reached[count++] = v;
            for (int k = 0; k < graph.degree(v); k++) {
                int half = graph.half(v, k);
                int w = graph.vertexOf(half ^ 1);
                double d = key + graph.length(half >> 1);
                if (d < distance[w]) {
                    distance[w] = d;
                    via[w] = half;
                    open.add(d, w);
                }
            }
        }
    }

    private void number() {
        for (int i = 0; i < count; i++) {
            int v = reached[i];
            if (via[v] != NONE) {
                int parent = via[graph.vertexOf(via[v])];
                level[via[v] >> 1] = parent == NONE ? 1 : level[parent >> 1] + 1;
            }
        }
        int[] largest = new int[distance.length];
        int[] times = new int[distance.length];
        for (int i = count - 1; i >= 0; i--) {
            int v = reached[i];
            if (via[v] != NONE) {
                int own = largest[v] == 0 ? 1 : times[v] > 1 ? largest[v] + 1 : largest[v];
                order[via[v] >> 1] = own;
                int parent = graph.vertexOf(via[v]);
                if (own > largest[parent]) {
                    largest[parent] = own;
                    times[parent] = 1;
                } else if (own == largest[parent]) {
                    times[parent]++;
                }
            }
        }
    }

    /**
     * {@return how many branches there are from the root to this one, itself included: 1 at the root; 0 if it closes a
     * cycle} L-Measure's branch order, SNT's path order.
     *
     * @param branch one of the graph's edges
     */
    public int level(int branch) {
        return level[branch];
    }

    /**
     * {@return the Strahler order of a branch: 1 if none follow it, else the largest order of those that follow, plus
     * one if two or more have it; 0 if it closes a
     * cycle} After Strahler (<i>Hypsometric (area-altitude) analysis of erosional topography</i>, 1952).
     *
     * @param branch one of the graph's edges
     */
    public int strahler(int branch) {
        return order[branch];
    }

    /**
     * {@return the length of the way from the root to a vertex}
     *
     * @param vertex of the graph
     */
    public double distance(int vertex) {
        return distance[vertex];
    }

    /** {@return the branches that are no part of a tree, because they close cycles, ascending} */
    public int[] cycleBranches() {
        return Arrays.stream(graph.edges()).filter(b -> level[b] == 0).toArray();
    }

    /** {@return for example "trees of 12 branches, 3 close cycles"} */
    @Override
    public String toString() {
        int cut = cycleBranches().length;
        return "trees of " + (graph.edgeCount() - cut) + " branches, " + cut + " close cycles";
    }
}
