package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.util.Groups;
import java.util.Arrays;

/** A branch graph in plain arrays, its vertices by component: what sweeps over vertices run on. */
final class VertexGraph {

    final BranchGraph graph;

    /** Half-edges that leave each vertex, from {@code pointers[vertex]} on, where they lead and how long they are. */
    final int[] pointers;
    final int[] halves;
    final int[] targets;
    final double[] lengths;

    private final int[] memberPointers;
    private final int[] members;

    VertexGraph(BranchGraph graph) {
        this.graph = graph;
        Branches branches = graph.branches();
        int count = graph.vertexCount();
        pointers = new int[count + 1];
        for (int v = 0; v < count; v++) {
            pointers[v + 1] = pointers[v] + graph.degree(v);
        }
        halves = new int[pointers[count]];
        targets = new int[halves.length];
        lengths = new double[halves.length];
        for (int v = 0; v < count; v++) {
            for (int i = pointers[v]; i < pointers[v + 1]; i++) {
                halves[i] = graph.half(v, i - pointers[v]);
                targets[i] = graph.vertexOf(halves[i] ^ 1);
                lengths[i] = graph.length(halves[i] >> 1);
            }
        }
        int[] component = new int[count];
        for (int b = 0; b < branches.count(); b++) {
            component[graph.vertexOf(2 * b)] = branches.component(b);
            component[graph.vertexOf(2 * b + 1)] = branches.component(b);
        }
        memberPointers = Groups.pointers(component, branches.componentCount());
        members = Groups.members(component, memberPointers);
    }

    /** {@return the vertices of a component, ascending; none if it is an isolated pixel} */
    int[] vertices(int component) {
        return Arrays.copyOfRange(members, memberPointers[component], memberPointers[component + 1]);
    }

    /** {@return whether a component's edges close no cycle} */
    boolean isTree(int[] vertices) {
        int ends = 0;
        for (int v : vertices) {
            ends += pointers[v + 1] - pointers[v];
        }
        return ends / 2 == vertices.length - 1;
    }
}
