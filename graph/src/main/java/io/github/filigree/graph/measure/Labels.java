package io.github.filigree.graph.measure;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.PixelGraph;
import java.util.Arrays;

/**
 * Label images of a skeleton: 0 for background, then 1 … for the branches, components or junctions. Labels are kept as
 * one element per node and painted into an image when there is one.
 *
 * {@snippet :
 * int[] image = new int[height * width];
 * Labels.paint(graph, Labels.ofBranches(Branches.of(graph)), image);
 * }
 */
public final class Labels {

    private Labels() {}

    /**
     * {@return each node's branch, counted from 1} A node where branches meet has the label of the first of them;
     * isolated pixels, on no branch, have 0.
     *
     * @param branches of a skeleton
     */
    public static int[] ofBranches(Branches branches) {
        int[] labels = new int[branches.graph().nodeCount()];
        for (int b = branches.count() - 1; b >= 0; b--) {
            for (int k = 0; k < branches.size(b); k++) {
                labels[branches.node(b, k)] = b + 1;
            }
        }
        return labels;
    }

    /**
     * {@return each node's component, counted from 1}
     *
     * @param branches of a skeleton
     */
    public static int[] ofComponents(Branches branches) {
        Components components = Components.of(branches);
        int[] labels = new int[branches.graph().nodeCount()];
        Arrays.setAll(labels, node -> components.componentOf(node) + 1);
        return labels;
    }

    /**
     * {@return each junction pixel's merged junction, counted from 1} Other nodes have 0.
     *
     * @param graph of a skeleton
     * @param junctions of this graph
     */
    public static int[] ofJunctions(PixelGraph graph, JunctionClusters junctions) {
        int[] labels = new int[graph.nodeCount()];
        for (int c = 0; c < junctions.count(); c++) {
            for (int node : junctions.nodes(c)) {
                labels[node] = c + 1;
            }
        }
        return labels;
    }

    /**
     * Writes labels to their pixels; others stay as they are.
     *
     * @param graph whose pixels to paint
     * @param labels one element per node
     * @param image an image of the graph's shape, in raster order
     * @throws IllegalArgumentException if one of the arrays is too short
     */
    public static void paint(PixelGraph graph, int[] labels, int[] image) {
        long pixels = 1;
        for (long size : graph.shape()) {
            pixels *= size;
        }
        if (labels.length < graph.nodeCount() || image.length < pixels) {
            throw new IllegalArgumentException("labels and image need " + graph.nodeCount() + " and " + pixels
                    + " elements, have " + labels.length + " and " + image.length);
        }
        graph.forEachNode((node, pixel) -> image[(int) pixel] = labels[node]);
    }
}
