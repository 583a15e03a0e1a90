package io.github.filigree.tiles.graph;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What makes a graph out of pixels.
 *
 * @param edges which adjacent pairs are edges
 * @param connectivity how many axes may change along one edge
 * @param spacing the distance of neighbouring pixels along each axis, slowest first; copied
 */
public record GraphRule(EdgeRule edges, int connectivity, double[] spacing) implements Serializable {

    /**
     * Makes a rule.
     *
     * @throws IllegalArgumentException for {@link EdgeRule#FOREST}, a connectivity that is not in 1 … rank, or a
     * spacing
     *     that is not positive and finite
     */
    public GraphRule {
        if (Check.present(edges, "edges") == EdgeRule.FOREST) {
            throw new IllegalArgumentException("a forest is chosen among all junctions of the image at once, and so not"
                    + " by tiles; use the edges all or reduced");
        }
        Shape any = Shape.of(new long[Check.present(spacing, "spacing").length]);
        any.checkConnectivity(connectivity);
        spacing = any.checkSpacing(spacing);
    }

    /**
     * {@return {@link EdgeRule#REDUCED} edges, full connectivity and unit spacing}
     *
     * @param rank of the image
     */
    public static GraphRule reduced(int rank) {
        return new GraphRule(EdgeRule.REDUCED, rank, Shape.of(new long[rank]).unitSpacing());
    }

    /** {@return the distance of neighbouring pixels along each axis, slowest first; a copy} */
    @Override
    public double[] spacing() {
        return spacing.clone();
    }

    /** {@return the number of axes} */
    public int rank() {
        return spacing.length;
    }

    /**
     * {@return the graph of an image, on one thread}
     *
     * @param image of this rank
     */
    public PixelGraph graph(BinaryImage image) {
        return PixelGraph.builder(image).edges(edges).connectivity(connectivity).spacing(spacing).threads(1).build();
    }

    /** {@return the different lengths that an edge can have, ascending} */
    public double[] stepLengths() {
        long[] three = new long[rank()];
        Arrays.fill(three, 3);
        int pixels = (int) Shape.of(three).pixels();
        BinaryImage block = BinaryImage.ofPixels(IntStream.range(0, pixels).asLongStream().toArray(), three);
        PixelGraph all = new GraphRule(EdgeRule.ALL, connectivity, spacing).graph(block);
        int middle = pixels / 2;
        return IntStream.range(0, all.degree(middle)).mapToDouble(k -> all.length(middle, k)).sorted().distinct()
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GraphRule rule && edges == rule.edges && connectivity == rule.connectivity
                && Arrays.equals(spacing, rule.spacing);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spacing) * 31 + connectivity + edges.ordinal();
    }

    @Override
    public String toString() {
        return edges + ", connectivity " + connectivity + ", spacing " + Arrays.toString(spacing);
    }
}
