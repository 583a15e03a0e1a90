package io.github.filigree.io;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.tree.PointTrees;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.GeoReference;
import io.github.filigree.io.read.SwcReader;
import io.github.filigree.io.write.EdgeListWriter;
import io.github.filigree.io.write.GraphContent;
import io.github.filigree.io.write.Trees;
import io.github.filigree.kernels.LabelImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes graphs, as matrices for SciPy, lists for NetworkX and Graphviz, trees of neurons, lines on a map, and reads
 * trees of neurons. See {@link GraphFormat}.
 *
 * {@snippet :
 * Graphs.write(PixelGraph.of(skeleton), Path.of("graph.npz"));
 * Graphs.of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build())
 *         .branchesAsEdges()
 *         .write(Path.of("branches.graphml"));
 * }
 */
public final class Graphs {

    private final PixelGraph graph;
    private final Branches branches;
    private final int base;
    private final boolean branchesAsEdges;
    private final String unit;
    private final GeoReference reference;
    private final double tolerance;
    private final Consumer<String> remarks;
    private final Trees trees;
    private final LabelImage labels;

    private Graphs(PixelGraph graph, Branches branches, int base, boolean branchesAsEdges, String unit,
            GeoReference reference, double tolerance, Consumer<String> remarks, Trees trees,
            LabelImage labels) {
        this.graph = graph;
        this.branches = branches;
        this.base = base;
        this.branchesAsEdges = branchesAsEdges;
        this.unit = unit;
        this.reference = reference;
        this.tolerance = tolerance;
        this.remarks = remarks;
        this.trees = trees;
        this.labels = labels;
    }

    /**
     * Writes a file in the format of its extension, nodes numbered from 0. It is written beside its target and moved
     * into place, so that a failure leaves an old file as it was.
     *
     * @param graph what to write
     * @param file its target, which is replaced where it exists
     * @throws IllegalArgumentException if no format has this extension
     * @throws IOException if it cannot be written, or the format cannot hold the graph; the message is one line
     */
    public static void write(PixelGraph graph, Path file) throws IOException {
        of(graph).write(file);
    }

    /**
     * Reads trees of points from an SWC file, whoever wrote it. Edges that this class cut when it wrote the file come
     * back as {@linkplain PointTrees#cuts cuts}; {@link io.github.filigree.graph.tree.PointTable} measures branches.
     *
     * @param file an existing file
     * @return the trees
     * @throws IOException if it cannot be read or is no SWC; the message is one line, with the number of the file's
     * line
     */
    public static PointTrees readSwc(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileException(file + " does not exist or is no file; check the name and the directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return readSwc(in, file.toString());
        } catch (AccessDeniedException e) {
            throw new FileException(file + " may not be read; change its permissions", e);
        }
    }

    /**
     * Reads trees of points from a stream, as {@link #readSwc(Path)} does.
     *
     * @param in what to read; stays open
     * @param name for messages
     * @return the trees
     * @throws IOException if it cannot be read or is no SWC
     */
    public static PointTrees readSwc(InputStream in, String name) throws IOException {
        return SwcReader.read(in, name);
    }

    /**
     * {@return what writes a graph, with options; immutable}
     *
     * @param graph what to write
     */
    public static Graphs of(PixelGraph graph) {
        return new Graphs(graph, null, 0, false, "", null, 0, remark -> {}, Trees.PLAIN, null);
    }

    /**
     * {@return the same with another number of the first node}
     *
     * @param base 0 or 1; with 1, row and column 0 of a matrix stay empty
     * @throws IllegalArgumentException if it is neither
     */
    public Graphs base(int base) {
        if (base != 0 && base != 1) {
            throw new IllegalArgumentException("base is " + base + ", must be 0 or 1");
        }
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /** {@return the same with the branches as edges, and their ends and isolated pixels as nodes} */
    public Graphs branchesAsEdges() {
        return new Graphs(graph, branches, base, true, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * {@return the same with branches that are known already, which are then not found again}
     *
     * @param branches of this graph
     * @throws IllegalArgumentException if they are of another graph
     */
    public Graphs branches(Branches branches) {
        if (branches.graph() != graph) {
            throw new IllegalArgumentException("the branches are of another graph");
        }
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * {@return the same with the unit of the graph's spacing, which GraphML, SWC and GeoJSON note}
     *
     * @param unit such as "µm"; empty if it is not known
     */
    public Graphs unit(String unit) {
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * {@return the same on a map, in whose coordinates GeoJSON and WKT then are}
     *
     * @param reference of the image; null if it is not known
     */
    public Graphs reference(GeoReference reference) {
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * {@return the same with lines of fewer points, for GeoJSON and WKT, after Douglas and Peucker; ends are kept}
     *
     * @param tolerance how far a point that is left out may lie from the line, in the unit of its coordinates
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public Graphs simplified(double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("the tolerance is " + tolerance + ", must be at least 0");
        }
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * {@return the same with radii, for trees of neurons} Other formats have none.
     *
     * @param radii of each node, in the unit of the spacing; half a pixel where not given
     * @throws IllegalArgumentException if there are fewer than nodes
     */
    public Graphs radii(double... radii) {
        if (radii.length < graph.nodeCount()) {
            throw new IllegalArgumentException(
                    "radii need " + graph.nodeCount() + " elements, have " + radii.length);
        }
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks,
                trees.radii(radii), labels);
    }

    /**
     * {@return the same with chosen roots of the trees of neurons} Other formats have none.
     *
     * @param nodes at which trees start; of several in a component the first counts, and a component without one starts
     *     at its first tip
     */
    public Graphs roots(int... nodes) {
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks,
                trees.roots(nodes), labels);
    }

    /**
     * {@return the same with the label of each node, in lists of nodes, GraphML and DOT}
     *
     * @param labels of the graph's image; null if there are none
     */
    public Graphs labels(LabelImage labels) {
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * {@return the same with a listener}
     *
     * @param remarks takes what a person should hear about what was written, a line each
     */
    public Graphs remarks(Consumer<String> remarks) {
        return new Graphs(graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }

    /**
     * Writes a file in the format of its extension, as {@link #write(PixelGraph, Path)} does.
     *
     * @param file its target, which is replaced where it exists
     * @throws IllegalArgumentException if no format has this extension, or it cannot have branches as edges
     * @throws IOException if it cannot be written, or the format cannot hold the graph; the message is one line
     */
    public void write(Path file) throws IOException {
        GraphFormat format = FileFormat.require(GraphFormat.values(), file);
        OutputFile.write(file, out -> write(out, format));
    }

    /**
     * Writes to a stream.
     *
     * @param out where to; stays open
     * @param format in which format
     * @throws IllegalArgumentException if the format cannot have branches as edges
     * @throws IOException if it cannot be written, or the format cannot hold the graph; the message is one line
     */
    public void write(OutputStream out, GraphFormat format) throws IOException {
        if (branchesAsEdges && !format.holdsBranches()) {
            throw new IllegalArgumentException("." + format.extensions().getFirst()
                    + " cannot hold branches as edges, with parallel ones and loops; write .graphml, .csv or .dot");
        }
        format.writer().write(content(), out);
    }

    /**
     * Writes the list of nodes, comma-separated: number, label if there are labels, pixel, degree, place.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public void writeNodes(OutputStream out) throws IOException {
        EdgeListWriter.writeNodes(content(), out);
    }

    private GraphContent content() {
        return new GraphContent(
                graph, branches, base, branchesAsEdges, unit, reference, tolerance, remarks, trees, labels);
    }
}
