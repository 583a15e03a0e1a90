package io.github.filigree.io.picture;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The branches of a graph as lines from pixel to pixel, for canvases on which lines are better than images of them. */
final class BranchLines {

    /** Of a skeleton, nodes have hardly more than two neighbours; of a mask that was not thinned, up to eight. */
    private static final int THIN_NEIGHBOURS = 3;

    private final PixelGraph graph;
    private final Coloring coloring;
    private final View view;

    /**
     * A part of a branch that has one colour.
     *
     * @param color of the line
     * @param columns of the pixels at its corners
     * @param rows as many
     * @param depth of the nearest of the pixels whose colour it has
     */
    record Line(int color, int[] columns, int[] rows, int depth) {}

    BranchLines(PixelGraph graph, Coloring coloring, View view) {
        this.graph = graph;
        this.coloring = coloring;
        this.view = view;
    }

    /** {@return whether a graph is of lines, and not of the areas of a mask} */
    static boolean isThin(PixelGraph graph) {
        return graph.entryCount() <= (long) THIN_NEIGHBOURS * graph.nodeCount();
    }

    /** {@return all lines, in the order in which they are to be drawn: near ones hide far ones} */
    List<Line> all() {
        Branches branches = Branches.of(graph);
        List<Line> lines = new ArrayList<>();
        for (int b = 0; b < branches.count(); b++) {
            int steps = branches.size(b) - 1;
            for (int from = 0, to; from < steps; from = to) {
                int color = color(branches, b, from);
                to = from + 1;
                while (to < steps && color(branches, b, to) == color) {
                    to++;
                }
                lines.add(line(branches, b, from, to, color));
            }
        }
        lines.sort(Comparator.comparingInt(line -> -line.depth));
        return lines;
    }

    private int color(Branches branches, int branch, int step) {
        return coloring.colors()[colored(branches, branch, step)];
    }

    /** {@return the node whose colour a step has: of its two ends the one nearer to the middle of the branch} */
    private static int colored(Branches branches, int branch, int step) {
        return branches.node(branch, step < branches.size(branch) / 2 ? step + 1 : step);
    }

    /** Leaves out pixels at which a line goes straight on. */
    private Line line(Branches branches, int branch, int from, int to, int color) {
        int[] columns = new int[to - from + 1];
        int[] rows = new int[columns.length];
        int count = 0;
        for (int k = from; k <= to; k++) {
            long pixel = graph.pixelIndex(branches.node(branch, k));
            int column = view.column(pixel);
            int row = view.row(pixel);
            boolean straight = count > 1
                    && column - columns[count - 1] == Integer.signum(columns[count - 1] - columns[count - 2])
                    && row - rows[count - 1] == Integer.signum(rows[count - 1] - rows[count - 2]);
            count = straight ? count : count + 1;
            columns[count - 1] = column;
            rows[count - 1] = row;
        }
        int depth = IntStream.range(from, to)
                .map(step -> view.depth(graph.pixelIndex(colored(branches, branch, step))))
                .min()
                .getAsInt();
        return new Line(color, Arrays.copyOf(columns, count), Arrays.copyOf(rows, count), depth);
    }
}
