package io.github.filigree.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The graph whose vertices are the ends of branches and whose edges are the branches. Each branch has two half-edges:
 * {@code 2 b} at its source and {@code 2 b + 1} at its target.
 */
final class ReducedGraph {

    final Branches branches;

    /** The node of each vertex, ascending. */
    final int[] vertices;

    final int[] vertexOfHalf;

    private final int[] pointers;
    private final int[] halves;

    ReducedGraph(Branches branches) {
        this.branches = branches;
        BitSet ends = new BitSet(branches.graph().nodeCount());
        for (int b = 0; b < branches.count(); b++) {
            ends.set(branches.source(b));
            ends.set(branches.target(b));
        }
        vertices = ends.stream().toArray();
        vertexOfHalf = new int[2 * branches.count()];
        Arrays.setAll(
                vertexOfHalf,
                h -> vertex((h & 1) == 0 ? branches.source(h >> 1) : branches.target(h >> 1)));
        pointers = Groups.pointers(vertexOfHalf, vertices.length);
        halves = Groups.members(vertexOfHalf, pointers);
    }

    /** {@return the vertex at a node, negative if there is none} */
    int vertex(int node) {
        return Arrays.binarySearch(vertices, node);
    }

    int degree(int vertex) {
        return pointers[vertex + 1] - pointers[vertex];
    }

    /** {@return a vertex's k-th half-edge, ascending} */
    int half(int vertex, int k) {
        return halves[pointers[vertex] + k];
    }
}
