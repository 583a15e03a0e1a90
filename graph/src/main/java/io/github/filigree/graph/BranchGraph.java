package io.github.filigree.graph;

import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.graph.util.Groups;
import io.github.filigree.kernels.bits.Check;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The graph whose vertices are the ends of branches and whose edges are the branches: what algorithms on whole branches
 * work on. Each branch has two half-edges: {@code 2 b} at its source and {@code 2 b + 1} at its target. Vertices are
 * numbered in the order of their first nodes.
 *
 * <p>Of a graph of pixels, each node at which branches end is a vertex. {@linkplain #merged Merged}, junction pixels
 * that are neighbours in the pixel graph are one vertex, at their centroid, and the branches of two pixels between them
 * are no edges any more: junctions as a person counts them. With {@link EdgeRule#ALL} and full connectivity these are
 * the junctions and branches of AnalyzeSkeleton (Arganda-Carreras et al., <i>3D reconstruction of histological
 * sections: application to mammary gland tissue</i>, 2010). Other branches keep their pixels; their lengths are
 * extended at each end by the straight way from the pixel to the centroid.
 *
 * {@snippet :
 * BranchGraph ends = BranchGraph.of(branches);
 * for (int k = 0; k < ends.degree(0); k++) {
 *     int branch = ends.half(0, k) >> 1;        // each branch at the first vertex
 * }
 * }
 */
public final class BranchGraph {

    private final Branches branches;

    /** Nodes at which branches end, ascending, and the vertex of each. */
    private final int[] ends;
    private final int[] vertexOfEnd;

    private final int[] nodePointers;
    private final int[] nodes;
    private final int[] vertexOfHalf;
    private final int[] edges;
    private final int[] pointers;
    private final int[] halves;

    /** By branch; the branches' own where nothing is merged. */
    private final double[] lengths;

    private BranchGraph(Branches branches, boolean merged) {
        this.branches = branches;
        ends = ends(branches);
        DisjointSets sets = new DisjointSets(ends.length);
        BitSet inside = new BitSet();
        for (int b = 0; merged && b < branches.count(); b++) {
            if (branches.size(b) == 2 && isJunction(branches.source(b)) && isJunction(branches.target(b))) {
                inside.set(b);
                sets.join(endAt(branches.source(b)), endAt(branches.target(b)));
            }
        }
        vertexOfEnd = new int[ends.length];
        int count = 0;
        for (int end = 0; end < ends.length; end++) {
            int first = sets.find(end);
            vertexOfEnd[end] = first == end ? count++ : vertexOfEnd[first];
        }
        nodePointers = Groups.pointers(vertexOfEnd, count);
        nodes = Groups.members(vertexOfEnd, nodePointers);
        Arrays.setAll(nodes, i -> ends[nodes[i]]);

        vertexOfHalf = new int[2 * branches.count()];
        Arrays.setAll(
                vertexOfHalf,
                h -> vertexAt((h & 1) == 0 ? branches.source(h >> 1) : branches.target(h >> 1)));
        edges = IntStream.range(0, branches.count()).filter(b -> !inside.get(b)).toArray();
        int[] present = new int[2 * edges.length];
        Arrays.setAll(present, i -> 2 * edges[i >> 1] + (i & 1));
        int[] vertexOfPresent = Arrays.stream(present).map(h -> vertexOfHalf[h]).toArray();
        pointers = Groups.pointers(vertexOfPresent, count);
        halves = Groups.members(vertexOfPresent, pointers);
        Arrays.setAll(halves, i -> present[halves[i]]);
        lengths = merged ? extendedLengths() : null;
    }

    private static int[] ends(Branches branches) {
        BitSet ends = new BitSet(branches.graph().nodeCount());
        for (int b = 0; b < branches.count(); b++) {
            ends.set(branches.source(b));
            ends.set(branches.target(b));
        }
        return ends.stream().toArray();
    }

    private boolean isJunction(int node) {
        return branches.graph().degree(node) > 2;
    }

    private int endAt(int node) {
        return Arrays.binarySearch(ends, node);
    }

    private double[] extendedLengths() {
        double[] extended = new double[branches.count()];
        Arrays.setAll(extended, branches::length);
        for (int vertex = 0; vertex < vertexCount(); vertex++) {
            if (nodePointers[vertex + 1] - nodePointers[vertex] > 1) {
                double[] centre = position(vertex);
                for (int k = 0; k < degree(vertex); k++) {
                    int half = half(vertex, k);
                    extended[half >> 1] += distance(centre, branches.graph().position(endNode(half)));
                }
            }
        }
        return extended;
    }

    /**
     * {@return the graph of these branches, every end a vertex}
     *
     * @param branches of any graph
     */
    public static BranchGraph of(Branches branches) {
        return new BranchGraph(Check.present(branches, "branches"), false);
    }

    /**
     * {@return the graph of these branches with junction pixels merged that are neighbours}
     *
     * @param branches of any graph; those of one with {@link EdgeRule#ALL} and full connectivity for AnalyzeSkeleton's
     */
    public static BranchGraph merged(Branches branches) {
        return new BranchGraph(Check.present(branches, "branches"), true);
    }

    /** {@return the branches of which all or most are the edges} */
    public Branches branches() {
        return branches;
    }

    /** {@return whether junction pixels are merged} */
    public boolean isMerged() {
        return lengths != null;
    }

    /** {@return the branches that are edges, ascending; a copy} */
    public int[] edges() {
        return edges.clone();
    }

    /** {@return the number of edges} */
    public int edgeCount() {
        return edges.length;
    }

    /** {@return the number of vertices} */
    public int vertexCount() {
        return nodePointers.length - 1;
    }

    /**
     * {@return the first node of a vertex}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public int node(int vertex) {
        return nodes[nodePointers[vertex]];
    }

    /**
     * {@return all nodes of a vertex, ascending: one, or the pixels of a merged junction}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public int[] nodes(int vertex) {
        return Arrays.copyOfRange(nodes, nodePointers[vertex], nodePointers[vertex + 1]);
    }

    /**
     * {@return the vertex at a node, negative if no branch ends there}
     *
     * @param node of the pixel graph
     */
    public int vertexAt(int node) {
        int end = endAt(node);
        return end < 0 ? end : vertexOfEnd[end];
    }

    /**
     * {@return the vertex that a half-edge is at}
     *
     * @param half 2 × branch at the branch's source, 2 × branch + 1 at its target
     */
    public int vertexOf(int half) {
        return vertexOfHalf[half];
    }

    /**
     * {@return the node at which a half-edge's branch ends}
     *
     * @param half 2 × branch at the branch's source, 2 × branch + 1 at its target
     */
    public int endNode(int half) {
        return (half & 1) == 0 ? branches.source(half >> 1) : branches.target(half >> 1);
    }

    /**
     * {@return the number of a vertex's half-edges; a branch from a vertex to itself has two of them}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public int degree(int vertex) {
        return pointers[vertex + 1] - pointers[vertex];
    }

    /**
     * {@return a vertex's k-th half-edge, ascending}
     *
     * @param vertex 0 … vertexCount() − 1
     * @param k 0 … degree(vertex) − 1
     */
    public int half(int vertex, int k) {
        return halves[pointers[vertex] + k];
    }

    /**
     * {@return whether a vertex is a junction of the pixel graph, not a tip nor the start of a ring}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public boolean hasJunction(int vertex) {
        return isJunction(node(vertex));
    }

    /**
     * {@return where a vertex is, in the unit of the spacing, slowest axis first: the centroid of its pixels}
     *
     * @param vertex 0 … vertexCount() − 1
     */
    public double[] position(int vertex) {
        double[] sum = branches.graph().position(node(vertex));
        int count = nodePointers[vertex + 1] - nodePointers[vertex];
        for (int i = 1; i < count; i++) {
            double[] position = branches.graph().position(nodes[nodePointers[vertex] + i]);
            Arrays.setAll(sum, axis -> sum[axis] + position[axis]);
        }
        Arrays.setAll(sum, axis -> sum[axis] / count);
        return sum;
    }

    /**
     * {@return the length of a branch from vertex to vertex: along its pixels, and on to the centroid of each merged
     * junction}
     *
     * @param branch one of {@link #edges()}
     */
    public double length(int branch) {
        return lengths == null ? branches.length(branch) : lengths[branch];
    }

    /**
     * {@return the straight distance between the vertices of a branch}
     *
     * @param branch one of {@link #edges()}
     */
    public double distance(int branch) {
        return lengths == null
                ? branches.distance(branch)
                : distance(position(vertexOf(2 * branch)), position(vertexOf(2 * branch + 1)));
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int axis = a.length - 1; axis >= 0; axis--) {
            squares += (a[axis] - b[axis]) * (a[axis] - b[axis]);
        }
        return Math.sqrt(squares);
    }

    /**
     * {@return what a branch runs between; back to the same merged junction is a cycle}
     *
     * @param branch one of {@link #edges()}
     */
    public BranchKind kind(int branch) {
        return vertexOf(2 * branch) == vertexOf(2 * branch + 1) ? BranchKind.CYCLE : branches.kind(branch);
    }

    /** {@return for example "4 vertices, 3 branches"} */
    @Override
    public String toString() {
        return vertexCount() + " vertices, " + edges.length + " branches";
    }
}
