package io.github.filigree.graph.build;

import io.github.filigree.graph.util.Limits;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Neighborhood;
import io.github.filigree.kernels.bits.RowTasks;
import java.util.Arrays;

/**
 * Builds the rows of a volume's graph voxel by voxel: the rows of a volume are short, so that what is done once per row
 * would take longer than all entries of a skeleton.
 *
 * <p>A voxel's {@link Neighborhood} tells which entries it has; neighbourhoods are kept, in the place of the row
 * pointers, from the pass that counts entries to the one that writes them. A neighbour's number is its rank: how many
 * nodes come before its word, and how many bits before it in its word. Nonempty words are listed without a branch,
 * which could not be foreseen: that took as long as the entries.
 */
final class VolumeBuild {

    private final BitRows image;
    private final long[] words;
    private final int planeRows;
    private final boolean reduced;
    private final int allowed;
    private final byte[] stepOf;
    private final RowTasks tasks;
    private final int[] firstInRow;

    /** For each word how many nodes come before it. */
    private final int[] rank;

    // Of each node its place in its row, its word, and, until there are row pointers, which neighbours become entries.
    private int[] column;
    private int[] word;
    private int[] rowPointers;

    private VolumeBuild(BitRows image, int connectivity, boolean reduced, byte[] stepOf, RowTasks tasks) {
        this.image = image;
        this.reduced = reduced;
        this.stepOf = stepOf;
        this.tasks = tasks;
        words = image.words();
        planeRows = image.shape().planeRows();
        allowed = Neighborhood.within(connectivity);
        firstInRow = new int[image.rowCount() + 1];
        rank = new int[words.length];
    }

    /**
     * {@return the graph of a volume's foreground voxels}
     *
     * @param image of rank 3
     * @param connectivity how many axes may change along an edge
     * @param reduced whether only pairs become edges whose box holds no other voxel
     * @param stepOf for each bit of a neighbourhood the number of the length of an edge to that neighbour
     * @param lengths that edges can have
     * @param tasks the threads
     */
    static CsrRows of(
            BitRows image, int connectivity, boolean reduced, byte[] stepOf, double[] lengths, RowTasks tasks) {
        return new VolumeBuild(image, connectivity, reduced, stepOf, tasks).build(lengths);
    }

    private CsrRows build(double[] lengths) {
        int rows = image.rowCount();
        long[] nodeCounts = new long[tasks.bands() + 1];
        tasks.run(rows, (band, from, to) -> nodeCounts[band + 1] += image.count(from, to));
        int[] listed = Limits.accumulate("nodes", nodeCounts);
        int count = listed[tasks.bands()];
        firstInRow[rows] = count;
        column = new int[count];
        word = new int[count];
        rowPointers = new int[count + 1];
        long[] entryCounts = new long[tasks.bands() + 1];
        tasks.run(rows, (band, from, to) -> {
            entryCounts[band + 1] += look(from, to, listed[band]);
            listed[band] = rank[image.rowStart(to) - 1];
        });
        int[] filled = Limits.accumulate("entries", entryCounts);
        rowPointers[count] = filled[tasks.bands()];
        int[] neighbors = new int[rowPointers[count]];
        byte[] steps = new byte[rowPointers[count]];
        tasks.run(rows, (band, from, to) ->
                filled[band] = write(firstInRow[from], firstInRow[to], neighbors, steps, filled[band]));
        return new CsrRows(new Nodes(image.width(), firstInRow, column), rowPointers, neighbors, steps, lengths);
    }

    /**
     * {@return how many entries the nodes of some rows have} Finds where the nodes are, and their neighbourhoods.
     *
     * @param node how many nodes come before these rows
     */
    private long look(int from, int to, int node) {
        int planes = image.rowCount() / planeRows;
        int[] inside = around();
        int[] border = new int[9];
        int[] found = new int[planeRows * image.pitch() + 1];
        long entries = 0;
        int first = node;
        for (int row = from; row < to; ) {
            int z = row / planeRows;
            int y = row % planeRows;
            boolean between = z > 0 && z < planes - 1 && y > 0 && y < planeRows - 1;
            int end = between ? Math.min(to, (z + 1) * planeRows - 1) : row + 1;
            int count = list(row, end, first, found);
            entries += look(row, found, count, between ? inside : atBorder(row, y, z, planes, inside, border));
            row = end;
            first = rank[image.rowStart(end) - 1];
        }
        return entries;
    }

    /**
     * {@return how many words of some rows are not empty} Their indices are listed, and the ranks of all are set.
     *
     * @param node how many nodes come before these rows
     */
    private int list(int from, int to, int node, int[] found) {
        int end = image.rowStart(to);
        int before = node;
        int n = 0;
        for (int i = image.rowStart(from); i < end; i++) {
            long bits = words[i];
            rank[i] = before;
            before += Long.bitCount(bits);
            found[n] = i;
            n += (int) ((bits | -bits) >>> 63);
        }
        int at = image.rowStart(from);
        for (int row = from; row < to; row++, at += image.pitch()) {
            firstInRow[row] = rank[at];
        }
        return n;
    }

    private long look(int firstRow, int[] found, int count, int[] around) {
        int firstWord = image.rowStart(firstRow);
        int pitch = image.pitch();
        int node = firstInRow[firstRow];
        long entries = 0;
        for (int n = 0; n < count; n++) {
            int i = found[n];
            int start = (i - firstWord) % pitch << 6;
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                int neighbors = Neighborhood.of(words, i, around, x) & ~Neighborhood.ITSELF;
                int kept = (reduced ? Neighborhood.reduced(neighbors) : neighbors) & allowed;
                column[node] = start + x;
                word[node] = i;
                rowPointers[node++] = kept;
                entries += Integer.bitCount(kept);
            }
        }
        return entries;
    }

    /** {@return how many words it is from a row to each of the nine around it, in raster order} */
    private int[] around() {
        int[] around = new int[9];
        Arrays.setAll(around, k -> ((k / 3 - 1) * planeRows + k % 3 - 1) * image.pitch());
        return around;
    }

    /** {@return the same for a row at the border of the volume, where outside there is a row that is all zero} */
    private int[] atBorder(int row, int y, int z, int planes, int[] inside, int[] around) {
        int outside = image.rowStart(-1) - image.rowStart(row);
        for (int k = 0; k < 9; k++) {
            int otherY = y + k % 3 - 1;
            int otherZ = z + k / 3 - 1;
            boolean in = otherY >= 0 && otherY < planeRows && otherZ >= 0 && otherZ < planes;
            around[k] = in ? inside[k] : outside;
        }
        return around;
    }

    /** {@return after the last entry of some nodes} */
    private int write(int from, int to, int[] neighbors, byte[] steps, int p) {
        // How many bits it is from a voxel to each neighbour: one number for both the word and the place in it.
        long[] away = new long[Neighborhood.BITS];
        int[] around = around();
        for (int bit = 0; bit < away.length; bit++) {
            away[bit] = (long) around[bit / 3] * Long.SIZE + bit % 3 - 1;
        }
        int n = p;
        for (int node = from; node < to; node++) {
            long place = (long) word[node] * Long.SIZE + (column[node] & 63);
            int rest = rowPointers[node];
            rowPointers[node] = n;
            for (; rest != 0; rest &= rest - 1) {
                int bit = Integer.numberOfTrailingZeros(rest);
                long neighbor = place + away[bit];
                int i = (int) (neighbor >>> 6);
                neighbors[n] = rank[i] + Long.bitCount(words[i] & (1L << neighbor) - 1);
                steps[n++] = stepOf[bit];
            }
        }
        return n;
    }
}
