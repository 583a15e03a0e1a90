package io.github.filigree.cli.command;

import io.github.filigree.cli.Progress;
import io.github.filigree.cli.Summary;
import io.github.filigree.cli.Terminal;
import io.github.filigree.cli.read.Image;
import io.github.filigree.cli.write.GraphFormat;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.kernels.BinaryImage;
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
            "FILE is .npz (scipy.sparse.load_npz) or .mtx (scipy.io.mmread).",
            "",
            "Examples:",
            "  filigree graph cli/samples/retina-skeleton.png -o retina.npz",
            "  filigree graph cli/samples/post.npy -o post.mtx --base 1",
            "  filigree graph --thin cli/samples/retina-vessels.png --edges reduced"
        })
public final class GraphCommand implements Callable<Integer> {

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
    private final OutputOptions output;

    @Parameters(paramLabel = "SKELETON", arity = "1..*", description = "skeletons to read; - is standard input")
    private List<String> files;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "all (default): every adjacent pair; reduced: no small triangles at bends and crossings; "
                    + "forest: as skan")
    private EdgeRule rule = EdgeRule.ALL;

    private int base;

    @Option(names = "--json", order = 20, description = "one JSON object a line")
    private boolean json;

    /** @param terminal where to read and speak */
    public GraphCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        input = new InputOptions(common);
        skeletons = new Skeletons(common, input);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
        output = new OutputOptions(common);
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
    public Integer call() {
        GraphFormat format = output.given() ? output.choose(GraphFormat.ALL, files.size()) : null;
        Summary summary = new Summary();
        int code = common.forEach(files, file -> {
            long opened = System.nanoTime();
            Image image = input.read(file);
            BinaryImage skeleton = skeletons.of(image);
            PixelGraphBuilder builder = graphs.builder(image, skeleton).edges(rule);
            long start = System.nanoTime();
            PixelGraph graph = builder.build();
            double seconds = (System.nanoTime() - start) / 1e9;
            Summary.Entry entry = describe(summary.add(file), image, graph)
                    .put("read seconds", (start - opened) / 1e9, Progress.time((start - opened) / 1e9))
                    .put("graph seconds", seconds, Progress.time(seconds))
                    .put("kernels", skeleton.kernels().toString());
            if (format != null) {
                entry.put("output", output.write(file, out -> format.write(graph, base, out)));
            }
        });
        summary.print(common.summaryOut(output.toStandardOutput()), json);
        return code;
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
