package io.github.filigree.graph.build;

import io.github.filigree.graph.util.Limits;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.NeighborRows;
import io.github.filigree.kernels.bits.RowTasks;
import java.util.Arrays;

/** Builds the rows of a graph in two passes over an image: how many nodes and entries there are, then which. */
public final class RowBuild {

    private final BitRows image;
    private final int connectivity;
    private final boolean reduced;
    private final RowTasks tasks;
    private final NeighborRows neighbors;
    private final EdgeLengths lengths;

    private RowBuild(BitRows image, int connectivity, boolean reduced, double[] spacing, RowTasks tasks) {
        this.image = image;
        this.connectivity = connectivity;
        this.reduced = reduced;
        this.tasks = tasks.atMost(image.rowCount());
        neighbors = new NeighborRows(image.shape(), connectivity);
        lengths = new EdgeLengths(neighbors, spacing);
    }

    /**
     * {@return the graph of an image's foreground pixels}
     *
     * @param image of any rank
     * @param connectivity how many axes may change along an edge
     * @param reduced whether only pairs become edges whose box holds no other pixel
     * @param spacing the distance of neighbouring pixels along each axis
     * @param tasks the threads
     * @throws IllegalArgumentException if there would be more nodes or entries than an array holds; no entries
     *     were allocated then
     */
    public static CsrRows of(BitRows image, int connectivity, boolean reduced, double[] spacing, RowTasks tasks) {
        RowBuild build = new RowBuild(image, connectivity, reduced, spacing, tasks);
        return image.shape().rank() == 3 ? build.volume() : build.build();
    }

    private CsrRows volume() {
        return VolumeBuild.of(image, connectivity, reduced, lengths.ofVolume(neighbors), lengths.values(), tasks);
    }

    private CsrRows build() {
        int[] firstInRow = new int[image.rowCount() + 1];
        int[] entriesBefore = count(firstInRow);
        Nodes nodes = Nodes.of(image, firstInRow, tasks);
        int entries = entriesBefore[tasks.bands()];
        int[] rowPointers = new int[nodes.count() + 1];
        rowPointers[nodes.count()] = entries;
        int[] columns = new int[entries];
        byte[] steps = new byte[entries];
        EntryWriter[] writers = new EntryWriter[tasks.bands()];
        Arrays.setAll(writers, band -> new EntryWriter(image, nodes, neighbors, connectivity, reduced, lengths));
        int[] filled = entriesBefore.clone();
        tasks.run(image.rowCount(), (band, from, to) -> {
            int p = filled[band];
            for (int row = from; row < to; row++) {
                p = writers[band].fill(row, p, entriesBefore[band + 1], rowPointers, columns, steps);
            }
            filled[band] = p;
        });
        return new CsrRows(nodes, rowPointers, columns, steps, lengths.values());
    }

    /**
     * {@return how many entries come before each band, and in all}
     *
     * @param firstInRow gets how many nodes come before each row, and in all
     */
    private int[] count(int[] firstInRow) {
        int bands = tasks.bands();
        long[] counts = new long[bands + 1];
        EntryCount[] counters = new EntryCount[bands];
        boolean alone = bands == 1;
        Arrays.setAll(counters, band -> new EntryCount(image, neighbors, connectivity, reduced, alone));
        tasks.run(image.rowCount(), (band, from, to) -> {
            counts[band + 1] += counters[band].of(from, to, firstInRow);
        });
        Limits.accumulate("nodes", firstInRow);
        return Limits.accumulate("entries", counts);
    }
}
