package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.io.Picture;
import io.github.filigree.io.PictureBuilder;
import io.github.filigree.io.PictureColor;
import io.github.filigree.io.PictureFormat;
import io.github.filigree.io.PictureLayout;
import io.github.filigree.io.Pictures;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.nio.file.Path;
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
            "FILE is .png or .svg. Volumes are seen along their first axis, or as --along",
            "says; of pixels that fall together, the nearest is seen.",
            "",
            "Examples:",
            "  filigree draw cli/samples/post.npy -o post.png --labels --base 1",
            "  filigree draw cli/samples/post.npy -o post.svg --layout spectral",
            "  filigree draw cli/samples/post.npy -o over.png --over cli/samples/post.png",
            "  filigree draw --thin cli/samples/retina-vessels.png -o eye.png --color branch",
            "  filigree draw --thin cli/samples/tubes.tif -o tree.png --along all"
        })
public final class DrawCommand implements Callable<Integer> {

    private static final int LARGEST = 20_000;
    private static final int SMALLEST = 50;

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final Batch batch;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final Skeletons skeletons;

    @Mixin
    private final Connectivity connectivity;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> names;

    @Option(names = "--color", order = 3, paramLabel = "BY",
            description = "degree (default), branch, component, depth (of volumes) or none")
    private PictureColor color = PictureColor.DEGREE;

    @Option(names = "--layout", order = 4, paramLabel = "HOW",
            description = "pixels (default): where they lie; spectral: by the eigenvectors of the graph's Laplacian")
    private PictureLayout layout = PictureLayout.PIXELS;

    /** The choices of {@code --along}. */
    enum Along {
        AXIS_0("0"),
        AXIS_1("1"),
        AXIS_2("2"),
        ALL("all");

        private final String text;

        Along(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Option(names = "--along", order = 5, paramLabel = "AXIS",
            description = "the axis along which a volume is seen: 0 (default), 1, 2, or all three views: all")
    private Along along;

    @Option(names = "--over", order = 5, paramLabel = "PICTURE",
            description = "a picture of the same size, drawn behind")
    private String over;

    @Option(names = "--labels", order = 6, description = "write each node's number")
    private boolean labels;

    @Option(names = "--title", order = 8, paramLabel = "TEXT", description = "title; '' for none")
    private String title;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "all, reduced or forest; else reduced for branches and with --prune, and all")
    private EdgeRule rule;

    @Option(names = "--component", order = 15, paramLabel = "N",
            description = "component to lay out, in the order of their first pixels from 0; else the largest")
    private Integer component;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    private double prune;
    private int base;
    private int size = 800;

    /** @param terminal where to read and speak */
    public DrawCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        output = new OutputOptions(common);
    }

    @Option(names = "--prune", order = 16, paramLabel = "LENGTH",
            description = "first remove spurs, branches that end in a tip, that are shorter than so many pixels")
    void setPrune(double length) {
        if (!(length >= 0)) {
            throw common.misuse("--prune is " + length + ", must be at least 0");
        }
        prune = length;
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
    public Integer call() throws IOException {
        if (!output.given()) {
            throw common.misuse("draw needs -o PICTURE.png or -o PICTURE.svg");
        }
        if (layout == PictureLayout.SPECTRAL && over != null) {
            throw common.misuse("--over needs --layout pixels");
        }
        if (layout == PictureLayout.PIXELS && component != null) {
            throw common.misuse("--component needs --layout spectral");
        }
        List<String> files = batch.files(names, output);
        output.alsoReads(over == null ? List.of() : List.of(over));
        PictureFormat format = output.choose(List.of(PictureFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = skeletons.read(file);
            PixelGraph graph = graph(image);
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("nodes", graph.nodeCount());
            Picture picture = picture(graph, entry);
            String target = output.write(file, out -> Pictures.write(picture, out, format));
            entry.put("picture", new int[] {picture.width(), picture.height()},
                            picture.width() + " × " + picture.height())
                    .put("output", target);
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }

    private PixelGraph graph(Image image) throws IOException {
        Skeletons.Skeleton skeleton = skeletons.of(image);
        PixelGraphBuilder builder = PixelGraph.builder(skeleton.pixels()).connectivity(connectivity.of(image));
        if (skeleton.labels() != null) {
            builder.labels(skeleton.labels());
        }
        if (common.threads() > 0) {
            builder.threads(common.threads());
        }
        EdgeRule usual = color == PictureColor.BRANCH || prune > 0 ? EdgeRule.REDUCED : EdgeRule.ALL;
        PixelGraph graph = builder.edges(rule != null ? rule : usual).build();
        return prune > 0 ? Pruning.shorterThan(Branches.of(graph), prune).branches().graph() : graph;
    }

    private Picture picture(PixelGraph graph, Summary.Entry entry) throws IOException {
        PictureBuilder builder = Pictures.draw(graph).color(color).layout(layout).size(size);
        if (title != null) {
            builder.title(title);
        }
        if (labels) {
            builder.numbered(base);
        }
        if ("-".equals(over)) {
            builder.over(common.in(), "standard input");
        } else if (over != null) {
            builder.over(Path.of(over));
        }
        if (component != null) {
            builder.component(component);
        }
        if (along == Along.ALL) {
            builder.alongEachAxis();
        } else if (along != null) {
            builder.along(along.ordinal());
        }
        Picture picture = builder.build();
        picture.spectralLayout().ifPresentOrElse(
                positions -> entry.put("drawn nodes", positions.nodes().length)
                        .put("eigenvalues", positions.eigenvalues(), eigenvalues(positions)),
                () -> entry.put("pixels a dot", picture.pixelsPerDot(), pixelsPerDot(picture)));
        return picture;
    }

    private static String pixelsPerDot(Picture picture) {
        int pooled = picture.pixelsPerDot();
        return pooled == 1 ? "1" : pooled + " × " + pooled;
    }

    private static String eigenvalues(SpectralLayout layout) {
        StringBuilder text = new StringBuilder();
        for (double value : layout.eigenvalues()) {
            text.append(text.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%.6g", value));
        }
        return text.isEmpty() ? "none" : text.toString();
    }
}
