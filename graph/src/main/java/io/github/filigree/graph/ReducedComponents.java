package io.github.filigree.graph;

import java.util.Arrays;

/** A reduced graph's branches by component. */
final class ReducedComponents {

    final ReducedGraph reduced;
    final BranchMetric metric;
    private final int[] pointers;
    private final int[] members;
    private final int[] vertexCounts;

    ReducedComponents(Branches branches) {
        reduced = new ReducedGraph(branches);
        metric = new BranchMetric(branches);
        int[] component = new int[branches.count()];
        Arrays.setAll(component, branches::component);
        pointers = Groups.pointers(component, branches.componentCount());
        members = Groups.members(component, pointers);
        vertexCounts = new int[branches.componentCount()];
        for (int v = 0; v < reduced.vertices.length; v++) {
            vertexCounts[component[reduced.half(v, 0) >> 1]]++;
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
        return reduced.vertexOfHalf[2 * branch];
    }

    int target(int branch) {
        return reduced.vertexOfHalf[2 * branch + 1];
    }

    double length(int branch) {
        return reduced.branches.length(branch);
    }

    int node(int branch, int k) {
        return reduced.branches.node(branch, k);
    }
}
