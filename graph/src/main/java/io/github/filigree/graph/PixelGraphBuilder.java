package io.github.filigree.graph;

import io.github.filigree.graph.build.CsrRows;
import io.github.filigree.graph.build.JunctionForest;
import io.github.filigree.graph.build.LabelEdges;
import io.github.filigree.graph.build.RowBuild;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.LabelImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.RowTasks;
import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;

/** Builds a {@link PixelGraph}; made by {@link PixelGraph#builder}. */
public final class PixelGraphBuilder {

    private final BitRows image;
    private int connectivity;
    private EdgeRule rule = EdgeRule.ALL;
    private double[] spacing;
    private int threads;
    private LabelImage labels;

    PixelGraphBuilder(BinaryImage image) {
        this.image = Check.present(image, "skeleton").bits();
        connectivity = image.rank();
        spacing = this.image.shape().unitSpacing();
    }

    /**
     * Sets which pixels are adjacent.
     *
     * @param connectivity how many axes may change in one step, 1 … rank (2-D: 1 for 4 neighbours, 2 for 8; 3-D: 6, 18,
     *     26), as in {@code scipy.ndimage.generate_binary_structure}; the rank if not set
     * @return this
     * @throws IllegalArgumentException if it is not in 1 … rank
     */
    public PixelGraphBuilder connectivity(int connectivity) {
        this.connectivity = image.shape().checkConnectivity(connectivity);
        return this;
    }

    /**
     * Sets which adjacent pairs are edges.
     *
     * @param rule {@link EdgeRule#ALL} if not set
     * @return this
     */
    public PixelGraphBuilder edges(EdgeRule rule) {
        this.rule = Check.present(rule, "rule");
        return this;
    }

    /**
     * Sets the size of a pixel.
     *
     * @param spacing the distance of neighbouring pixels along each axis, slowest first, in any unit; 1 if not set
     * @return this
     * @throws IllegalArgumentException if there is not one positive, finite number per axis
     */
    public PixelGraphBuilder spacing(double... spacing) {
        this.spacing = image.shape().checkSpacing(spacing);
        return this;
    }

    /**
     * Keeps objects that touch apart: only pixels of the same label become edges, and {@link EdgeRule#REDUCED} and
     * {@link EdgeRule#FOREST} look at these alone. The graph is that of all labels' own skeletons, each made alone;
     * {@link LabelImage#labelsOf} tells the label of each node.
     *
     * @param labels of the skeleton's shape; pixels of background, label 0, are one object more
     * @return this
     * @throws IllegalArgumentException if the shape is another
     */
    public PixelGraphBuilder labels(LabelImage labels) {
        if (!Arrays.equals(Check.present(labels, "labels").shape(), image.shape().toArray())) {
            throw new IllegalArgumentException(
                    "the label image is " + Shape.of(labels.shape()) + ", the skeleton " + image.shape());
        }
        this.labels = labels;
        return this;
    }

    /**
     * Sets how many threads may work at once; the graph is the same for every number.
     *
     * @param threads at least 1; if not set, one for small images and else one per processor
     * @return this
     * @throws IllegalArgumentException if it is under 1
     */
    public PixelGraphBuilder threads(int threads) {
        this.threads = Check.threads(threads);
        return this;
    }

    /**
     * Builds the graph, in two passes over the rows: how many nodes and entries, then which.
     *
     * @return the graph
     * @throws IllegalArgumentException if it would have more than 2<sup>31</sup> − 9 nodes or entries; no entries were
     *     allocated then
     */
    public PixelGraph build() {
        RowTasks tasks = RowTasks.of(threads, image);
        boolean reduced = rule == EdgeRule.REDUCED;
        CsrRows rows = labels == null
                ? RowBuild.of(image, connectivity, reduced, spacing, tasks)
                : LabelEdges.of(
                        RowBuild.of(image, image.shape().rank(), false, spacing, tasks),
                        labels.labelsOf(BinaryImage.of(image)), image.shape(), connectivity, reduced);
        return new PixelGraph(
                image.shape(), spacing, connectivity, rule, rule == EdgeRule.FOREST ? JunctionForest.of(rows) : rows);
    }
}
