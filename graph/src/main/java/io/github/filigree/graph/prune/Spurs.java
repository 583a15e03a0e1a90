package io.github.filigree.graph.prune;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.graph.util.MinHeap;
import java.util.BitSet;

/**
 * Which branches go as spurs: from a tip to a junction, if the rules do not like them, one after the other, the
 * shortest first. The time is that of n log n in the number of branches, in however many rounds they fall.
 */
final class Spurs {

    private final BranchGraph branchGraph;
    private final PruningBuilder rules;
    private final BitSet isProtected = new BitSet();

    /** For each half-edge that is an end of a present branch: the half-edge at that branch's other end. */
    private final int[] opposite;

    /** For each half-edge that is an end of a present branch: the branch's number. */
    private final int[] branchOfHalf;

    /** For each present branch: one of its half-edges. */
    private final int[] halfOfBranch;

    private final double[] length;
    private final int[] degree;
    private final BitSet isRemoved = new BitSet();
    private final BitSet isInner = new BitSet();
    private final DisjointSets joined;
    private final MinHeap spurs = new MinHeap();

    /** Of the pixels of each present branch, both ends included. */
    private final double[] valueSum;

    private final int[] pixels;

    Spurs(Branches branches, PruningBuilder rules) {
        this.rules = rules;
        branchGraph = BranchGraph.of(branches);
        int count = branches.count();
        opposite = new int[2 * count];
        branchOfHalf = new int[2 * count];
        halfOfBranch = new int[count];
        length = new double[count];
        joined = new DisjointSets(count);
        degree = new int[branchGraph.vertexCount()];
        for (int v = 0; v < degree.length; v++) {
            degree[v] = branchGraph.degree(v);
        }
        valueSum = new double[count];
        pixels = new int[count];
        for (int b = 0; b < count; b++) {
            length[b] = branches.length(b);
            measure(branches, b);
            connect(2 * b, 2 * b + 1, b);
        }
        removeSpurs();
    }

    private void measure(Branches branches, int branch) {
        pixels[branch] = branches.size(branch);
        for (int k = 0; k < branches.size(branch); k++) {
            int node = branches.node(branch, k);
            valueSum[branch] += rules.value(node);
            if (rules.isProtected(node) && branches.graph().degree(node) < 3) {
                isProtected.set(branch);
            }
        }
    }

    boolean isRemoved(int branch) {
        return isRemoved.get(joined.find(branch));
    }

    /** Makes a branch of two half-edges; it is a spur if one of them is at a tip and the rule says so. */
    private void connect(int half, int otherHalf, int branch) {
        opposite[half] = otherHalf;
        opposite[otherHalf] = half;
        branchOfHalf[half] = branch;
        branchOfHalf[otherHalf] = branch;
        if (degreeAt(half) == 1 ^ degreeAt(otherHalf) == 1) {
            int tip = degreeAt(half) == 1 ? half : otherHalf;
            halfOfBranch[branch] = tip;
            if (!isProtected.get(branch)
                    && rules.removes(length[branch], node(tip), node(opposite[tip]), valueSum[branch] / pixels[branch])) {
                spurs.add(length[branch], branch);
            }
        }
    }

    private int degreeAt(int half) {
        return degree[branchGraph.vertexOf(half)];
    }

    private int node(int half) {
        return branchGraph.node(branchGraph.vertexOf(half));
    }

    private void removeSpurs() {
        while (!spurs.isEmpty()) {
            double then = spurs.firstKey();
            int branch = spurs.remove();
            // What stands in the queue of a branch that grew or was joined to another since is out of date.
            if (joined.find(branch) == branch && then == length[branch]) {
                isRemoved.set(branch);
                int tip = halfOfBranch[branch];
                isInner.set(tip);
                isInner.set(opposite[tip]);
                leave(branchGraph.vertexOf(opposite[tip]));
            }
        }
    }

    /** One branch less at a vertex; the last two become one. */
    private void leave(int vertex) {
        if (--degree[vertex] != 2) {
            return;
        }
        int first = nextEnd(vertex, 0);
        int a = branchGraph.half(vertex, first);
        int b = branchGraph.half(vertex, nextEnd(vertex, first + 1));
        if (opposite[a] == b) {
            return;
        }
        int one = branchOfHalf[a];
        int other = branchOfHalf[b];
        joined.join(one, other);
        isInner.set(a);
        isInner.set(b);
        int both = Math.min(one, other);
        int junction = branchGraph.node(vertex);
        length[both] = length[one] + length[other];
        valueSum[both] = valueSum[one] + valueSum[other] - rules.value(junction);
        pixels[both] = pixels[one] + pixels[other] - 1;
        isProtected.set(both, isProtected.get(one) || isProtected.get(other) || rules.isProtected(junction));
        connect(opposite[a], opposite[b], both);
    }

    private int nextEnd(int vertex, int k) {
        while (isInner.get(branchGraph.half(vertex, k))) {
            k++;
        }
        return k;
    }
}
