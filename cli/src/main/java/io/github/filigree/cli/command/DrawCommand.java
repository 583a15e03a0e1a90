package io.github.filigree.cli.command;

import io.github.filigree.cli.Failure;
import io.github.filigree.cli.Summary;
import io.github.filigree.cli.Terminal;
import io.github.filigree.cli.picture.Backdrop;
import io.github.filigree.cli.picture.Coloring;
import io.github.filigree.cli.picture.Figure;
import io.github.filigree.cli.picture.PictureFormat;
import io.github.filigree.cli.picture.PixelPlot;
import io.github.filigree.cli.picture.SpectralPlot;
import io.github.filigree.cli.read.Image;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.graph.layout.SpectralLayout;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree draw}: from a skeleton to a picture of it. */
@Command(
        name = "draw",
        header = "Draws pictures of skeletons and of their graphs.",
        footer = {
            "",
            "FILE is .png or .svg. Volumes are seen along their first axis.",
            "",
            "Examples:",
            "  filigree draw cli/samples/post.npy -o post.png --labels --base 1",
            "  filigree draw cli/samples/post.npy -o post.svg --layout spectral",
            "  filigree draw cli/samples/post.npy -o over.png --over cli/samples/post.png",
            "  filigree draw --thin cli/samples/retina-vessels.png -o eye.png --color branch"
        })
public final class DrawCommand implements Callable<Integer> {

    /** The choices of {@code --color}. */
    enum Color {
        NONE("Skeleton"),
        DEGREE("Skeleton, coloured by degree"),
        BRANCH("Skeleton, coloured by branch"),
        COMPONENT("Skeleton, coloured by component");

        private final String title;

        Color(String title) {
            this.title = title;
        }
    }

    /** The choices of {@code --layout}. */
    enum Layout {
        PIXELS,
        SPECTRAL
    }

    private static final int LARGEST = 20_000;
    private static final int SMALLEST = 50;

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final Skeletons skeletons;

    @Mixin
    private final Connectivity connectivity;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> files;

    @Option(names = "--color", order = 3, paramLabel = "BY",
            description = "degree (default), branch, component or none")
    private Color color = Color.DEGREE;

    @Option(names = "--layout", order = 4, paramLabel = "HOW",
            description = "pixels (default): where they lie; spectral: by the eigenvectors of the graph's Laplacian")
    private Layout layout = Layout.PIXELS;

    @Option(names = "--over", order = 5, paramLabel = "PICTURE",
            description = "a picture of the same size, drawn behind")
    private String over;

    @Option(names = "--labels", order = 6, description = "write each node's number")
    private boolean labels;

    @Option(names = "--title", order = 8, paramLabel = "TEXT", description = "title; '' for none")
    private String title;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "all, reduced or forest; else reduced for branches, and all")
    private EdgeRule rule;

    @Option(names = "--component", order = 15, paramLabel = "N",
            description = "component to lay out, in the order of their first pixels from 0; else the largest")
    private Integer component;

    @Option(names = "--json", order = 20, description = "one JSON object a line")
    private boolean json;

    private int base;
    private int size = 800;

    /** @param terminal where to read and speak */
    public DrawCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        output = new OutputOptions(common);
    }

    @Option(names = "--base", order = 7, paramLabel = "0|1", description = "number of the first node")
    void setBase(int base) {
        if (base != 0 && base != 1) {
            throw common.misuse("--base is " + base + ", must be 0 or 1");
        }
        this.base = base;
    }

    @Option(names = "--size", order = 9, paramLabel = "N", description = "longest side of the plot, default 800")
    void setSize(int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw common.misuse("--size is " + size + ", must be " + SMALLEST + " … " + LARGEST);
        }
        this.size = size;
    }

    @Override
    public Integer call() {
        if (!output.given()) {
            throw common.misuse("draw needs -o PICTURE.png or -o PICTURE.svg");
        }
        if (layout == Layout.SPECTRAL && over != null) {
            throw common.misuse("--over needs --layout pixels");
        }
        if (layout == Layout.PIXELS && component != null) {
            throw common.misuse("--component needs --layout spectral");
        }
        PictureFormat format = output.choose(List.of(PictureFormat.values()), files.size());
        Summary summary = new Summary();
        int code = common.forEach(files, file -> {
            Image image = input.read(file);
            PixelGraph graph = graph(image);
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("nodes", graph.nodeCount());
            long start = System.nanoTime();
            Figure figure = figure(graph, entry);
            String target = output.write(file, out -> format.write(figure, out));
            double seconds = (System.nanoTime() - start) / 1e9;
            entry.put("picture", new int[] {figure.width(), figure.height()}, figure.width() + " × " + figure.height())
                    .time("", seconds)
                    .put("output", target);
        });
        summary.print(common.summaryOut(output.toStandardOutput()), json);
        return code;
    }

    private PixelGraph graph(Image image) {
        PixelGraphBuilder builder = PixelGraph.builder(skeletons.of(image)).connectivity(connectivity.of(image));
        if (common.threads() > 0) {
            builder.threads(common.threads());
        }
        return builder.edges(rule != null ? rule : color == Color.BRANCH ? EdgeRule.REDUCED : EdgeRule.ALL).build();
    }

    private Figure figure(PixelGraph graph, Summary.Entry entry) {
        Coloring coloring = switch (color) {
            case NONE -> Coloring.none(graph);
            case DEGREE -> Coloring.degrees(graph);
            case BRANCH -> Coloring.branches(Branches.of(graph));
            case COMPONENT -> Coloring.components(Branches.of(graph));
        };
        return switch (layout) {
            case PIXELS -> figure(color.title + (labels ? ", numbered" : ""), pixels(graph, coloring, entry), coloring);
            case SPECTRAL -> figure("Pixel graph, spectral layout", spectral(graph, coloring, entry), coloring);
        };
    }

    private Figure figure(String usualTitle, Figure.Plot plot, Coloring coloring) {
        return new Figure(title != null ? title : usualTitle, plot, coloring.legend());
    }

    private Figure.Plot pixels(PixelGraph graph, Coloring coloring, Summary.Entry entry) {
        PixelPlot plot = new PixelPlot(graph, coloring, size);
        if (over != null) {
            plot.over(Backdrop.read(over, common.in()), over);
        }
        if (labels) {
            plot.numbered(base);
        }
        int pooled = plot.pixelsPerDot();
        entry.put("pixels a dot", pooled, pooled == 1 ? "1" : pooled + " × " + pooled);
        return plot;
    }

    private Figure.Plot spectral(PixelGraph graph, Coloring coloring, Summary.Entry entry) {
        SpectralLayout positions = component == null
                ? SpectralLayout.of(graph)
                : SpectralLayout.of(graph, firstNode(graph));
        entry.put("drawn nodes", positions.nodes().length)
                .put("eigenvalues", positions.eigenvalues(), eigenvalues(positions));
        SpectralPlot plot = new SpectralPlot(graph, coloring, positions, color == Color.BRANCH, size);
        return labels ? plot.numbered(base) : plot;
    }

    private static String eigenvalues(SpectralLayout layout) {
        StringBuilder text = new StringBuilder();
        for (double value : layout.eigenvalues()) {
            text.append(text.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%.6g", value));
        }
        return text.isEmpty() ? "none" : text.toString();
    }

    private int firstNode(PixelGraph graph) {
        Branches branches = Branches.of(graph);
        if (component < 0 || component >= branches.componentCount()) {
            throw new Failure("--component is " + component + ", the graph has " + branches.componentCount()
                    + " components; use 0 … " + (branches.componentCount() - 1));
        }
        return branches.firstNode(component);
    }
}
