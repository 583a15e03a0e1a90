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

    private SkeletonCounts(int rank) {
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
        int rank = shape.rank();
        double[] spacing = graph.spacing();
        long[] place = new long[rank];
        long[][] low = new long[all.size()][];
        long[][] high = new long[all.size()][];
        graph.forEachNode((node, pixel) -> {
            int c = components.componentOf(node);
            SkeletonCounts counts = all.get(c);
            int degree = graph.degree(node);
            counts.ends += degree < 2 ? 1 : 0;
            counts.slabPixels += degree == 2 ? 1 : 0;
            counts.junctionPixels += degree > 2 ? 1 : 0;
            shape.coordinates(pixel, place);
            if (low[c] == null) {
                low[c] = place.clone();
                high[c] = place.clone();
            }
            for (int axis = 0; axis < rank; axis++) {
                low[c][axis] = Math.min(low[c][axis], place[axis]);
                high[c][axis] = Math.max(high[c][axis], place[axis]);
            }
        });
        for (int c = 0; c < low.length; c++) {
            double box = 1;
            for (int axis = 0; axis < rank; axis++) {
                box *= (high[c][axis] - low[c][axis] + 1) * spacing[axis];
            }
            all.get(c).box = box;
        }
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

    /** {@return all components together, in the box that is the image} */
    static SkeletonCounts sum(PixelGraph graph, List<SkeletonCounts> each) {
        SkeletonCounts sum = new SkeletonCounts(graph.rank());
        sum.id = each.size();
        sum.box = 1;
        for (int axis = 0; axis < graph.rank(); axis++) {
            sum.box *= graph.shape()[axis] * graph.spacing()[axis];
        }
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
            if (counts.longestPath > sum.longestPath) {
                sum.longestPath = counts.longestPath;
                sum.pathStart = counts.pathStart;
                sum.pathEnd = counts.pathEnd;
            }
        }
        sum.longestPath = Math.max(0, sum.longestPath);
        return sum;
    }
}
