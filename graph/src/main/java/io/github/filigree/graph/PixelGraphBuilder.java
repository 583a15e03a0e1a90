package io.github.filigree.graph;

import io.github.filigree.kernels.Bands;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.NeighborRows;
import java.util.Arrays;
import java.util.Objects;

/** Builds a {@link PixelGraph}; made by {@link PixelGraph#builder}. */
public final class PixelGraphBuilder {

    private final BinaryImage image;
    private int connectivity;
    private EdgeRule rule = EdgeRule.ALL;
    private double[] spacing;
    private int threads;

    PixelGraphBuilder(BinaryImage image) {
        this.image = Objects.requireNonNull(image, "skeleton");
        connectivity = image.rank();
        spacing = new double[image.rank()];
        Arrays.fill(spacing, 1);
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
        if (connectivity < 1 || connectivity > image.rank()) {
            throw new IllegalArgumentException(
                    "connectivity is " + connectivity + ", must be 1 … " + image.rank() + " for rank " + image.rank());
        }
        this.connectivity = connectivity;
        return this;
    }

    /**
     * Sets which adjacent pairs are edges.
     *
     * @param rule {@link EdgeRule#ALL} if not set
     * @return this
     */
    public PixelGraphBuilder edges(EdgeRule rule) {
        this.rule = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /**
     * Sets the size of a pixel.
     *
     * @param spacing the distance of neighbouring pixels along each axis, slowest first, in any unit; 1 if not set
     * @return this
     * @throws IllegalArgumentException if there is not one positive, finite number an axis
     */
    public PixelGraphBuilder spacing(double... spacing) {
        if (spacing.length != image.rank()) {
            throw new IllegalArgumentException(
                    "spacing has " + spacing.length + " numbers, the image has rank " + image.rank());
        }
        for (double s : spacing) {
            if (!(s > 0 && s < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "spacing is " + Arrays.toString(spacing) + ", all must be positive and finite");
            }
        }
        this.spacing = spacing.clone();
        return this;
    }

    /**
     * Sets how many threads may work at once; the graph is the same for every number.
     *
     * @param threads at least 1; if not set, one for small images and else one a processor
     * @return this
     * @throws IllegalArgumentException if it is under 1
     */
    public PixelGraphBuilder threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
        }
        this.threads = threads;
        return this;
    }

    /**
     * Builds the graph, in two passes over the rows: how many nodes and entries, then which.
     *
     * @return the graph
     * @throws IllegalArgumentException if it would have more than 2<sup>31</sup> − 9 nodes or entries; nothing of the
     *     graph was allocated then
     */
    public PixelGraph build() {
        int bands = threads > 0 ? threads : Bands.defaultCount(image.words().length);
        NeighborRows neighbors = new NeighborRows(image.shape(), connectivity);
        StepLengths lengths = new StepLengths(neighbors, spacing);
        int[] firstInRow = new int[image.rowCount() + 1];
        int[] entriesBefore = count(firstInRow, neighbors, bands);
        Nodes nodes = Nodes.of(image, firstInRow, bands);
        int entries = entriesBefore[bands];
        int[] rowPointers = new int[nodes.count() + 1];
        rowPointers[nodes.count()] = entries;
        int[] columns = new int[entries];
        byte[] steps = new byte[entries];
        RowSweep[] sweeps = new RowSweep[bands];
        Arrays.setAll(sweeps, band -> new RowSweep(image, nodes, neighbors, connectivity, rule, lengths));
        int[] filled = entriesBefore.clone();
        Bands.run(image.rowCount(), bands, (band, from, to) -> {
            int p = filled[band];
            for (int row = from; row < to; row++) {
                p = sweeps[band].fill(row, p, entriesBefore[band + 1], rowPointers, columns, steps);
            }
            filled[band] = p;
        });
        PixelGraph graph = new PixelGraph(this, nodes, rowPointers, columns, steps, lengths.values());
        return rule == EdgeRule.FOREST ? JunctionForest.of(graph) : graph;
    }

    /**
     * {@return how many entries come before each band, and in all}
     *
     * @param firstInRow gets how many nodes come before each row, and in all
     */
    private int[] count(int[] firstInRow, NeighborRows neighbors, int bands) {
        long[] counts = new long[bands + 1];
        EntryCount[] counters = new EntryCount[bands];
        boolean alone = bands == 1;
        Arrays.setAll(counters, band -> new EntryCount(image, neighbors, connectivity, rule, alone));
        Bands.run(image.rowCount(), bands, (band, from, to) -> {
            counts[band + 1] += counters[band].of(from, to, firstInRow);
        });
        Limits.accumulate("nodes", firstInRow);
        return Limits.accumulate("entries", counts);
    }

    BinaryImage image() {
        return image;
    }

    int connectivity() {
        return connectivity;
    }

    EdgeRule rule() {
        return rule;
    }

    double[] spacing() {
        return spacing;
    }
}
