package io.github.filigree.io.picture;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.picture.Canvas.Anchor;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A skeleton's pixels where they lie, with ticks. Small images are blown up; in large ones a dot stands for a square of
 * pixels and shows the most telling of them, so that no line is lost. Where a canvas can scale them, the branches of
 * large ones are lines from pixel to pixel, and only masks are still images. Of more than two axes, the last two are
 * seen, along the others, or a volume along the axis that is chosen; the nearest pixels are in front.
 */
public final class PixelPlot implements Figure.Plot {

    /** Background, as magma's zero. */
    private static final int BACKGROUND = 0x000004;

    private static final int LARGEST_CELL = 64;
    private static final int SMALLEST_NUMBERED_CELL = 16;
    private static final int TICK = 5;

    /** Squares of this size are seen as pixels; smaller ones are better drawn as lines. */
    private static final int SMALLEST_SQUARE = 12;

    /** How wide lines are, and of a pixel which part they cover where it is wider. */
    private static final double THINNEST = 1.5;
    private static final double SHARE_OF_CELL = 0.6;

    /** Above, marks would hide the lines. */
    private static final double MARKED_SHARE = 0.05;

    private final PixelGraph graph;
    private final Coloring coloring;
    private final View view;
    private final int rows;
    private final int columns;
    private final int pool;
    private final int cell;
    private BufferedImage backdrop;
    private int base = -1;

    /**
     * A plot of the last two axes.
     *
     * @param graph whose nodes to show
     * @param coloring their colours
     * @param size the longest side, about
     */
    public PixelPlot(PixelGraph graph, Coloring coloring, int size) {
        this(graph, coloring, View.usual(graph.shape()), size);
    }

    /**
     * A plot of a volume seen along one of its axes.
     *
     * @param graph whose nodes to show
     * @param coloring their colours
     * @param axis 0 … 2
     * @param size the longest side, about
     */
    public PixelPlot(PixelGraph graph, Coloring coloring, int axis, int size) {
        this(graph, coloring, View.along(graph.shape(), axis), size);
    }

    private PixelPlot(PixelGraph graph, Coloring coloring, View view, int size) {
        this(graph, coloring, view, Math.max(view.rows(), view.columns()), size);
    }

    /**
     * A plot as a part of a larger one.
     *
     * @param longest pixels along the whole's longest side
     * @param size of that side, about
     */
    PixelPlot(PixelGraph graph, Coloring coloring, View view, int longest, int size) {
        this.graph = graph;
        this.coloring = coloring;
        this.view = view;
        rows = view.rows();
        columns = view.columns();
        pool = Math.ceilDiv(longest, size);
        cell = Math.clamp(size / longest, 1, LARGEST_CELL);
    }

    /** Writes the nodes' numbers into them, from this one on. */
    public PixelPlot numbered(int first) {
        if (cell < SMALLEST_NUMBERED_CELL) {
            int needed = SMALLEST_NUMBERED_CELL * Math.max(rows, columns);
            throw new IllegalArgumentException("pixels are too small for numbers, " + cell + " dots wide; "
                    + "use size " + needed + " or leave out the labels");
        }
        base = first;
        return this;
    }

    /** Puts a picture of the same size behind the pixels. */
    public PixelPlot over(BufferedImage picture, String name) {
        if (picture.getHeight() != rows || picture.getWidth() != columns) {
            throw new IllegalArgumentException(name + " has " + picture.getHeight() + " × " + picture.getWidth()
                    + " pixels, the skeleton " + rows + " × " + columns
                    + "; draw it over the image that it was made from");
        }
        backdrop = Backdrop.pooled(picture, pool);
        return this;
    }

    /** {@return how many pixels, in each direction, share a dot; 1 if none do} */
    public int pixelsPerDot() {
        return pool;
    }

    @Override
    public int width() {
        return Math.ceilDiv(columns, pool) * cell;
    }

    @Override
    public int height() {
        return Math.ceilDiv(rows, pool) * cell;
    }

    @Override
    public int left() {
        return 46 + 8 * String.valueOf(rows - 1).length();
    }

    @Override
    public int below() {
        return TICK + 3 * (int) Figure.TEXT;
    }

    @Override
    public void draw(Canvas canvas, int left, int top) {
        canvas.rectangle(left, top, width(), height(), BACKGROUND);
        if (backdrop != null) {
            canvas.image(backdrop, left, top, width(), height());
        }
        if (canvas.scalable() && cell < SMALLEST_SQUARE && BranchLines.isThin(graph)) {
            drawLines(canvas, left, top);
        } else {
            canvas.image(cells(), left, top, width(), height());
        }
        drawMarks(canvas, left, top);
        for (int node = 0; base >= 0 && node < graph.nodeCount(); node++) {
            canvas.text(String.valueOf(base + node), left + x(node), top + y(node), 0.4 * cell, Anchor.MIDDLE,
                    Palette.inkOn(coloring.colors()[node]));
        }
        drawTicks(canvas, left, top);
    }

    /** Branches as lines, and pixels that are on none as dots. */
    private void drawLines(Canvas canvas, int left, int top) {
        double thickness = Math.max(THINNEST, SHARE_OF_CELL * cell);
        for (BranchLines.Line line : new BranchLines(graph, coloring, view).all()) {
            canvas.lines(places(line.columns(), left), places(line.rows(), top), thickness, line.color());
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.degree(node) == 0) {
                canvas.disc(left + x(node), top + y(node), thickness / 2, coloring.colors()[node]);
            }
        }
    }

    private double[] places(int[] pixels, int start) {
        return Arrays.stream(pixels).mapToDouble(pixel -> start + place(pixel)).toArray();
    }

    /** Transparent where there is no node; lines are two dots wide where a dot is only one pixel of the plot. */
    private BufferedImage cells() {
        BufferedImage cells = new BufferedImage(width() / cell, height() / cell, BufferedImage.TYPE_INT_ARGB);
        long[] best = new long[cells.getWidth() * cells.getHeight()];
        int spread = cell == 1 ? 1 : 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            int left = column(node) / pool;
            int top = row(node) / pool;
            int depth = view.depth(graph.pixelIndex(node));
            for (int y = top; y <= Math.min(top + spread, cells.getHeight() - 1); y++) {
                for (int x = left; x <= Math.min(left + spread, cells.getWidth() - 1); x++) {
                    // Of equal nodes, one in its own place goes before one that spread there.
                    int rank = 2 * coloring.ranks()[node] + (x == left && y == top ? 2 : 1);
                    long preference = (long) rank << Integer.SIZE | Integer.MAX_VALUE - depth;
                    int at = y * cells.getWidth() + x;
                    if (preference > best[at]) {
                        best[at] = preference;
                        cells.setRGB(x, y, 0xff000000 | coloring.colors()[node]);
                    }
                }
            }
        }
        return cells;
    }

    /** Tips and junctions as discs where a pixel is hardly seen. */
    private void drawMarks(Canvas canvas, int left, int top) {
        double radius = 2.5;
        long marks = Arrays.stream(coloring.ranks()).filter(rank -> rank >= Coloring.MARKED).count();
        if (cell > radius || marks * Math.PI * radius * radius > MARKED_SHARE * width() * height()) {
            return;
        }
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (coloring.ranks()[node] >= Coloring.MARKED) {
                canvas.disc(left + x(node), top + y(node), radius, coloring.colors()[node]);
            }
        }
    }

    private int row(int node) {
        return view.row(graph.pixelIndex(node));
    }

    private int column(int node) {
        return view.column(graph.pixelIndex(node));
    }

    private double x(int node) {
        return place(column(node));
    }

    private double y(int node) {
        return place(row(node));
    }

    /** {@return the middle of a row or column} */
    private double place(int pixel) {
        return (pixel + 0.5) * cell / pool;
    }

    private void drawTicks(Canvas canvas, int left, int top) {
        int bottom = top + height();
        int step = step(8 * String.valueOf(columns).length() + 16);
        for (int c = 0; c < columns; c += step) {
            double x = left + place(c);
            canvas.lines(new double[] {x, x}, new double[] {bottom, bottom + TICK}, 1, Palette.BLACK);
            label(canvas, String.valueOf(c), x, bottom + TICK + 0.75 * Figure.TEXT, Anchor.MIDDLE);
        }
        step = step(2 * (int) Figure.TEXT);
        for (int r = 0; r < rows; r += step) {
            double y = top + place(r);
            canvas.lines(new double[] {left - TICK, left}, new double[] {y, y}, 1, Palette.BLACK);
            label(canvas, String.valueOf(r), left - TICK - 3, y, Anchor.END);
        }
        label(canvas, view.columnName(), left + width() / 2.0, bottom + TICK + 2.2 * Figure.TEXT, Anchor.MIDDLE);
        label(canvas, view.rowName(), left - left() + 14, top + height() / 2.0, Anchor.MIDDLE);
    }

    private static void label(Canvas canvas, String text, double x, double y, Anchor anchor) {
        canvas.text(text, x, y, Figure.TEXT, anchor, Palette.BLACK);
    }

    /** {@return 1, 2 or 5 times a power of ten, so that ticks are at least so far apart} */
    private int step(int apart) {
        IntUnaryOperator next = step -> String.valueOf(step).startsWith("2") ? step / 2 * 5 : step * 2;
        int step = 1;
        while ((double) step * cell / pool < apart) {
            step = next.applyAsInt(step);
        }
        return step;
    }
}
