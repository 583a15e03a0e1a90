package io.github.filigree.graph.prune;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * A skeleton without its spurs, branches from a tip to a junction that a rule does not like, or without other branches.
 *
 * <p>Spurs go one after the other, the shortest first, of equally short ones the one with the smallest number. When a
 * junction has two ends of branches left it is none any more: the two become one branch, as long as both, with the
 * smaller of their numbers, which the rule is asked about anew (two ends of one branch become a ring). So of a fork at
 * the end of a long branch the longer prong stays, as the end of that branch. Components neither break nor vanish: the
 * last branch of one has no junction, and is never asked about.
 *
 * <p>Pixels of a branch go with it but for those that other branches share. A branch of two pixels between junctions
 * has none of its own and always stays.
 *
 * {@snippet :
 * Pruning pruning = Pruning.builder(branches).shorterThanRadius(1.5, radii).keep(seeds).build();
 * BinaryImage pruned = pruning.skeleton();
 * }
 */
public final class Pruning {

    private final Branches pruned;
    private final int[] branchMap;

    private Pruning(Branches pruned, int[] branchMap) {
        this.pruned = pruned;
        this.branchMap = branchMap;
    }

    /** {@return what is left when these branches are gone; the nodes of {@code also} stay in any case} */
    static Pruning of(Branches branches, IntPredicate removed, BitSet also) {
        BitSet kept = (BitSet) also.clone();
        for (int node : branches.graph().isolated()) {
            kept.set(node);
        }
        for (int b = 0; b < branches.count(); b++) {
            for (int k = 0; !removed.test(b) && k < branches.size(b); k++) {
                kept.set(branches.node(b, k));
            }
        }
        Branches pruned = Branches.of(branches.graph().subgraph(kept));
        return new Pruning(pruned, BranchMap.of(branches, removed.negate(), kept, pruned));
    }

    /**
     * Removes spurs by length.
     *
     * @param branches of a skeleton
     * @param length in the unit of the spacing; shorter spurs go
     * @return what is left
     */
    public static Pruning shorterThan(Branches branches, double length) {
        return builder(branches).shorterThan(length).build();
    }

    /**
     * Removes spurs by any rule.
     *
     * @param branches of a skeleton
     * @param rule which to remove
     * @return what is left
     */
    public static Pruning of(Branches branches, PruningRule rule) {
        return builder(branches).rule(rule).build();
    }

    /**
     * {@return a builder, for several rules at once and for pixels that must stay}
     *
     * @param branches of a skeleton
     */
    public static PruningBuilder builder(Branches branches) {
        return new PruningBuilder(Check.present(branches, "branches"));
    }

    /**
     * Removes branches of any sort, all at once; components may break, and vanish.
     *
     * @param branches of a skeleton
     * @param removes which to remove, by number
     * @return what is left
     */
    public static Pruning without(Branches branches, IntPredicate removes) {
        return builder(branches).without(Check.present(removes, "removes"));
    }

    /**
     * Removes branches by type, all at once: {@link BranchKind#TIP_TO_TIP} those that are components of their own,
     * {@link BranchKind#CYCLE} rings and loops.
     *
     * @param branches of a skeleton
     * @param kind which to remove
     * @return what is left
     */
    public static Pruning without(Branches branches, BranchKind kind) {
        Check.present(kind, "kind");
        return without(branches, b -> branches.kind(b) == kind);
    }

    /**
     * Opens all cycles: of each the shortest branch goes, so that the branches that stay are a spanning forest of the
     * greatest length. A ring, the only branch of its component, stays, and so do cycles of branches of two pixels.
     *
     * @param branches of a skeleton
     * @return what is left
     */
    public static Pruning withoutLoops(Branches branches) {
        return builder(branches).withoutLoops(branches::length);
    }

    /**
     * Repeats a step until nothing changes any more.
     *
     * @param branches of a skeleton
     * @param step such as {@code b -> Pruning.withoutLoops(b).then(c -> Pruning.shorterThan(c, 5))}
     * @return what is left, with the map from the first branches to the last
     */
    public static Pruning repeatedly(Branches branches, Function<Branches, Pruning> step) {
        int[] same = new int[Check.present(branches, "branches").count()];
        Arrays.setAll(same, b -> b);
        Pruning all = new Pruning(branches, same);
        while (true) {
            Pruning next = all.then(step);
            if (next.graph().nodeCount() == all.graph().nodeCount()) {
                return all;
            }
            all = next;
        }
    }

    /**
     * {@return this and another step after it, with the map from the branches before both}
     *
     * @param step takes what this has left
     */
    public Pruning then(Function<Branches, Pruning> step) {
        Pruning next = step.apply(pruned);
        int[] map = Arrays.stream(branchMap).map(b -> b < 0 ? -1 : next.branchMap[b]).toArray();
        return new Pruning(next.pruned, map);
    }

    /** {@return the branches that are left, numbered anew} */
    public Branches branches() {
        return pruned;
    }

    /**
     * {@return the graph that is left: of the nodes that stay, and the edges there were between them} With
     * {@link EdgeRule#ALL}, and with {@link EdgeRule#REDUCED} where only spurs went, it is the graph of the pruned
     * skeleton; where another branch went that cut a corner by one pixel, {@code REDUCED} edges of the skeleton would
     * now have the corner's two neighbours adjacent.
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

    /** {@return for example "12 branches, 3 components, of 20 branches"} */
    @Override
    public String toString() {
        return pruned + ", of " + branchMap.length + " branches";
    }
}
