package io.github.filigree.graph.prune;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.graph.util.MinHeap;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Check;
import java.util.BitSet;

/**
 * A skeleton without its spurs: branches from a tip to a junction that a rule does not like.
 *
 * <p>They go one after the other, the shortest first, of equally short ones the one with the smallest number. When a
 * junction has two ends of branches left it is none any more: the two become one branch, as long as both, with the
 * smaller of their numbers, which the rule is asked about anew (two ends of one branch become a ring). So of a fork at
 * the end of a long branch the longer prong stays, as the end of that branch. Components neither break nor vanish: the
 * last branch of one has no junction, and is never asked about.
 *
 * <p>Pixels of a branch go with it but for the junction, which other branches share. The time is that of one walk over
 * the graph and n log n in the number of branches, in however many rounds they fall.
 *
 * {@snippet :
 * Pruning pruning = Pruning.shorterThan(branches, 10);
 * BinaryImage pruned = pruning.skeleton();
 * }
 */
public final class Pruning {

    private final BranchGraph branchGraph;
    private final PruningRule rule;

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

    private final Branches pruned;
    private final int[] branchMap;

    private Pruning(Branches branches, PruningRule rule) {
        this.rule = rule;
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
        for (int b = 0; b < count; b++) {
            length[b] = branches.length(b);
            connect(2 * b, 2 * b + 1, b);
        }
        removeSpurs();
        BitSet kept = keptNodes();
        pruned = Branches.of(branches.graph().subgraph(kept));
        branchMap = BranchMap.of(branches, b -> !isRemoved.get(joined.find(b)), kept, pruned);
    }

    /**
     * Removes spurs by length.
     *
     * @param branches of a skeleton
     * @param length in the unit of the spacing; shorter spurs go
     * @return what is left
     */
    public static Pruning shorterThan(Branches branches, double length) {
        return of(branches, (spur, tip, junction) -> spur < length);
    }

    /**
     * Removes spurs by any rule.
     *
     * @param branches of a skeleton
     * @param rule which to remove
     * @return what is left
     */
    public static Pruning of(Branches branches, PruningRule rule) {
        return new Pruning(Check.present(branches, "branches"), Check.present(rule, "rule"));
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
            if (rule.removes(length[branch], node(tip), node(opposite[tip]))) {
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
        length[Math.min(one, other)] = length[one] + length[other];
        connect(opposite[a], opposite[b], Math.min(one, other));
    }

    private int nextEnd(int vertex, int k) {
        while (isInner.get(branchGraph.half(vertex, k))) {
            k++;
        }
        return k;
    }

    private BitSet keptNodes() {
        Branches branches = branchGraph.branches();
        BitSet kept = new BitSet(branches.graph().nodeCount());
        for (int node : branches.graph().isolated()) {
            kept.set(node);
        }
        for (int b = 0; b < branches.count(); b++) {
            if (!isRemoved.get(joined.find(b))) {
                for (int k = 0; k < branches.size(b); k++) {
                    kept.set(branches.node(b, k));
                }
            }
        }
        return kept;
    }

    /** {@return the branches that are left, numbered anew} */
    public Branches branches() {
        return pruned;
    }

    /**
     * {@return the graph that is left: of the nodes that stay, and the edges there were between them} With
     * {@link EdgeRule#ALL} and {@link EdgeRule#REDUCED} it is the graph of the pruned skeleton.
     */
    public PixelGraph graph() {
        return pruned.graph();
    }

    /** {@return the skeleton that is left, of the same shape} */
    public BinaryImage skeleton() {
        return graph().toImage();
    }

    /** {@return for each old branch the new one that it is or is part of, −1 where it was removed; a copy} */
    public int[] branchMap() {
        return branchMap.clone();
    }
}
