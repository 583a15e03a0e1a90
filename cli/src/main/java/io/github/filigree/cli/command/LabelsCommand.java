package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.measure.JunctionClusters;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.measure.Labels;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree labels}: from a skeleton to an image of its branches or components. */
@Command(
        name = "labels",
        header = "Makes an image of the numbers of a skeleton's branches, components or junctions.",
        footer = {
            "",
            "FILE is .npy, .tif or .png. Its pixels are uint16, or uint32 (.npy only) where",
            "there are more than 65535 labels. 0 is background; label n is branch or",
            "component n - 1 of the other commands. A pixel where branches meet belongs to",
            "the first of them; an isolated pixel is a component, and on no branch. Of",
            "junctions, pixels that touch are one; --edges is all then, if not given.",
            "",
            "Examples:",
            "  filigree labels cli/samples/retina-skeleton.png -o branches.tif",
            "  filigree labels --of components cli/samples/post.npy -o components.npy",
            "  filigree labels --of junctions cli/samples/retina-skeleton.png -o j.tif"
        })
public final class LabelsCommand implements Callable<Integer> {

    /** The choices of {@code --of}. */
    enum Of {
        BRANCHES,
        COMPONENTS,
        JUNCTIONS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
    private final GraphOptions graphs;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "SKELETON", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> names;

    @Option(names = "--of", order = 9, paramLabel = "WHICH", description = "branches (default), components or junctions")
    private Of of = Of.BRANCHES;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "reduced (default): no small triangles at bends and crossings; all: every adjacent pair; "
                    + "forest: as skan")
    private EdgeRule rule;

    @Option(names = "--along", order = 10, paramLabel = "AXIS",
            description = "write a volume as it is seen along axis 0, 1 or 2: the highest number along it")
    private Integer along;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public LabelsCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = batch.files(names, output);
        ImageFormat format = output.choose(List.of(ImageFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = skeletons.read(file);
            EdgeRule edges = rule != null ? rule : of == Of.JUNCTIONS ? EdgeRule.ALL : EdgeRule.REDUCED;
            Branches branches = Branches.of(graphs.builder(image, skeletons.of(image)).edges(edges).build());
            JunctionClusters junctions = JunctionClusters.of(branches.graph());
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("branches", branches.count())
                    .put("components", branches.componentCount())
                    .put("junctions", junctions.count())
                    .spacing(graphs.spacing(image));
            if (format != null) {
                int[] labels = switch (of) {
                    case BRANCHES -> Labels.ofBranches(branches);
                    case COMPONENTS -> Labels.ofComponents(branches);
                    case JUNCTIONS -> Labels.ofJunctions(branches.graph(), junctions);
                };
                int count = switch (of) {
                    case BRANCHES -> branches.count();
                    case COMPONENTS -> branches.componentCount();
                    case JUNCTIONS -> junctions.count();
                };
                output.warnOfLostSpacing(format, graphs.spacing(image));
                entry.put("output", output.writeImage(file, image(branches.graph(), labels, count)
                        .spaced(graphs.spacing(image).orElse(null)), format));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }

    private Image image(PixelGraph graph, int[] labels, int count) {
        return along == null
                ? Images.ofLabels(graph, labels, count)
                : Images.ofLabels(graph, labels, count, along);
    }
}
