package io.github.filigree.graph.prune;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Rules for a {@link Pruning}, and pixels that it must leave alone; made by {@link Pruning#builder}. */
public final class PruningBuilder {

    private final Branches branches;
    private final List<PruningRule> rules = new ArrayList<>();
    private final BitSet kept = new BitSet();
    private double[] values;
    private double dimmest = Double.NEGATIVE_INFINITY;

    PruningBuilder(Branches branches) {
        this.branches = branches;
    }

    /**
     * Adds a rule: spurs go that any of the rules removes.
     *
     * @param rule which to remove
     * @return this
     */
    public PruningBuilder rule(PruningRule rule) {
        rules.add(Check.present(rule, "rule"));
        return this;
    }

    /**
     * Adds the rule that spurs go that are shorter than this.
     *
     * @param length in the unit of the spacing
     * @return this
     */
    public PruningBuilder shorterThan(double length) {
        return rule((spur, tip, junction) -> spur < length);
    }

    /**
     * Adds the rule that spurs go that are shorter than the object is thick where they leave it: what thinning leaves
     * of a bump on its surface.
     *
     * @param factor how many radii long a spur must be to stay; 1 and a little more take bumps
     * @param radii of each node, such as the distance to the mask's background, in the unit of the spacing
     * @return this
     * @throws IllegalArgumentException if there are fewer radii than nodes
     */
    public PruningBuilder shorterThanRadius(double factor, double[] radii) {
        checkNodes("radii", radii);
        return rule((spur, tip, junction) -> spur < factor * radii[junction]);
    }

    /**
     * Adds the rule that spurs go whose pixels have a smaller mean, both ends included.
     *
     * @param value spurs of this mean stay
     * @param values of each node
     * @return this
     * @throws IllegalArgumentException if there are fewer values than nodes
     */
    public PruningBuilder dimmerThan(double value, double[] values) {
        checkNodes("values", values);
        this.values = values.clone();
        dimmest = value;
        return this;
    }

    /**
     * Protects pixels: no branch goes that holds one, but for junctions, which stay by themselves.
     *
     * @param mask of the skeleton's shape
     * @return this
     * @throws IllegalArgumentException if it has another shape
     */
    public PruningBuilder keep(BinaryImage mask) {
        if (!Arrays.equals(Check.present(mask, "mask").shape(), branches.graph().shape())) {
            throw new IllegalArgumentException("the mask is " + Arrays.toString(mask.shape()) + ", the skeleton "
                    + Arrays.toString(branches.graph().shape()) + "; sizes must be equal");
        }
        branches.graph().forEachNode((node, pixel) -> {
            if (mask.get(pixel)) {
                kept.set(node);
            }
        });
        return this;
    }

    private void checkNodes(String what, double[] given) {
        int nodes = branches.graph().nodeCount();
        if (Check.present(given, what).length < nodes) {
            throw new IllegalArgumentException(what + " need " + nodes + " elements, have " + given.length);
        }
    }

    /** {@return what is left when the spurs are gone} */
    public Pruning build() {
        return Pruning.of(branches, new Spurs(branches, this)::isRemoved, kept);
    }

    /**
     * Removes branches of any sort that hold no protected pixel, all at once; components may break, and vanish.
     *
     * @param removes which to remove, by number
     * @return what is left
     */
    public Pruning without(IntPredicate removes) {
        return Pruning.of(branches, b -> isRemovable(b) && removes.test(b), kept);
    }

    /**
     * Opens all cycles that have a branch without protected pixels: of each the branch of least worth goes. A ring, the
     * only branch of its component, stays, and so do cycles of branches of two pixels.
     *
     * @param worth of each branch, such as {@code branches::length}, or its mean brightness
     * @return what is left
     */
    public Pruning withoutLoops(IntToDoubleFunction worth) {
        BranchGraph graph = BranchGraph.of(branches);
        DisjointSets sets = new DisjointSets(graph.vertexCount());
        BitSet closing = new BitSet();
        // Kruskal, the most worthy first: what closes a cycle then is the least worthy of it.
        IntStream.range(0, branches.count())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(this::isRemovable)
                        .thenComparing(b -> -worth.applyAsDouble(b)))
                .forEach(b -> {
                    boolean isRing = graph.vertexOf(2 * b) == graph.vertexOf(2 * b + 1)
                            && graph.degree(graph.vertexOf(2 * b)) == 2;
                    boolean closes = !sets.join(graph.vertexOf(2 * b), graph.vertexOf(2 * b + 1));
                    if (closes && !isRing && isRemovable(b)) {
                        closing.set(b);
                    }
                });
        // Of a junction of nothing but loops the pixel stays.
        BitSet stay = (BitSet) kept.clone();
        for (int v = 0; v < graph.vertexCount(); v++) {
            stay.set(graph.node(v));
        }
        return Pruning.of(branches, closing::get, stay);
    }

    /** {@return whether a branch has pixels of its own, and none of them is protected} */
    private boolean isRemovable(int branch) {
        boolean hasOwn = false;
        for (int k = 0; k < branches.size(branch); k++) {
            int node = branches.node(branch, k);
            if (branches.graph().degree(node) < 3) {
                hasOwn = true;
                if (kept.get(node)) {
                    return false;
                }
            }
        }
        return hasOwn;
    }

    double value(int node) {
        return values == null ? 0 : values[node];
    }

    boolean isProtected(int node) {
        return kept.get(node);
    }

    boolean removes(double length, int tip, int junction, double mean) {
        return values != null && mean < dimmest
                || rules.stream().anyMatch(rule -> rule.removes(length, tip, junction));
    }
}
