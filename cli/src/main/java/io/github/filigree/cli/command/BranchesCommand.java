package io.github.filigree.cli.command;

import io.github.filigree.cli.option.BranchColumns;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.io.TableFormat;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree branches}: from a skeleton to the table of its branches. */
@Command(
        name = "branches",
        header = "Measures the branches of a skeleton, and writes them as a table.",
        footer = {
            "",
            "Lengths are in the unit of --spacing. branch_type is 0 from tip to tip, 1 from",
            "tip to junction, 2 from junction to junction, 3 back to its start. Several",
            "skeletons make one table, with the file's name as first column.",
            "",
            "Examples:",
            "  filigree branches cli/samples/retina-skeleton.png -o branches.csv",
            "  filigree branches --thin cli/samples/retina-vessels.png --prune 10 --main",
            "  filigree branches cli/samples/post.npy --columns fiji -o post.csv"
        })
public final class BranchesCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final Skeletons skeletons;

    @Mixin
    private final Connectivity connectivity;

    @Mixin
    private final GraphOptions graphs;

    @Mixin
    private final BranchColumns columns;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "SKELETON", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> files;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "reduced (default): no small triangles at bends and crossings; forest: as skan; all: every "
                    + "adjacent pair")
    private EdgeRule rule = EdgeRule.REDUCED;

    @Option(names = "--json", order = 20, description = "one JSON object a line")
    private boolean json;

    private double prune;

    private final List<String> tabled = new ArrayList<>();
    private final List<BranchTable> tables = new ArrayList<>();

    /** @param terminal where to read and speak */
    public BranchesCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        columns = new BranchColumns(common, input);
        output = new OutputOptions(common);
    }

    @Option(names = "--prune", order = 19, paramLabel = "LENGTH",
            description = "first remove spurs, branches that end in a tip, that are shorter than this, the shortest "
                    + "first; what is left of a junction with two branches is joined")
    void setPrune(double length) {
        if (!(length >= 0)) {
            throw common.misuse("--prune is " + length + ", must be at least 0");
        }
        prune = length;
    }

    @Override
    public Integer call() throws IOException {
        columns.check();
        boolean oneTable = !output.oneFileEach();
        output.alsoReads(columns.files());
        List<TableFormat> formats = List.of(TableFormat.values());
        TableFormat format = oneTable ? output.chooseForAll(formats, files) : output.choose(formats, files);
        Summary summary = new Summary();
        List<Summary.Entry> entries = new ArrayList<>();
        int code = common.forEachTimed(files, file -> {
            Image image = skeletons.read(file);
            BinaryImage skeleton = skeletons.of(image);
            Branches all = Branches.of(graphs.builder(image, skeleton).edges(rule).build());
            Pruning pruning = prune > 0 ? Pruning.shorterThan(all, prune) : null;
            Branches branches = pruning == null ? all : pruning.branches();
            Geodesics geodesics = Geodesics.of(branches);
            BranchTable table = columns.table(image, branches, geodesics);
            Summary.Entry entry = describe(summary.add(file), image, branches, geodesics)
                    .spacing(graphs.spacing(image));
            if (pruning != null) {
                entry.put("pruned branches", Arrays.stream(pruning.branchMap()).filter(b -> b < 0).count());
            }
            entry.put("kernels", skeleton.kernels().toString());
            if (format != null && !oneTable) {
                entry.put("output", output.write(file, out -> Tables.write(table, out, format)));
            } else if (format != null) {
                collect(file, table);
                entries.add(entry);
            }
            return entry;
        });
        if (!tables.isEmpty()) {
            long start = System.nanoTime();
            String target = output.write(tabled.getFirst(), out -> Tables.write(tabled, tables, out, format));
            // All inputs share the time that their table takes.
            double share = (System.nanoTime() - start) / 1e9 / entries.size();
            entries.forEach(entry -> entry.put("output", target).addTime(share));
        }
        summary.print(common.summaryOut(output.toStandardOutput()), json);
        return code;
    }

    private void collect(String file, BranchTable table) {
        if (!tables.isEmpty() && tables.getFirst().columns().size() != table.columns().size()) {
            throw new Failure(file + " has another number of axes than " + tabled.getFirst()
                    + ", so their tables differ; put {} in the name after -o for a table each");
        }
        tabled.add(file);
        tables.add(table);
    }

    private static Summary.Entry describe(
            Summary.Entry entry, Image image, Branches branches, Geodesics geodesics) {
        double longest = 0;
        for (int c = 0; c < branches.componentCount(); c++) {
            longest = Math.max(longest, geodesics.longestPath(c).length());
        }
        double tortuosity = branches.meanTortuosity();
        return entry.put("size", image.shape(), Image.shapeText(image.shape()))
                .put("pixels", branches.graph().nodeCount())
                .put("components", branches.componentCount())
                .put("branches", branches.count())
                .put("total length", branches.totalLength(), number(branches.totalLength()))
                .put("mean tortuosity", tortuosity, Double.isNaN(tortuosity) ? "-" : number(tortuosity))
                .put("longest path", longest, number(longest));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.2f", value);
    }
}
