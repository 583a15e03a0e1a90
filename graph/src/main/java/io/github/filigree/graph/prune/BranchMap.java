package io.github.filigree.graph.prune;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Which branch of a pruned graph each old one has become part of. */
final class BranchMap {

    private BranchMap() {}

    /** {@return one element per branch of before, −1 where it did not stay} */
    static int[] of(Branches before, IntPredicate stays, BitSet kept, Branches after) {
        int[] number = new int[before.graph().nodeCount()];
        int n = 0;
        for (int node = kept.nextSetBit(0); node >= 0; node = kept.nextSetBit(node + 1)) {
            number[node] = n++;
        }
        int[] branchOf = branchOf(after);
        BranchGraph ends = BranchGraph.of(after);
        int[] map = new int[before.count()];
        for (int b = 0; b < map.length; b++) {
            map[b] = stays.test(b)
                    ? withEdge(number[before.node(b, 0)], number[before.node(b, 1)], after, branchOf, ends)
                    : -1;
        }
        return map;
    }

    /** {@return for each node inside of a branch that branch} */
    private static int[] branchOf(Branches after) {
        int[] branchOf = new int[after.graph().nodeCount()];
        for (int b = 0; b < after.count(); b++) {
            for (int k = 0; k < after.size(b); k++) {
                branchOf[after.node(b, k)] = b;
            }
        }
        return branchOf;
    }

    private static int withEdge(int node, int next, Branches after, int[] branchOf, BranchGraph ends) {
        if (after.graph().degree(node) == 2) {
            return branchOf[node];
        }
        if (after.graph().degree(next) == 2) {
            return branchOf[next];
        }
        // Both are ends: the branch has no other nodes.
        int vertex = ends.vertexAt(node);
        int k = 0;
        while (after.size(ends.half(vertex, k) >> 1) > 2 || !hasEnd(after, ends.half(vertex, k) >> 1, next)) {
            k++;
        }
        return ends.half(vertex, k) >> 1;
    }

    private static boolean hasEnd(Branches after, int branch, int node) {
        return after.source(branch) == node || after.target(branch) == node;
    }
}
