package io.github.filigree.graph;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Which branch of a pruned graph each old one has become part of. */
final class BranchMap {

    private BranchMap() {}

    /** {@return one element a branch of before, −1 where it did not stay} */
    static int[] of(Branches before, IntPredicate stays, BitSet kept, Branches after) {
        int[] number = new int[before.graph().nodeCount()];
        int n = 0;
        for (int node = kept.nextSetBit(0); node >= 0; node = kept.nextSetBit(node + 1)) {
            number[node] = n++;
        }
        int[] labels = Labels.ofBranches(after);
        ReducedGraph reduced = new ReducedGraph(after);
        int[] map = new int[before.count()];
        for (int b = 0; b < map.length; b++) {
            map[b] = stays.test(b)
                    ? withEdge(number[before.node(b, 0)], number[before.node(b, 1)], after, labels, reduced)
                    : -1;
        }
        return map;
    }

    private static int withEdge(int node, int next, Branches after, int[] labels, ReducedGraph reduced) {
        if (after.graph().degree(node) == 2) {
            return labels[node] - 1;
        }
        if (after.graph().degree(next) == 2) {
            return labels[next] - 1;
        }
        // Both are ends: the branch has no other nodes.
        int vertex = reduced.vertex(node);
        int k = 0;
        while (after.size(reduced.half(vertex, k) >> 1) > 2 || !hasEnd(after, reduced.half(vertex, k) >> 1, next)) {
            k++;
        }
        return reduced.half(vertex, k) >> 1;
    }

    private static boolean hasEnd(Branches after, int branch, int node) {
        return after.source(branch) == node || after.target(branch) == node;
    }
}
