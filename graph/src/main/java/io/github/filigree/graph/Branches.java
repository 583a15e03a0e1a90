package io.github.filigree.graph;

import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * The branches of a skeleton: the paths of its graph between tips and junctions, and its rings.
 *
 * <p>Branches are numbered in the order in which they are found: from every node of degree 1 or over 2, ascending,
 * along each edge not yet walked, ascending, to the next such node; then, by smallest node, the rings, whose start is
 * repeated at the end. Isolated pixels make no branch. Degrees are those of the graph after its {@link EdgeRule};
 * {@link EdgeRule#REDUCED} is the one for branches, {@link EdgeRule#FOREST} gives skan's.
 *
 * <p>Components are numbered in the order of their smallest nodes; every isolated pixel is one. A branch's length is
 * the sum over the kinds of step, the shortest first, of count × length of the step, in the unit of the graph's
 * spacing: the same in either direction. Branches do not change once made, and may be shared between threads.
 *
 * {@snippet :
 * Branches branches = Branches.of(skeleton);
 * double[] lengths = branches.table().doubles("branch_distance");
 * }
 */
public final class Branches {

    private final PixelGraph graph;
    private final int[] pathPointers;
    private final int[] pathNodes;
    private final double[] lengths;
    private final int[] component;
    private final int[] firstNodes;

    private Branches(PixelGraph graph) {
        this.graph = graph;
        PathWalk walk = new PathWalk(graph.rows());
        pathPointers = walk.pointers;
        pathNodes = walk.nodes;
        lengths = walk.lengths;

        DisjointSets sets = new DisjointSets(graph.nodeCount());
        for (int b = 0; b < count(); b++) {
            sets.join(source(b), target(b));
            sets.join(source(b), walk.smallest[b]);
        }
        firstNodes = firstNodes(sets);
        component = new int[count()];
        Arrays.setAll(component, b -> Arrays.binarySearch(firstNodes, sets.find(source(b))));
    }

    private int[] firstNodes(DisjointSets sets) {
        BitSet firsts = new BitSet(graph.nodeCount());
        for (int b = 0; b < count(); b++) {
            firsts.set(sets.find(source(b)));
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.degree(node) == 0) {
                firsts.set(node);
            }
        }
        int[] nodes = new int[firsts.cardinality()];
        int node = -1;
        for (int c = 0; c < nodes.length; c++) {
            node = firsts.nextSetBit(node + 1);
            nodes[c] = node;
        }
        return nodes;
    }

    /**
     * {@return the branches of a skeleton, with {@link EdgeRule#REDUCED} edges, full connectivity and unit spacing}
     *
     * @param skeleton of any rank
     * @throws IllegalArgumentException if its graph would be too large; the message says how large
     */
    public static Branches of(BinaryImage skeleton) {
        return of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build());
    }

    /**
     * {@return the branches of a graph of one's own choice}
     *
     * @param graph of any edge rule, also empty
     */
    public static Branches of(PixelGraph graph) {
        return new Branches(Check.present(graph, "graph"));
    }

    /** {@return the graph that these are the branches of} */
    public PixelGraph graph() {
        return graph;
    }

    /** {@return the number of branches} */
    public int count() {
        return lengths.length;
    }

    /**
     * {@return the table of these branches, in skan's columns}
     *
     * @param sources images whose values the table gives; none means the skeleton itself, all 1
     */
    public BranchTable table(PixelValues... sources) {
        return BranchTable.of(this, sources);
    }

    /**
     * {@return where each branch's nodes start in {@link #pathNodes()}; one more than branches, the last is its length;
     * a copy}
     */
    public int[] pathPointers() {
        return pathPointers.clone();
    }

    /** {@return the nodes of all branches, both ends included; a copy} */
    public int[] pathNodes() {
        return pathNodes.clone();
    }

    /**
     * {@return the number of a branch's nodes, both ends included; a ring's start counts twice}
     *
     * @param branch 0 … count() − 1
     */
    public int size(int branch) {
        return pathPointers[branch + 1] - pathPointers[branch];
    }

    /**
     * {@return the k-th node of a branch}
     *
     * @param branch 0 … count() − 1
     * @param k 0 … size(branch) − 1
     */
    public int node(int branch, int k) {
        return pathNodes[pathPointers[branch] + Objects.checkIndex(k, size(branch))];
    }

    /**
     * {@return a branch's first node}
     *
     * @param branch 0 … count() − 1
     */
    public int source(int branch) {
        return pathNodes[pathPointers[branch]];
    }

    /**
     * {@return a branch's last node}
     *
     * @param branch 0 … count() − 1
     */
    public int target(int branch) {
        return pathNodes[pathPointers[branch + 1] - 1];
    }

    /**
     * {@return the length along a branch}
     *
     * @param branch 0 … count() − 1
     */
    public double length(int branch) {
        return lengths[branch];
    }

    /** {@return the sum of all branches' lengths} */
    public double totalLength() {
        return Arrays.stream(lengths).sum();
    }

    /**
     * {@return what a branch runs between}
     *
     * @param branch 0 … count() − 1
     */
    public BranchKind kind(int branch) {
        if (source(branch) == target(branch)) {
            return BranchKind.CYCLE;
        }
        return switch ((isTip(source(branch)) ? 1 : 0) + (isTip(target(branch)) ? 1 : 0)) {
            case 0 -> BranchKind.JUNCTION_TO_JUNCTION;
            case 1 -> BranchKind.TIP_TO_JUNCTION;
            default -> BranchKind.TIP_TO_TIP;
        };
    }

    private boolean isTip(int node) {
        return graph.degree(node) == 1;
    }

    /** {@return the number of connected components; every isolated pixel is one} */
    public int componentCount() {
        return firstNodes.length;
    }

    /**
     * {@return the component of a branch}
     *
     * @param branch 0 … count() − 1
     */
    public int component(int branch) {
        return component[branch];
    }

    /**
     * {@return a component's smallest node}
     *
     * @param component 0 … componentCount() − 1
     */
    public int firstNode(int component) {
        return firstNodes[component];
    }

    /**
     * {@return the straight distance between a branch's ends}
     *
     * @param branch 0 … count() − 1
     */
    public double distance(int branch) {
        return graph.distance(source(branch), target(branch));
    }

    /**
     * {@return how far a branch winds: its length by the distance of its ends; 1 if straight, infinite for a cycle}
     *
     * @param branch 0 … count() − 1
     */
    public double tortuosity(int branch) {
        return length(branch) / distance(branch);
    }

    /** {@return the mean tortuosity of all branches but cycles; NaN if there are none} */
    public double meanTortuosity() {
        double sum = 0;
        int open = 0;
        for (int b = 0; b < count(); b++) {
            if (source(b) != target(b)) {
                sum += tortuosity(b);
                open++;
            }
        }
        return sum / open;
    }

    /**
     * Reduces the values along each branch to a number.
     *
     * @param values read once for every node, in raster order
     * @param reducer for example {@link BranchReducer#MEAN}
     * @return one element per branch
     */
    public double[] measure(PixelValues values, BranchReducer reducer) {
        return measure(graph.read(values), reducer);
    }

    /**
     * As {@link #measure(PixelValues, BranchReducer)}, of values that were read before, to be reduced in several ways.
     *
     * @param nodeValues one element per node, as {@link PixelGraph#read} gives
     * @param reducer for example {@link BranchReducer#MEAN}
     * @return one element per branch
     */
    public double[] measure(double[] nodeValues, BranchReducer reducer) {
        Objects.checkFromIndexSize(0, graph.nodeCount(), nodeValues.length);
        int longest = 0;
        for (int b = 0; b < count(); b++) {
            longest = Math.max(longest, size(b));
        }
        double[] scratch = new double[longest];
        double[] reduced = new double[count()];
        for (int b = 0; b < count(); b++) {
            int from = pathPointers[b];
            int n = size(b);
            for (int i = 0; i < n; i++) {
                scratch[i] = nodeValues[pathNodes[from + i]];
            }
            reduced[b] = reducer.reduce(scratch, n);
        }
        return reduced;
    }

    /**
     * {@return the values along one branch, from its source to its target}
     *
     * @param branch 0 … count() − 1
     * @param values of any image of the skeleton's shape
     */
    public double[] profile(int branch, PixelValues values) {
        double[] profile = new double[size(branch)];
        Arrays.setAll(profile, k -> values.at(graph.pixelIndex(node(branch, k))));
        return profile;
    }

    @Override
    public String toString() {
        return count() + " branches, " + componentCount() + " components";
    }
}
