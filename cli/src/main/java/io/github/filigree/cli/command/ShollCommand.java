package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.option.StandardOutputName;
import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.measure.Sholl;
import io.github.filigree.io.TableFormat;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree sholl}: how often a skeleton crosses circles around a centre. */
@Command(
        name = "sholl",
        header = "Counts how often a skeleton crosses circles or spheres around a centre.",
        footer = {
            "",
            "A row for each radius: radius, crossings; Sholl's analysis (1953), counted as",
            "skan.csr.sholl_analysis does. Radii are in the unit of --spacing.",
            "",
            "Examples:",
            "  filigree sholl cli/samples/retina-skeleton.png -o sholl.csv --plot sholl.svg",
            "  filigree sholl cli/samples/retina-skeleton.png --center 700,680 --step 20"
        })
public final class ShollCommand implements Callable<Integer> {

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

    @Option(names = "--plot", order = 3, paramLabel = "FILE", converter = StandardOutputName.class,
            description = "draw crossings over radii, as SVG")
    private String plot;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    private double[] center;
    private double step;

    /** @param terminal where to read and speak */
    public ShollCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        output = new OutputOptions(common);
    }

    @Option(names = "--center", order = 14, paramLabel = "PLACE",
            description = "pixel indices, slowest axis first, as 120,45; if not given, the geodesic centre of the "
                    + "largest component")
    void setCenter(String text) {
        try {
            center = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw common.misuse("--center '" + text + "' is not numbers with commas between");
        }
    }

    @Option(names = "--step", order = 15, paramLabel = "LENGTH",
            description = "from radius to radius; if not given, the diagonal of a pixel, as skan's")
    void setStep(double step) {
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw common.misuse("--step is " + step + ", must be positive and finite");
        }
        this.step = step;
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = batch.files(names, output);
        output.alsoWrites("--plot", plot);
        TableFormat format = output.choose(List.of(TableFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = input.read(file);
            PixelGraph graph = graphs.builder(image, skeletons.of(image)).edges(EdgeRule.REDUCED).build();
            Sholl sholl = Sholl.withStep(graph, center(image, graph), step(graph.spacing()));
            int[] crossings = sholl.crossings();
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("center", Arrays.toString(sholl.center()))
                    .put("radii", crossings.length)
                    .put("most crossings", Arrays.stream(crossings).max().orElse(0));
            if (format != null) {
                BranchTable table = BranchTable.of(List.of(
                        BranchTable.Doubles.of("radius", sholl.radii()),
                        BranchTable.Ints.of("crossings", crossings)));
                entry.put("output", output.write(file, out -> Tables.write(table, out, format)));
            }
            if (plot != null) {
                String svg = ShollPlot.svg(sholl);
                entry.put("plot", output.write(plot, file, out -> out.write(svg.getBytes(StandardCharsets.UTF_8))));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput() || "-".equals(plot), json);
        return code;
    }

    private double[] center(Image image, PixelGraph graph) {
        if (center == null) {
            Branches branches = Branches.of(graph);
            int largest = Components.of(branches).largest();
            return largest < 0 ? new double[graph.rank()]
                    : graph.position(Geodesics.of(branches).center(largest).node());
        }
        if (center.length != image.rank()) {
            throw new Failure(image.name() + " has " + image.rank() + " axes, --center has " + center.length
                    + " numbers; give one for each axis");
        }
        double[] scaled = graph.spacing();
        Arrays.setAll(scaled, axis -> scaled[axis] * center[axis]);
        return scaled;
    }

    private double step(double... spacing) {
        return step > 0 ? step : Math.sqrt(Arrays.stream(spacing).map(s -> s * s).sum());
    }
}
