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
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.table.CentreTable;
import io.github.filigree.graph.table.LabelColumn;
import io.github.filigree.io.TableFormat;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree centre}: the middle of each component, along its branches. */
@Command(
        name = "centre",
        header = "Finds the pixel of each component from which the farthest is nearest.",
        footer = {
            "",
            "Distances are along the skeleton, in the unit of --spacing. A row for each",
            "component: skeleton_id, node_id, image_coord_0 … (slowest axis first), coord_0 …",
            "(the same times the spacing), radius (how far the farthest pixel is), diameter",
            "(the longest shortest path between any two pixels). With --approximate also",
            "radius_at_least and diameter_at_most, equal to them where the search was not cut.",
            "",
            "Examples:",
            "  filigree centre cli/samples/retina-skeleton.png -o centres.csv",
            "  filigree centre --thin cli/samples/retina-vessels.png"
        })
public final class CentreCommand implements Callable<Integer> {

    private static final int ROUNDS_APPROXIMATE = 16;

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

    @Option(names = "--approximate", order = 18,
            description = "stop each search after a while, where very many ways are about equally long; two more "
                    + "columns bound what it may have missed")
    private boolean approximate;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public CentreCommand(Terminal terminal) {
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
        TableFormat format = output.choose(List.of(TableFormat.values()), files);
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            Image image = skeletons.read(file);
            Skeletons.Skeleton skeleton = skeletons.of(image);
            Branches branches = Branches.of(graphs.builder(image, skeleton).edges(EdgeRule.REDUCED).build());
            BranchTable centres = approximate ? CentreTable.of(branches, ROUNDS_APPROXIMATE) : CentreTable.of(branches);
            BranchTable table = skeleton.labels() == null ? centres
                    : centres.withFirst(LabelColumn.ofSkeletons(branches, skeleton.labels()));
            Summary.Entry entry = summary.add(file)
                    .put("size", image.shape(), Image.shapeText(image.shape()))
                    .put("components", branches.componentCount());
            if (format != null) {
                entry.put("output", output.write(file, out -> Tables.write(table, out, format)));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput(), json);
        return code;
    }
}
