package io.github.filigree.io.picture;

import io.github.filigree.graph.PixelGraph;
import java.util.function.IntFunction;

/**
 * A volume seen along each of its three axes, all at the same scale: along the first at the top left, along the last
 * beside it, such that rows are the same, and along the second below, such that columns are.
 */
public final class ProjectionsPlot implements Figure.Plot {

    private static final int GAP = 16;

    private final PixelPlot front;
    private final PixelPlot side;
    private final PixelPlot top;

    /**
     * A plot.
     *
     * @param graph of a volume
     * @param colorings the colours of its nodes as seen along axis 0, 1 and 2
     * @param size the longest side, about
     */
    public ProjectionsPlot(PixelGraph graph, IntFunction<Coloring> colorings, int size) {
        long[] shape = graph.shape();
        int longest = Math.toIntExact(shape[0] + Math.max(shape[1], shape[2]));
        front = new PixelPlot(graph, colorings.apply(0), View.usual(shape), longest, size);
        side = new PixelPlot(graph, colorings.apply(2), View.fromTheSide(shape), longest, size);
        top = new PixelPlot(graph, colorings.apply(1), View.along(shape, 1), longest, size);
    }

    /** {@return how many pixels, in each direction, share a dot; 1 if none do} */
    public int pixelsPerDot() {
        return front.pixelsPerDot();
    }

    @Override
    public int width() {
        return front.width() + GAP + side.left() + side.width();
    }

    @Override
    public int height() {
        return front.height() + front.below() + GAP + top.height();
    }

    @Override
    public int left() {
        return Math.max(front.left(), top.left());
    }

    @Override
    public int below() {
        return top.below();
    }

    @Override
    public void draw(Canvas canvas, int left, int top) {
        front.draw(canvas, left, top);
        side.draw(canvas, left + front.width() + GAP + side.left(), top);
        this.top.draw(canvas, left, top + front.height() + front.below() + GAP);
    }
}
