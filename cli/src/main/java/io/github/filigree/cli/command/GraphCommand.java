package io.github.filigree.cli.command;

import io.github.filigree.cli.option.Batch;
import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.OutputOptions;
import io.github.filigree.cli.option.RootOption;
import io.github.filigree.cli.option.SameSizeImages;
import io.github.filigree.cli.option.Skeletons;
import io.github.filigree.cli.option.StandardOutputName;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.io.GraphFormat;
import io.github.filigree.io.Graphs;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree graph}: from a skeleton to its pixel graph. */
@Command(
        name = "graph",
        header = "Makes the graph of a skeleton's pixels.",
        footer = {
            "",
            "What FILE's extension stands for:",
            "  npz      sparse matrix, for scipy.sparse.load_npz; with pixels and image_shape",
            "  mtx      sparse matrix in Matrix Market's format, for scipy.io.mmread",
            "  graphml  nodes with pixel, degree and place, edges with length; for NetworkX",
            "  csv      list of edges; --nodes has the list of nodes",
            "  dot      Graphviz; neato -n draws nodes where their pixels are",
            "  swc      trees of neurons, each cycle cut at one edge, and all cuts told; with",
            "           --radius MASK real radii, and --root where trees start",
            "  geojson  branches as lines; on a map if IMAGE is, else x right, y down",
            "  wkt      the same as well-known text, a LINESTRING per line",
            "Places x, y, z are along columns, rows and planes, times the spacing. Nodes",
            "of --reduced-graph keep their numbers; graphml, csv and dot can hold it.",
            "",
            "Examples:",
            "  filigree graph cli/samples/retina-skeleton.png -o retina.npz",
            "  filigree graph cli/samples/post.npy -o post.mtx --base 1",
            "  filigree graph cli/samples/post.npy -o edges.csv --nodes nodes.csv",
            "  filigree graph cli/samples/retina-skeleton.png --reduced-graph -o r.graphml",
            "  filigree graph --thin cli/samples/retina-vessels.png -o retina.geojson"
        })
public final class GraphCommand implements Callable<Integer> {

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
    private final RootOption root;

    @Mixin
    private final OutputOptions output;

    @Parameters(paramLabel = "SKELETON", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> names;

    @Option(names = "--nodes", order = 3, paramLabel = "FILE", converter = StandardOutputName.class,
            description = "write the list of nodes, as CSV")
    private String nodes;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "all (default): every adjacent pair; reduced (default for --reduced-graph, swc, geojson): "
                    + "no small triangles at bends and crossings; forest: as skan")
    private EdgeRule rule;

    private int base;
    private double tolerance;

    @Option(names = "--reduced-graph", order = 16,
            description = "the graph of tips and junctions, whose edges are the branches")
    private boolean reduced;

    @Option(names = "--radius", order = 17, paramLabel = "MASK",
            description = "mask of the same size: the radii of swc, the distance to its background")
    private String mask;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public GraphCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        batch = new Batch(common);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        root = new RootOption(common);
        output = new OutputOptions(common);
    }

    @Option(names = "--simplify", order = 17, paramLabel = "TOLERANCE",
            description = "for geojson and wkt: leave out points of lines that lie no further than this from the rest")
    void setTolerance(double tolerance) {
        if (!(tolerance >= 0)) {
            throw common.misuse("--simplify is " + tolerance + ", must be at least 0");
        }
        this.tolerance = tolerance;
    }

    @Option(names = "--base", order = 15, paramLabel = "0|1",
            description = "number of the first node; with 1, row and column 0 of the matrix stay empty")
    void setBase(int base) {
        if (base != 0 && base != 1) {
            throw common.misuse("--base is " + base + ", must be 0 or 1");
        }
        this.base = base;
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = batch.files(names, output);
        output.alsoReads(mask == null ? List.of() : List.of(mask));
        output.alsoWrites("--nodes", nodes);
        GraphFormat format = output.choose(List.of(GraphFormat.values()), files);
        check(format);
        EdgeRule edges = rule != null ? rule
                : reduced ? EdgeRule.REDUCED
                : format != null ? format.usualEdges() : EdgeRule.ALL;
        Summary summary = new Summary();
        int code = batch.run(files, summary, file -> {
            long opened = System.nanoTime();
            Image image = skeletons.read(file);
            Skeletons.Skeleton skeleton = skeletons.of(image);
            PixelGraphBuilder builder = graphs.builder(image, skeleton).edges(edges);
            long start = System.nanoTime();
            PixelGraph graph = builder.build();
            double seconds = (System.nanoTime() - start) / 1e9;
            Summary.Entry entry = describe(summary.add(file), image, graph)
                    .spacing(graphs.spacing(image))
                    .time("read ", (start - opened) / 1e9)
                    .time("graph ", seconds)
                    .put("kernels", skeleton.pixels().kernels().toString());
            Graphs plain = trees(format, image, graph)
                    .base(base)
                    .labels(skeleton.labels())
                    .unit(graphs.spacing(image).map(Spacing::unit).orElse(""))
                    .reference(image.reference().orElse(null))
                    .simplified(tolerance)
                    .remarks(remark -> common.note(file + ": " + remark));
            Branches branches = reduced ? Branches.of(graph) : null;
            if (reduced) {
                entry.put("branches", branches.count());
            }
            Graphs writer = reduced ? plain.branches(branches).branchesAsEdges() : plain;
            if (format != null) {
                entry.put("output", output.write(file, out -> writer.write(out, format)));
            }
            if (nodes != null) {
                entry.put("node list", output.write(nodes, file, out -> writer.writeNodes(out)));
            }
            return entry;
        });
        batch.tell(summary, output.toStandardOutput() || "-".equals(nodes), json);
        return code;
    }

    /** What is written, with roots and radii where the format has them. */
    private Graphs trees(GraphFormat format, Image image, PixelGraph graph) throws IOException {
        if (format != GraphFormat.SWC) {
            return Graphs.of(graph);
        }
        PixelValues radius = mask == null ? null
                : new SameSizeImages(common, input).distances(image, mask, skeletons.byLabel(), graph.spacing());
        Graphs rooted = Graphs.of(graph).roots(root.nodes(image, graph, radius, node -> true));
        return radius == null ? rooted : rooted.radii(graph.read(radius));
    }

    /** Refuses wrong usage before any work is done. */
    private void check(GraphFormat format) {
        if (format != GraphFormat.SWC && (mask != null || root.given())) {
            throw common.misuse("--radius and --root are for trees of neurons; write .swc");
        }
        if (reduced && format != null && !format.holdsBranches()) {
            throw common.misuse("." + format.extensions().getFirst() + " cannot hold the graph of --reduced-graph, "
                    + "with its parallel branches and loops; write .graphml, .csv or .dot");
        }
    }

    private static Summary.Entry describe(Summary.Entry entry, Image image, PixelGraph graph) {
        int[] kinds = new int[4];
        for (int node = 0; node < graph.nodeCount(); node++) {
            kinds[Math.min(graph.degree(node), 3)]++;
        }
        return entry.put("size", image.shape(), Image.shapeText(image.shape()))
                .put("nodes", graph.nodeCount())
                .put("edges", graph.entryCount() / 2)
                .put("tips", kinds[1])
                .put("path pixels", kinds[2])
                .put("junctions", kinds[3])
                .put("isolated", kinds[0]);
    }
}
