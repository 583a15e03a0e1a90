package io.github.filigree.io;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.io.picture.Backdrop;
import io.github.filigree.io.picture.Coloring;
import io.github.filigree.io.picture.Figure;
import io.github.filigree.io.picture.PixelPlot;
import io.github.filigree.io.picture.ProjectionsPlot;
import io.github.filigree.io.picture.SpectralPlot;
import io.github.filigree.io.read.Source;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Makes a {@link Picture} of a graph; {@link Pictures#draw} starts one. Each option replaces a default. */
public final class PictureBuilder {

    private static final int USUAL_SIZE = 800;
    private static final int NO_NUMBERS = -1;
    private static final int EACH_AXIS = -1;

    private final PixelGraph graph;
    private PictureColor color = PictureColor.DEGREE;
    private PictureLayout layout = PictureLayout.PIXELS;
    private BufferedImage backdrop;
    private String backdropName;
    private String title;
    private int size = USUAL_SIZE;
    private int firstNumber = NO_NUMBERS;
    private Integer component;
    private int axis;

    PictureBuilder(PixelGraph graph) {
        this.graph = graph;
    }

    /**
     * Sets what colours stand for; by default the degree.
     *
     * @param color the choice
     * @return this
     */
    public PictureBuilder color(PictureColor color) {
        this.color = color;
        return this;
    }

    /**
     * Sets where nodes are; by default where their pixels lie.
     *
     * @param layout the choice
     * @return this
     */
    public PictureBuilder layout(PictureLayout layout) {
        this.layout = layout;
        return this;
    }

    /**
     * Draws over a picture, darkened, for the layout of pixels.
     *
     * @param file an image of the same size, in its colours or shades of grey
     * @return this
     * @throws IOException if it cannot be read; the message is one line
     */
    public PictureBuilder over(Path file) throws IOException {
        return over(Source.open(file), file.toString());
    }

    /**
     * Draws over a picture from a stream, as {@link #over(Path)} does.
     *
     * @param in read to its end
     * @param name for messages
     * @return this
     * @throws IOException if it cannot be read; the message is one line
     */
    public PictureBuilder over(InputStream in, String name) throws IOException {
        return over(Source.open(in, name), name);
    }

    private PictureBuilder over(Source source, String name) throws IOException {
        backdrop = Backdrop.read(source);
        backdropName = name;
        return this;
    }

    /**
     * Sets the title; by default it tells what colours stand for.
     *
     * @param title empty for none
     * @return this
     */
    public PictureBuilder title(String title) {
        this.title = title;
        return this;
    }

    /**
     * Sets how large the plot is; by default 800.
     *
     * @param size its longest side in dots, about
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public PictureBuilder size(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + ", must be at least 1");
        }
        this.size = size;
        return this;
    }

    /**
     * Writes the nodes' numbers into them.
     *
     * @param first number of the first node, at least 0
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public PictureBuilder numbered(int first) {
        if (first < 0) {
            throw new IllegalArgumentException("the first number is " + first + ", must be at least 0");
        }
        firstNumber = first;
        return this;
    }

    /**
     * Chooses the component that a spectral layout shows; by default the largest.
     *
     * @param component its number, in the order of components' first pixels, from 0
     * @return this
     */
    public PictureBuilder component(int component) {
        this.component = component;
        return this;
    }

    /**
     * Chooses the axis along which a volume is seen, in the layout of pixels; by default the first.
     *
     * @param axis 0 … 2
     * @return this
     * @throws IllegalArgumentException if there is no such axis, or the image is no volume
     */
    public PictureBuilder along(int axis) {
        checkVolume();
        if (axis < 0 || axis > 2) {
            throw new IllegalArgumentException("axis is " + axis + ", must be 0, 1 or 2");
        }
        this.axis = axis;
        return this;
    }

    /**
     * Shows a volume three times, seen along each of its axes, in the layout of pixels.
     *
     * @return this
     * @throws IllegalArgumentException if the image is no volume
     */
    public PictureBuilder alongEachAxis() {
        checkVolume();
        axis = EACH_AXIS;
        return this;
    }

    private void checkVolume() {
        if (graph.shape().length != 3) {
            throw new IllegalArgumentException("an axis to look along is for volumes, the image has "
                    + graph.shape().length + " axes");
        }
    }

    /**
     * {@return the picture}
     *
     * @throws IllegalArgumentException if options do not fit the graph: numbers that could not be read at this size, a
     *     picture of another size to draw over, a component that there is not, an image without pixels
     */
    public Picture build() {
        if (layout == PictureLayout.PIXELS && LongStream.of(graph.shape()).anyMatch(n -> n == 0)) {
            throw new IllegalArgumentException("an image without pixels cannot be drawn");
        }
        if (layout == PictureLayout.PIXELS && axis == EACH_AXIS) {
            return projections();
        }
        Coloring coloring = coloring(axis);
        return layout == PictureLayout.PIXELS ? pixels(coloring) : spectral(coloring);
    }

    private Coloring coloring(int depthAxis) {
        return switch (color) {
            case NONE -> Coloring.none(graph);
            case DEGREE -> Coloring.degrees(graph);
            case BRANCH -> Coloring.branches(Branches.of(graph));
            case COMPONENT -> Coloring.components(Branches.of(graph));
            case DEPTH -> {
                checkVolume();
                yield Coloring.depth(graph, Math.max(0, depthAxis));
            }
        };
    }

    private Picture projections() {
        if (backdrop != null || firstNumber != NO_NUMBERS) {
            throw new IllegalArgumentException(
                    "numbers and a picture to draw over need one view; choose the axis to look along");
        }
        Coloring same = color == PictureColor.DEPTH ? null : coloring(0);
        ProjectionsPlot plot = new ProjectionsPlot(graph, seen -> same != null ? same : coloring(seen), size);
        Figure figure = figure(color.title(), plot, same != null ? same : coloring(0));
        return new Picture(figure, plot.pixelsPerDot(), null);
    }

    private Picture pixels(Coloring coloring) {
        PixelPlot plot = axis == 0
                ? new PixelPlot(graph, coloring, size)
                : new PixelPlot(graph, coloring, axis, size);
        if (backdrop != null) {
            plot.over(backdrop, backdropName);
        }
        if (firstNumber != NO_NUMBERS) {
            plot.numbered(firstNumber);
        }
        String usual = color.title() + (firstNumber != NO_NUMBERS ? ", numbered" : "");
        return new Picture(figure(usual, plot, coloring), plot.pixelsPerDot(), null);
    }

    private Picture spectral(Coloring coloring) {
        SpectralLayout positions =
                component == null ? SpectralLayout.of(graph) : SpectralLayout.of(graph, firstNode());
        SpectralPlot plot = new SpectralPlot(graph, coloring, positions, color == PictureColor.BRANCH, size);
        if (firstNumber != NO_NUMBERS) {
            plot.numbered(firstNumber);
        }
        return new Picture(figure("Pixel graph, spectral layout", plot, coloring), 1, positions);
    }

    private Figure figure(String usualTitle, Figure.Plot plot, Coloring coloring) {
        return new Figure(title != null ? title : usualTitle, plot, coloring.legend());
    }

    private int firstNode() {
        Branches branches = Branches.of(graph);
        if (component < 0 || component >= branches.componentCount()) {
            throw new IllegalArgumentException("component is " + component + ", the graph has "
                    + branches.componentCount() + " components; use 0 … " + (branches.componentCount() - 1));
        }
        return branches.firstNode(component);
    }
}
