package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.BranchColumns;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.PruneOptions;
import io.github.filigree.cli.option.RootOption;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.option.StandardOutputName;
import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.io.ImageFormat;
import io.github.filigree.io.TableFormat;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
            "With --junctions merged, junction pixels that touch are one, at their centroid,",
            "and branches reach to it; --edges is all then, if not given: AnalyzeSkeleton's",
            "counts. --help-columns has the definition of every column.",
            "",
            "The longest path of the summary is found by a few sweeps; where they are not",
            "enough, \"longest path at most\" tells how long it may be. --main searches on,",
            "--main approximate a while.",
            "",
            "Examples:",
            "  filigree branches cli/samples/retina-skeleton.png -o branches.csv",
            "  filigree branches --thin cli/samples/retina-vessels.png --prune 10 --main",
            "  filigree branches cli/samples/post.npy --columns fiji -o post.csv",
            "  filigree branches cli/samples/retina-skeleton.png --junctions merged",
            "  filigree branches cli/samples/retina-skeleton.png --per skeleton -o s.csv",
            "  filigree branches cli/samples/retina-skeleton.png --columns all -o all.csv",
            "  filigree branches cli/samples/post.npy --columns skan,strahler --root 0,4",
            "  filigree branches cli/samples/tubes.swc --columns branch_distance,level",
            "  filigree branches --thin cli/samples/cells.png --by-label --per label"
        })
public final class BranchesCommand implements Callable<Integer> {

    /** The choices of {@code --junctions}. */
    enum Junctions {
        PIXELS,
        MERGED;

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
    private final BranchColumns columns;

    @Mixin
    private final RootOption root;

    @Mixin
    private final PruneOptions prune;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "SKELETON", arity = "1..*",
            description = "skeletons to read, or trees of points in .swc; - is standard input")
    private List<String> names;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "reduced (default): no small triangles at bends and crossings; forest: as skan; all: every "
                    + "adjacent pair")
    private EdgeRule rule;

    @Option(names = "--junctions", order = 14, paramLabel = "WHAT",
            description = "pixels (default): each junction pixel is one; merged: those that touch are one")
    private Junctions junctions = Junctions.PIXELS;

    @Option(names = "--between", order = 18, paramLabel = "WHAT",
            description = "where the longest path may end: ends (default) of branches, or any pixels, also inside a ring")
    private LongestPaths.Between between = LongestPaths.Between.ENDS;

    @Option(names = "--pruned", order = 19, paramLabel = "FILE", converter = StandardOutputName.class,
            description = "write what pruning left of the skeleton, as an image")
    private String prunedFile;

    @Option(names = "--map", order = 19, paramLabel = "FILE", converter = StandardOutputName.class,
            description = "write which branch each one became part of by pruning, -1 if it is gone, as CSV")
    private String mapFile;

    @Option(names = "--help-columns", order = 15, help = true,
            description = "print all columns, each with unit, definition and source")
    private boolean helpColumns;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    private ImageFormat prunedFormat;

    /** By file, what one table of all is made of. */
    private final Map<String, BranchTable> tables = new ConcurrentHashMap<>();

    /** @param terminal where to read and speak */
    public BranchesCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        columns = new BranchColumns(common, input);
        root = new RootOption(common);
        prune = new PruneOptions(common, input);
        output = new OutputOptions(common);
    }

    @Override
    public Integer call() throws IOException {
        if (helpColumns) {
            ColumnHelp.print(common.summaryOut(false));
            return 0;
        }
        columns.check(skeletons.byLabel());
        boolean oneTable = !output.oneFileEach();
        List<String> files = batch.files(names, output);
        output.alsoReads(columns.files());
        output.alsoReads(prune.files());
        output.alsoWrites("--pruned", prunedFile);
        output.alsoWrites("--map", mapFile);
        List<TableFormat> formats = List.of(TableFormat.values());
        TableFormat format = oneTable ? output.chooseForAll(formats, files) : output.choose(formats, files);
        prunedFormat = output.format("--pruned", prunedFile, List.of(ImageFormat.values()));
        Summary summary = new Summary();
        Map<String, Summary.Entry> entries = new ConcurrentHashMap<>();
        int code = batch.run(files, summary, file -> {
            Summary.Entry entry;
            BranchTable table;
            if (TreeFile.is(file)) {
                TreeFile tree = TreeFile.read(common, file);
                table = columnsOf(tree);
                entry = tree.describe(summary.add(file));
            } else {
                Measured measured = measure(file, summary);
                table = measured.table;
                entry = measured.entry;
            }
            if (format != null && !oneTable) {
                entry.put("output", output.write(file, out -> Tables.write(table, out, format)));
            } else if (format != null) {
                tables.put(file, table);
                entries.put(file, entry);
            }
            return entry;
        });
        if (!tables.isEmpty()) {
            code = Math.max(code, writeAll(files, format, entries));
        }
        boolean outCarriesData = output.toStandardOutput() || "-".equals(prunedFile) || "-".equals(mapFile);
        batch.tell(summary, outCarriesData, json);
        return code;
    }

    /** What was made of an image. */
    private record Measured(BranchTable table, Summary.Entry entry) {}

    private Measured measure(String file, Summary summary) throws IOException {
        Image image = skeletons.read(file);
        Skeletons.Skeleton skeleton = skeletons.of(image);
        Branches all = Branches.of(graphs.builder(image, skeleton).edges(edges()).build());
        BranchColumns.Inputs inputs = columns.read(image, skeleton.labels(), all.graph());
        Pruning pruning = prune.given() ? prune.of(image, all, inputs) : null;
        Branches branches = pruning == null ? all : pruning.branches();
        BranchGraph graph = junctions == Junctions.MERGED ? BranchGraph.merged(branches) : BranchGraph.of(branches);
        LongestPaths paths = LongestPaths.of(graph, between, columns.mainAsked(), columns.mainExactly());
        BranchTable table = columns.table(
                image, graph, inputs, roots(image, graph, inputs), paths.ends(), paths::mainBranches);
        Summary.Entry entry = describe(summary.add(file), image, graph, paths).spacing(graphs.spacing(image));
        if (pruning != null) {
            entry.put("pruned branches", Arrays.stream(pruning.branchMap()).filter(b -> b < 0).count());
            writePruned(file, image, pruning, entry);
        }
        return new Measured(table, entry.put("kernels", skeleton.pixels().kernels().toString()));
    }

    private BranchTable columnsOf(TreeFile tree) {
        try {
            return tree.table(columns.names());
        } catch (IllegalArgumentException e) {
            throw columns.wrongColumns(e);
        }
    }

    /** Writes one table of all files that were worked on; what differs from the first is left out, and told. */
    private int writeAll(List<String> files, TableFormat format, Map<String, Summary.Entry> entries)
            throws IOException {
        long start = System.nanoTime();
        int code = 0;
        List<String> tabled = new ArrayList<>();
        for (String file : files) {
            if (!tables.containsKey(file)) {
                continue;
            }
            if (tabled.isEmpty() || headings(tabled.getFirst()).equals(headings(file))) {
                tabled.add(file);
            } else {
                code = batch.fail(file, new Failure(file + " has other columns than " + tabled.getFirst()
                        + ", as an image of another number of axes, or trees; put {} in the name after -o "
                        + "for a table each"));
            }
        }
        String target = output.write(tabled.getFirst(),
                out -> Tables.write(tabled, tabled.stream().map(tables::get).toList(), out, format));
        // All inputs share the time that their table takes.
        double share = (System.nanoTime() - start) / 1e9 / tabled.size();
        tabled.forEach(file -> entries.get(file).put("output", target).addTime(share));
        return code;
    }

    private List<String> headings(String file) {
        return tables.get(file).columns().stream().map(BranchTable.Column::name).toList();
    }

    private EdgeRule edges() {
        return rule != null ? rule : junctions == Junctions.MERGED ? EdgeRule.ALL : EdgeRule.REDUCED;
    }

    private int[] roots(Image image, BranchGraph graph, BranchColumns.Inputs inputs) {
        int[] nodes = root.nodes(
                image, graph.branches().graph(), inputs.radius(), node -> graph.vertexAt(node) >= 0);
        return Arrays.stream(nodes).map(graph::vertexAt).toArray();
    }

    private void writePruned(String file, Image image, Pruning pruning, Summary.Entry entry) throws IOException {
        if (prunedFile != null) {
            entry.put("pruned skeleton", output.writeImage(prunedFile, file,
                    image.with(PixelType.BOOL, MemorySegment.ofArray(pruning.skeleton().toBytes())), prunedFormat));
        }
        if (mapFile != null) {
            int[] map = pruning.branchMap();
            int[] old = new int[map.length];
            Arrays.setAll(old, b -> b);
            BranchTable table = BranchTable.of(
                    List.of(BranchTable.Ints.of("branch", old), BranchTable.Ints.of("pruned_branch", map)));
            entry.put("map", output.write(mapFile, file, out -> Tables.write(table, out, TableFormat.CSV)));
        }
    }

    private static Summary.Entry describe(Summary.Entry entry, Image image, BranchGraph graph, LongestPaths paths) {
        Branches branches = graph.branches();
        double total = 0;
        double tortuosities = 0;
        int open = 0;
        for (int b : graph.edges()) {
            total += graph.length(b);
            if (graph.kind(b) != BranchKind.CYCLE) {
                tortuosities += graph.length(b) / graph.distance(b);
                open++;
            }
        }
        double tortuosity = tortuosities / open;
        return paths.describe(entry.put("size", image.shape(), Image.shapeText(image.shape()))
                .put("pixels", branches.graph().nodeCount())
                .put("components", branches.componentCount())
                .put("branches", graph.edgeCount())
                .put("total length", total, number(total))
                .put("mean tortuosity", tortuosity, Double.isNaN(tortuosity) ? "-" : number(tortuosity)));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.2f", value);
    }
}
