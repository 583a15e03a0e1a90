package io.github.filigree.io.picture;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.io.picture.Canvas.Anchor;
import java.util.Arrays;

/** One component of a graph as its {@link SpectralLayout} places it: nodes as discs, branches as lines. */
public final class SpectralPlot implements Figure.Plot {

    private static final int LINE = 0x707070;
    private static final int RIM = 0x303030;

    /** Above, only tips and junctions get a disc. */
    private static final int MANY_NODES = 400;

    private static final double NUMBERED_RADIUS = 11;
    private static final double MARGIN = 2 * NUMBERED_RADIUS;
    private static final double RADIUS = 5;
    private static final double SMALL_RADIUS = 2;

    /** Points of a line nearer than this make no difference. */
    private static final double NEAR = 0.3;

    private final PixelGraph graph;
    private final Coloring coloring;
    private final int[] nodes;
    private final double[] layoutX;
    private final double[] layoutY;
    private final boolean coloredLines;
    private final int size;
    private int base = -1;

    /**
     * A plot.
     *
     * @param graph whose component to show
     * @param coloring the colours of its nodes
     * @param layout where they lie
     * @param coloredLines whether lines have the colours of their nodes, or else are grey
     * @param size the longest side
     */
    public SpectralPlot(PixelGraph graph, Coloring coloring, SpectralLayout layout, boolean coloredLines, int size) {
        this.graph = graph;
        this.coloring = coloring;
        nodes = layout.nodes();
        layoutX = layout.x();
        layoutY = layout.y();
        this.coloredLines = coloredLines;
        this.size = size;
    }

    /** Writes the nodes' numbers into them, from this one on. */
    public SpectralPlot numbered(int first) {
        if (nodes.length > MANY_NODES) {
            throw new IllegalArgumentException("numbers of " + nodes.length
                    + " nodes would hide each other, at most " + MANY_NODES + " can be read; leave out the labels");
        }
        base = first;
        return this;
    }

    @Override
    public int width() {
        return (int) Math.ceil(2 * MARGIN + extent(layoutX) * scale());
    }

    @Override
    public int height() {
        return (int) Math.ceil(2 * MARGIN + extent(layoutY) * scale());
    }

    /** The same for both axes: distances mean something. */
    private double scale() {
        double extent = Math.max(extent(layoutX), extent(layoutY));
        return extent == 0 ? 0 : (size - 2 * MARGIN) / extent;
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    }

    @Override
    public int left() {
        return 0;
    }

    @Override
    public int below() {
        return 0;
    }

    @Override
    public void draw(Canvas canvas, int left, int top) {
        double[] x = placed(layoutX, left, 1);
        double[] y = placed(layoutY, top, -1);
        drawLines(canvas, x, y);
        boolean many = x.length > MANY_NODES;
        double radius = base >= 0 ? NUMBERED_RADIUS : many ? SMALL_RADIUS : RADIUS;
        for (int i = 0; i < x.length; i++) {
            int node = nodes[i];
            if (many && coloring.ranks()[node] < Coloring.MARKED) {
                continue;
            }
            canvas.disc(x[i], y[i], radius + 1, RIM);
            canvas.disc(x[i], y[i], radius, coloring.colors()[node]);
            if (base >= 0) {
                canvas.text(String.valueOf(base + node), x[i], y[i], Figure.TEXT - 2, Anchor.MIDDLE,
                        Palette.inkOn(coloring.colors()[node]));
            }
        }
    }

    /** The y axis points up, as on paper. */
    private double[] placed(double[] values, double start, int sign) {
        double scale = scale() * sign;
        double least = Arrays.stream(values).map(v -> v * scale).min().orElse(0);
        return Arrays.stream(values).map(v -> start + MARGIN + v * scale - least).toArray();
    }

    private void drawLines(Canvas canvas, double[] x, double[] y) {
        Branches branches = Branches.of(graph);
        for (int b = 0; b < branches.count(); b++) {
            if (Arrays.binarySearch(nodes, branches.source(b)) < 0) {
                continue;
            }
            double[] lineX = new double[branches.size(b)];
            double[] lineY = new double[branches.size(b)];
            int count = 0;
            for (int k = 0; k < lineX.length; k++) {
                int i = Arrays.binarySearch(nodes, branches.node(b, k));
                if (count == 0 || k == lineX.length - 1
                        || Math.hypot(x[i] - lineX[count - 1], y[i] - lineY[count - 1]) > NEAR) {
                    lineX[count] = x[i];
                    lineY[count++] = y[i];
                }
            }
            int color = coloredLines ? coloring.colors()[branches.node(b, branches.size(b) / 2)] : LINE;
            canvas.lines(Arrays.copyOf(lineX, count), Arrays.copyOf(lineY, count), 1.5, color);
        }
    }
}
