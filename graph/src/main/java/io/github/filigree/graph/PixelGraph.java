package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The adjacency graph of an image's foreground pixels, in compressed sparse rows: what
 * {@code skimage.graph.pixel_graph} makes, for any rank, connectivity and spacing.
 *
 * <p>Node {@code i} is the {@code i}-th foreground pixel in raster order; a pixel without neighbours is a node without
 * entries. Each edge has two entries, one at either end. A node's neighbours are in ascending order. Graphs do not
 * change once made. Limits: 2<sup>31</sup> − 9 nodes and as many entries.
 */
public final class PixelGraph {

    private final long[] shape;
    private final double[] spacing;
    private final int connectivity;
    private final EdgeRule rule;
    private final Nodes nodes;
    private final int[] rowPointers;
    private final int[] neighbors;
    private final byte[] steps;
    private final double[] lengths;

    PixelGraph(PixelGraphBuilder made, Nodes nodes, int[] rowPointers, int[] neighbors, byte[] steps, double[] lengths) {
        shape = made.image().shape();
        spacing = made.spacing();
        connectivity = made.connectivity();
        rule = made.rule();
        this.nodes = nodes;
        this.rowPointers = rowPointers;
        this.neighbors = neighbors;
        this.steps = steps;
        this.lengths = lengths;
    }

    /** A graph of some of another's nodes or edges. */
    PixelGraph(PixelGraph other, Nodes nodes, int[] rowPointers, int[] neighbors, byte[] steps) {
        shape = other.shape;
        spacing = other.spacing;
        connectivity = other.connectivity;
        rule = other.rule;
        lengths = other.lengths;
        this.nodes = nodes;
        this.rowPointers = rowPointers;
        this.neighbors = neighbors;
        this.steps = steps;
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
        return nodes.count();
    }

    /** {@return the number of entries, twice the number of edges} */
    public int entryCount() {
        return neighbors.length;
    }

    /**
     * {@return the number of a node's edges: 1 for a tip, 2 on a path, 3 and more at a junction, 0 if isolated}
     *
     * @param node 0 … nodeCount() − 1
     */
    public int degree(int node) {
        return rowPointers[node + 1] - rowPointers[node];
    }

    /**
     * {@return a node's k-th neighbour, in ascending order}
     *
     * @param node 0 … nodeCount() − 1
     * @param k 0 … degree(node) − 1
     */
    public int neighbor(int node, int k) {
        return neighbors[entry(node, k)];
    }

    /**
     * {@return the length of the edge to a node's k-th neighbour, in the unit of the spacing}
     *
     * @param node 0 … nodeCount() − 1
     * @param k 0 … degree(node) − 1
     */
    public double length(int node, int k) {
        return lengths[steps[entry(node, k)] & 0xff];
    }

    private int entry(int node, int k) {
        return rowPointers[node] + Objects.checkIndex(k, degree(node));
    }

    /**
     * {@return the flat index of a node's pixel in raster order}
     *
     * @param node 0 … nodeCount() − 1
     */
    public long pixelIndex(int node) {
        return nodes.pixelIndex(node);
    }

    /**
     * {@return where a node's pixel is: its coordinates times the spacing, slowest axis first}
     *
     * @param node 0 … nodeCount() − 1
     */
    public double[] position(int node) {
        double[] position = new double[shape.length];
        long p = pixelIndex(node);
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            position[axis] = p % shape[axis] * spacing[axis];
            p /= shape[axis];
        }
        return position;
    }

    /**
     * {@return the straight distance between two nodes' pixels}
     *
     * @param node 0 … nodeCount() − 1
     * @param other 0 … nodeCount() − 1
     */
    public double distance(int node, int other) {
        long p = pixelIndex(node);
        long q = pixelIndex(other);
        double squares = 0;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            double step = (p % shape[axis] - q % shape[axis]) * spacing[axis];
            squares += step * step;
            p /= shape[axis];
            q /= shape[axis];
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
        return nodes.at(Objects.checkIndex(pixelIndex, (long) nodes.width() * (nodes.firstInRow().length - 1)));
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
     * @return one element a node
     */
    public double[] read(PixelValues values) {
        double[] read = new double[nodeCount()];
        nodes.forEach((node, pixel) -> read[node] = values.at(pixel));
        return read;
    }

    /** {@return the image of this graph's pixels} */
    public BinaryImage toImage() {
        long[] pixels = new long[nodeCount()];
        nodes.forEach((node, pixel) -> pixels[node] = pixel);
        return BinaryImage.ofPixels(pixels, shape);
    }

    /** {@return the sizes of the image's axes, slowest first; a copy} */
    public long[] shape() {
        return shape.clone();
    }

    /** {@return the number of the image's axes} */
    public int rank() {
        return shape.length;
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

    /** {@return the adjacency matrix; its index arrays are this graph's own, not copies, and to be read only} */
    public CsrMatrix toCsr() {
        return new CsrMatrix(nodeCount(), rowPointers, neighbors, values());
    }

    /**
     * {@return the adjacency matrix as coordinates}
     *
     * @param base the number of the first node: 0, or 1 as in the post, where row 0 and column 0 stay empty
     * @throws IllegalArgumentException if base is neither
     */
    public CooMatrix toCoo(int base) {
        if (base != 0 && base != 1) {
            throw new IllegalArgumentException("base is " + base + ", must be 0 or 1");
        }
        int[] rows = new int[neighbors.length];
        int[] columns = neighbors.clone();
        for (int node = 0; node < nodeCount(); node++) {
            Arrays.fill(rows, rowPointers[node], rowPointers[node + 1], node + base);
        }
        for (int e = 0; e < columns.length; e++) {
            columns[e] += base;
        }
        return new CooMatrix(nodeCount() + base, rows, columns, values());
    }

    private double[] values() {
        double[] values = new double[steps.length];
        // As long as a byte has values, so that C2 need not check the index.
        double[] table = Arrays.copyOf(lengths, 256);
        for (int e = 0; e < values.length; e++) {
            values[e] = table[steps[e] & 0xff];
        }
        return values;
    }

    // For this package's algorithms, which walk the arrays themselves.

    Nodes nodes() {
        return nodes;
    }

    int[] rowPointers() {
        return rowPointers;
    }

    int[] neighbors() {
        return neighbors;
    }

    /** {@return for each entry the number of its edge's length; numbers ascend with lengths} */
    byte[] steps() {
        return steps;
    }

    int lengthCount() {
        return lengths.length;
    }

    /** {@return the length of an entry's edge} */
    double length(int entry) {
        return lengths[steps[entry] & 0xff];
    }

    @Override
    public String toString() {
        return nodeCount() + " nodes, " + entryCount() / 2 + " edges (" + rule + ", connectivity " + connectivity + ")";
    }
}
