package io.github.filigree.graph.table;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.graph.geodesic.GeodesicPath;
import io.github.filigree.kernels.bits.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@link SkeletonTable} tells of a component, or of all of them. */
final class SkeletonCounts {

    /** The number of the component, or how many there are. */
    int id;

    int branches;
    int junctions;
    int ends;
    int junctionPixels;
    int slabPixels;
    int triplePoints;
    int quadruplePoints;
    double totalLength;
    double maxLength;
    double longestPath = -1;
    double[] pathStart;
    double[] pathEnd;
    int cycles;
    double box;

    /** The corners of the smallest box around the pixels. */
    private final long[] low;
    private final long[] high;

    private SkeletonCounts(int rank) {
        low = new long[rank];
        high = new long[rank];
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
        pathStart = new double[rank];
        pathEnd = new double[rank];
        Arrays.fill(pathStart, Double.NaN);
        Arrays.fill(pathEnd, Double.NaN);
    }

    static List<SkeletonCounts> of(BranchGraph graph) {
        Branches branches = graph.branches();
        Components components = Components.of(branches);
        List<SkeletonCounts> all = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            SkeletonCounts counts = new SkeletonCounts(branches.graph().rank());
            counts.id = c;
            all.add(counts);
        }
        countPixels(branches.graph(), components, all);
        for (int b : graph.edges()) {
            SkeletonCounts counts = all.get(branches.component(b));
            counts.branches++;
            counts.totalLength += graph.length(b);
            counts.maxLength = Math.max(counts.maxLength, graph.length(b));
        }
        // Edges − vertices + 1; an isolated pixel is no vertex.
        all.forEach(counts -> counts.cycles = counts.branches + 1);
        for (int v = 0; v < graph.vertexCount(); v++) {
            SkeletonCounts counts = all.get(components.componentOf(graph.node(v)));
            counts.cycles--;
            if (graph.hasJunction(v)) {
                counts.junctions++;
                counts.triplePoints += graph.degree(v) == 3 ? 1 : 0;
                counts.quadruplePoints += graph.degree(v) == 4 ? 1 : 0;
            }
        }
        for (int node : branches.graph().isolated()) {
            all.get(components.componentOf(node)).cycles--;
        }
        addPaths(EndPaths.of(graph), branches.graph(), all);
        return all;
    }

    private static void countPixels(PixelGraph graph, Components components, List<SkeletonCounts> all) {
        Shape shape = Shape.of(graph.shape());
        double[] spacing = graph.spacing();
        long[] place = new long[shape.rank()];
        graph.forEachNode((node, pixel) -> {
            SkeletonCounts counts = all.get(components.componentOf(node));
            int degree = graph.degree(node);
            counts.ends += degree < 2 ? 1 : 0;
            counts.slabPixels += degree == 2 ? 1 : 0;
            counts.junctionPixels += degree > 2 ? 1 : 0;
            shape.coordinates(pixel, place);
            counts.surround(place, place);
        });
        all.forEach(counts -> counts.box = counts.smallestBox(spacing));
    }

    private void surround(long[] from, long[] to) {
        for (int axis = 0; axis < low.length; axis++) {
            low[axis] = Math.min(low[axis], from[axis]);
            high[axis] = Math.max(high[axis], to[axis]);
        }
    }

    private double smallestBox(double[] spacing) {
        double size = 1;
        for (int axis = 0; axis < low.length; axis++) {
            size *= (high[axis] - low[axis] + 1) * spacing[axis];
        }
        return size;
    }

    private static void addPaths(EndPaths paths, PixelGraph graph, List<SkeletonCounts> all) {
        for (SkeletonCounts counts : all) {
            GeodesicPath path = paths.longestPath(counts.id);
            int[] nodes = path.nodes();
            counts.longestPath = path.length();
            counts.pathStart = graph.position(nodes[0]);
            counts.pathEnd = graph.position(nodes[nodes.length - 1]);
        }
    }

    /** {@return some components together, in the smallest box around them} */
    static SkeletonCounts sum(PixelGraph graph, List<SkeletonCounts> each) {
        SkeletonCounts sum = new SkeletonCounts(graph.rank());
        sum.id = each.size();
        for (SkeletonCounts counts : each) {
            sum.branches += counts.branches;
            sum.junctions += counts.junctions;
            sum.ends += counts.ends;
            sum.junctionPixels += counts.junctionPixels;
            sum.slabPixels += counts.slabPixels;
            sum.triplePoints += counts.triplePoints;
            sum.quadruplePoints += counts.quadruplePoints;
            sum.totalLength += counts.totalLength;
            sum.maxLength = Math.max(sum.maxLength, counts.maxLength);
            sum.cycles += counts.cycles;
            sum.surround(counts.low, counts.high);
            if (counts.longestPath > sum.longestPath) {
                sum.longestPath = counts.longestPath;
                sum.pathStart = counts.pathStart;
                sum.pathEnd = counts.pathEnd;
            }
        }
        sum.longestPath = Math.max(0, sum.longestPath);
        sum.box = sum.smallestBox(graph.spacing());
        return sum;
    }

    /** {@return all components together, in the box that is the image} */
    static SkeletonCounts ofImage(PixelGraph graph, List<SkeletonCounts> each) {
        SkeletonCounts sum = sum(graph, each);
        sum.box = 1;
        for (int axis = 0; axis < graph.rank(); axis++) {
            sum.box *= graph.shape()[axis] * graph.spacing()[axis];
        }
        return sum;
    }
}
