package io.github.filigree.graph;

import io.github.filigree.graph.util.Groups;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The graph whose vertices are the ends of branches and whose edges are the branches: what algorithms on whole branches
 * work on. Each branch has two half-edges: {@code 2 b} at its source and {@code 2 b + 1} at its target. Vertices are
 * numbered in the order of their nodes.
 *
 * {@snippet :
 * BranchGraph ends = BranchGraph.of(branches);
 * for (int k = 0; k < ends.degree(0); k++) {
 *     int branch = ends.half(0, k) >> 1;        // each branch at the first vertex
 * }
 * }
 */
public final class BranchGraph {

    private final Branches branches;
    private final int[] nodes;
    private final int[] vertexOfHalf;
    private final int[] pointers;
    private final int[] halves;

    private BranchGraph(Branches branches) {
        this.branches = branches;
        BitSet ends = new BitSet(branches.graph().nodeCount());
        for (int b = 0; b < branches.count(); b++) {
            ends.set(branches.source(b));
            ends.set(branches.target(b));
        }
        nodes = ends.stream().toArray();
        vertexOfHalf = new int[2 * branches.count()];
        Arrays.setAll(
                vertexOfHalf,
                h -> vertexAt((h & 1) == 0 ? branches.source(h >> 1) : branches.target(h >> 1)));
        pointers = Groups.pointers(vertexOfHalf, nodes.length);
        halves = Groups.members(vertexOfHalf, pointers);
    }

    /**
     * {@return the graph of these branches}
     *
     * @param branches of any graph
     */
    public static BranchGraph of(Branches branches) {
        return new BranchGraph(Check.present(branches, "branches"));
    }

    /** {@return the branches that are the edges} */
    public Branches branches() {
        return branches;
    }

    /** {@return the number of vertices} */
    public int vertexCount() {
        return nodes.length;
    }

    /**
     * {@return the node of a vertex}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public int node(int vertex) {
        return nodes[vertex];
    }

    /**
     * {@return the vertex at a node, negative if no branch ends there}
     *
     * @param node of the pixel graph
     */
    public int vertexAt(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /**
     * {@return the vertex that a half-edge is at}
     *
     * @param half 2 × branch at the branch's source, 2 × branch + 1 at its target
     */
    public int vertexOf(int half) {
        return vertexOfHalf[half];
    }

    /**
     * {@return the number of a vertex's half-edges; a branch from a vertex to itself has two of them}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public int degree(int vertex) {
        return pointers[vertex + 1] - pointers[vertex];
    }

    /**
     * {@return a vertex's k-th half-edge, ascending}
     *
     * @param vertex 0 … vertexCount() − 1
     * @param k 0 … degree(vertex) − 1
     */
    public int half(int vertex, int k) {
        return halves[pointers[vertex] + k];
    }

    /** {@return for example "4 vertices, 3 branches"} */
    @Override
    public String toString() {
        return vertexCount() + " vertices, " + branches.count() + " branches";
    }
}
