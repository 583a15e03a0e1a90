package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.util.Groups;
import java.util.Arrays;

/** A ends graph's branches by component. */
final class BranchComponents {

    final BranchGraph ends;
    final VertexGraph vertices;
    final ArcLengths metric;
    private final int[] pointers;
    private final int[] members;
    private final int[] vertexCounts;

    BranchComponents(Branches branches) {
        ends = BranchGraph.of(branches);
        vertices = new VertexGraph(ends);
        metric = new ArcLengths(branches);
        int[] component = new int[branches.count()];
        Arrays.setAll(component, branches::component);
        pointers = Groups.pointers(component, branches.componentCount());
        members = Groups.members(component, pointers);
        vertexCounts = new int[branches.componentCount()];
        for (int v = 0; v < ends.vertexCount(); v++) {
            vertexCounts[component[ends.half(v, 0) >> 1]]++;
        }
    }

    int branchCount(int component) {
        return pointers[component + 1] - pointers[component];
    }

    /** {@return a component's i-th branch} */
    int branch(int component, int i) {
        return members[pointers[component] + i];
    }

    /** {@return whether a component has branches and no cycle} */
    boolean isTree(int component) {
        return branchCount(component) == vertexCounts[component] - 1;
    }

    int source(int branch) {
        return ends.vertexOf(2 * branch);
    }

    int target(int branch) {
        return ends.vertexOf(2 * branch + 1);
    }

    double length(int branch) {
        return ends.branches().length(branch);
    }

    int node(int branch, int k) {
        return ends.branches().node(branch, k);
    }
}
