package io.github.filigree.graph;

import io.github.filigree.graph.build.CsrRows;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The adjacency graph of an image's foreground pixels, in compressed sparse rows: what
 * {@code skimage.graph.pixel_graph} makes, for any rank, connectivity and spacing.
 *
 * <p>Node {@code i} is the {@code i}-th foreground pixel in raster order; a pixel without neighbours is a node without
 * entries. Each edge has two entries, one at either end. A node's neighbours are in ascending order. Graphs do not
 * change once made, and may be shared between threads. Limits: 2<sup>31</sup> − 9 nodes and as many entries.
 *
 * {@snippet :
 * PixelGraph graph = PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).spacing(0.5, 0.5).build();
 * for (int node : graph.junctions()) {
 *     double[] position = graph.position(node);
 * }
 * }
 */
public final class PixelGraph {

    private final Shape shape;
    private final double[] spacing;
    private final int connectivity;
    private final EdgeRule rule;
    private final CsrRows rows;

    PixelGraph(Shape shape, double[] spacing, int connectivity, EdgeRule rule, CsrRows rows) {
        this.shape = shape;
        this.spacing = spacing;
        this.connectivity = connectivity;
        this.rule = rule;
        this.rows = rows;
    }

    /**
     * {@return the graph of all adjacent pairs, with full connectivity and unit spacing}
     *
     * @param skeleton of any rank
     * @throws IllegalArgumentException if the graph would be too large; the message says how large
     */
    public static PixelGraph of(BinaryImage skeleton) {
        return builder(skeleton).build();
    }

    /**
     * {@return a builder with every edge, full connectivity and unit spacing}
     *
     * @param skeleton of any rank
     */
    public static PixelGraphBuilder builder(BinaryImage skeleton) {
        return new PixelGraphBuilder(skeleton);
    }

    /** {@return the number of nodes: of foreground pixels} */
    public int nodeCount() {
        return rows.nodeCount();
    }

    /** {@return the number of entries, twice the number of edges} */
    public int entryCount() {
        return rows.neighbors().length;
    }

    /**
     * {@return the number of a node's edges: 1 for a tip, 2 on a path, 3 and more at a junction, 0 if isolated}
     *
     * @param node 0 … nodeCount() − 1
     */
    public int degree(int node) {
        return rows.degree(node);
    }

    /**
     * {@return a node's k-th neighbour, in ascending order}
     *
     * @param node 0 … nodeCount() − 1
     * @param k 0 … degree(node) − 1
     */
    public int neighbor(int node, int k) {
        return rows.neighbors()[entry(node, k)];
    }

    /**
     * {@return the length of the edge to a node's k-th neighbour, in the unit of the spacing}
     *
     * @param node 0 … nodeCount() − 1
     * @param k 0 … degree(node) − 1
     */
    public double length(int node, int k) {
        return rows.length(entry(node, k));
    }

    private int entry(int node, int k) {
        return rows.rowPointers()[node] + Objects.checkIndex(k, degree(node));
    }

    /**
     * {@return the flat index of a node's pixel in raster order}
     *
     * @param node 0 … nodeCount() − 1
     */
    public long pixelIndex(int node) {
        return rows.nodes().pixelIndex(node);
    }

    /**
     * {@return where a node's pixel is: its coordinates times the spacing, slowest axis first}
     *
     * @param node 0 … nodeCount() − 1
     */
    public double[] position(int node) {
        long[] coordinates = new long[rank()];
        shape.coordinates(pixelIndex(node), coordinates);
        double[] position = new double[rank()];
        Arrays.setAll(position, axis -> coordinates[axis] * spacing[axis]);
        return position;
    }

    /**
     * {@return the straight distance between two nodes' pixels}
     *
     * @param node 0 … nodeCount() − 1
     * @param other 0 … nodeCount() − 1
     */
    public double distance(int node, int other) {
        long[] from = new long[rank()];
        long[] to = new long[rank()];
        shape.coordinates(pixelIndex(node), from);
        shape.coordinates(pixelIndex(other), to);
        double squares = 0;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            double step = (from[axis] - to[axis]) * spacing[axis];
            squares += step * step;
        }
        return Math.sqrt(squares);
    }

    /**
     * {@return the node of a pixel, or −1 if the pixel is background}
     *
     * @param pixelIndex a flat index in raster order
     * @throws IndexOutOfBoundsException if the image has no such pixel
     */
    public int nodeAt(long pixelIndex) {
        return rows.nodes().at(Objects.checkIndex(pixelIndex, shape.pixels()));
    }

    /** {@return the nodes of degree 1, ascending} */
    public int[] tips() {
        return nodesWhere(degree -> degree == 1);
    }

    /** {@return the nodes of degree 3 and more, ascending} */
    public int[] junctions() {
        return nodesWhere(degree -> degree > 2);
    }

    /** {@return the nodes without neighbours, ascending} */
    public int[] isolated() {
        return nodesWhere(degree -> degree == 0);
    }

    private int[] nodesWhere(IntPredicate degree) {
        return IntStream.range(0, nodeCount()).filter(node -> degree.test(degree(node))).toArray();
    }

    /** {@return how many nodes have each degree: element d counts those of degree d; the last is not 0} */
    public int[] degreeCounts() {
        int[] counts = new int[0];
        for (int node = 0; node < nodeCount(); node++) {
            int degree = degree(node);
            if (degree >= counts.length) {
                counts = Arrays.copyOf(counts, degree + 1);
            }
            counts[degree]++;
        }
        return counts;
    }

    /**
     * Reads the values of this graph's pixels, in raster order.
     *
     * @param values of an image of this graph's shape
     * @return one element per node
     */
    public double[] read(PixelValues values) {
        Check.present(values, "values");
        double[] read = new double[nodeCount()];
        rows.nodes().forEach((node, pixel) -> read[node] = values.at(pixel));
        return read;
    }

    /** What is done with each node and its pixel. */
    @FunctionalInterface
    public interface NodeVisitor {
        /**
         * Visits a node.
         *
         * @param node 0 … nodeCount() − 1
         * @param pixelIndex the flat index of its pixel in raster order
         */
        void visit(int node, long pixelIndex);
    }

    /**
     * Visits all nodes, ascending, with their pixels; much faster than {@link #pixelIndex} for each.
     *
     * @param visitor told of each
     */
    public void forEachNode(NodeVisitor visitor) {
        rows.nodes().forEach(visitor::visit);
    }

    /** {@return the flat index of each node's pixel in raster order, ascending; a copy} */
    public long[] pixelIndices() {
        long[] pixels = new long[nodeCount()];
        rows.nodes().forEach((node, pixel) -> pixels[node] = pixel);
        return pixels;
    }

    /** {@return the image of this graph's pixels} */
    public BinaryImage toImage() {
        return BinaryImage.ofPixels(pixelIndices(), shape());
    }

    /**
     * {@return the graph of some of this graph's nodes, numbered anew in the same order, and of the edges between them}
     *
     * @param nodes which to keep
     */
    public PixelGraph subgraph(BitSet nodes) {
        return new PixelGraph(shape, spacing, connectivity, rule, rows.keeping(nodes));
    }

    /** {@return the sizes of the image's axes, slowest first; a copy} */
    public long[] shape() {
        return shape.toArray();
    }

    /** {@return the number of the image's axes} */
    public int rank() {
        return shape.rank();
    }

    /** {@return the distance of neighbouring pixels along each axis; a copy} */
    public double[] spacing() {
        return spacing.clone();
    }

    /** {@return how many axes may change along one edge} */
    public int connectivity() {
        return connectivity;
    }

    /** {@return which adjacent pairs are edges} */
    public EdgeRule edgeRule() {
        return rule;
    }

    /** {@return the adjacency matrix; its arrays are the caller's own} */
    public CsrMatrix toCsr() {
        return new CsrMatrix(
                nodeCount(), rows.rowPointers().clone(), rows.neighbors().clone(), rows.values());
    }

    /**
     * {@return a view of the adjacency matrix, read only} Its index arrays are this graph's own: to change them breaks
     * the graph. It saves the time and memory of two copies.
     */
    public CsrMatrix csrView() {
        return new CsrMatrix(nodeCount(), rows.rowPointers(), rows.neighbors(), rows.values());
    }

    /**
     * {@return the adjacency matrix as coordinates}
     *
     * @param base the number of the first node: 0, or 1, where row 0 and column 0 stay empty
     * @throws IllegalArgumentException if base is neither
     */
    public CooMatrix toCoo(int base) {
        if (base != 0 && base != 1) {
            throw new IllegalArgumentException("base is " + base + ", must be 0 or 1");
        }
        int[] rowIndices = new int[entryCount()];
        int[] columnIndices = rows.neighbors().clone();
        int[] pointers = rows.rowPointers();
        for (int node = 0; node < nodeCount(); node++) {
            Arrays.fill(rowIndices, pointers[node], pointers[node + 1], node + base);
        }
        for (int e = 0; e < columnIndices.length; e++) {
            columnIndices[e] += base;
        }
        return new CooMatrix(nodeCount() + base, rowIndices, columnIndices, rows.values());
    }

    /** {@return the arrays themselves, for the algorithms of this package} */
    CsrRows rows() {
        return rows;
    }

    /** {@return for example "13 nodes, 13 edges (ALL, connectivity 2)"} */
    @Override
    public String toString() {
        return nodeCount() + " nodes, " + entryCount() / 2 + " edges (" + rule + ", connectivity " + connectivity + ")";
    }
}
