package io.github.filigree.cli.command;

import io.github.filigree.cli.option.CommonOptions;
import io.github.filigree.cli.option.Connectivity;
import io.github.filigree.cli.option.GraphOptions;
import io.github.filigree.cli.option.InputOptions;
import io.github.filigree.cli.option.TileOptions;
import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.io.OutputFile;
import io.github.filigree.io.TileJob;
import io.github.filigree.io.TiledImage;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.branch.TableRow;
import io.github.filigree.tiles.branch.TileBranches;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.thin.TileThinning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filigree tiles}: thins, graphs and measures images that are larger than memory. */
@Command(
        name = "tiles",
        header = "Thins, graphs and measures images larger than memory, tile by tile.",
        footer = {
            "",
            "The result is that of thin, graph and branches, whatever the tiles: thin",
            "writes DIR/skeleton.zarr, graph DIR/graph/part-N.npz, branches",
            "DIR/branches.csv. How it works, and on a cluster: docs/scale.md.",
            "",
            "Examples:",
            "  filigree tiles thin cli/samples/tubes.tif -o thinned --tile 32",
            "  filigree tiles branches cli/samples/retina-skeleton.png -o table --tile 64",
            "  filigree tiles graph cli/samples/retina-skeleton.png -o parts"
        })
public final class TilesCommand implements Callable<Integer> {

    /** What is to be done. */
    enum Task {
        THIN,
        GRAPH,
        BRANCHES
    }

    @Mixin
    private final CommonOptions common;

    @Mixin
    private final TileOptions tiles;

    @Mixin
    private final InputOptions input;

    @Mixin
    private final Connectivity connectivity;

    @Mixin
    private final GraphOptions graphs;

    @Parameters(index = "0", paramLabel = "TASK", description = "what to do: thin, graph or branches")
    private Task task;

    @Parameters(index = "1", paramLabel = "INPUT",
            description = "the mask to thin, or the skeleton: a file, or a folder of Zarr, N5 or slices")
    private String file;

    @Option(names = "--threshold", order = 10, paramLabel = "VALUE", description = "foreground is above this value")
    private Double threshold;

    @Option(names = "--method", order = 15, paramLabel = "METHOD",
            description = "how to thin: zhang-suen (default of images), guo-hall, homotopic (default of volumes), lee")
    private Thinning.Method method;

    private int reach = 32;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "reduced (default of branches) or all (default of graph)")
    private EdgeRule rule;

    @Option(names = "--json", order = 20, description = "one JSON object per line")
    private boolean json;

    /** @param terminal where to read and speak */
    public TilesCommand(Terminal terminal) {
        common = new CommonOptions(terminal);
        tiles = new TileOptions(common);
        input = new InputOptions(common);
        connectivity = new Connectivity(common);
        graphs = new GraphOptions(common, connectivity);
    }

    @Option(names = "--reach", order = 16, paramLabel = "N",
            description = "of thinning: iterations per round for images, first margin of a tile for volumes; 32 if not "
                    + "given")
    void setReach(int count) {
        if (count < 1) {
            throw common.misuse("--reach is " + count + ", must be at least 1");
        }
        reach = count;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        TiledImage image = input.open(file);
        TileSource source = input.mask(image, threshold);
        int rank = source.shape().length;
        if (rank < 2 || rank > 3) {
            throw new Failure(file + " has " + rank
                    + " axes; tiles are of images and volumes, which have two or three");
        }
        Tiling tiling = tiles.tiling(source);
        Optional<Spacing> spacing = graphs.spacing(file, rank, image.spacing());
        Thinning.Method thinning = method != null ? method
                : rank == 2 ? Thinning.Method.ZHANG_SUEN : Thinning.Method.HOMOTOPIC;
        TileThinning.checkRank(thinning, rank);
        GraphRule edges = new GraphRule(edges(), connectivity.of(file, rank),
                spacing.map(Spacing::sizes).orElseGet(() -> GraphRule.reduced(rank).spacing()));
        Path skeleton = task == Task.THIN ? tiles.zarr("skeleton.zarr", file) : null;
        FolderStore work = tiles.work(settings(tiling, thinning, edges));
        TileJob job = new TileJob(source, tiling, work, tiles.runner(tiling));
        Summary summary = new Summary();
        Summary.Entry entry = summary.add(file)
                .put("size", tiling.shape(), Image.shapeText(tiling.shape()))
                .put("tiles", tiling.count(), tiling.toString());
        switch (task) {
            case THIN -> thin(job, thinning, spacing, tiling, skeleton, entry);
            case GRAPH -> graph(job, edges, entry);
            case BRANCHES -> branches(job, edges, entry);
        }
        tiles.finish();
        entry.spacing(spacing).time("", (System.nanoTime() - start) / 1e9);
        summary.print(common.summaryOut(false), json);
        return 0;
    }

    /** {@return everything that the working files of a run depend on} */
    private String settings(Tiling tiling, Thinning.Method thinning, GraphRule edges) {
        String own = task == Task.THIN ? thinning + ", reach " + reach : edges.toString();
        return "tiles " + task.name().toLowerCase(Locale.ROOT) + " of " + Path.of(file).toAbsolutePath() + ", "
                + input.meaning(threshold) + ", " + tiling + ", " + own;
    }

    private EdgeRule edges() {
        return rule != null ? rule : task == Task.GRAPH ? EdgeRule.ALL : EdgeRule.REDUCED;
    }

    private void thin(TileJob job, Thinning.Method rule, Optional<Spacing> spacing, Tiling tiling, Path target,
            Summary.Entry entry) {
        TileThinning thinning = job.thin(rule, reach);
        FolderStore zarr = new FolderStore(target);
        zarr.delete("");
        long count = job.write(thinning.tiles(), zarr, Path.of(file).getFileName().toString(), spacing.orElse(null));
        entry.put("skeleton pixels", count)
                .put("rounds", thinning.rounds())
                .put("tiles run again", thinning.runs() - tiling.count())
                .put("output", target.toString());
    }

    private void graph(TileJob job, GraphRule edges, Summary.Entry entry) {
        Path target = tiles.result("graph");
        FolderStore parts = new FolderStore(target);
        TileJob.Graph graph = job.graph(edges, parts);
        entry.put("nodes", graph.nodes()).put("edges", graph.entries() / 2).put("output", target.toString());
    }

    private void branches(TileJob job, GraphRule edges, Summary.Entry entry) throws IOException {
        TileBranches branches = job.branches(edges);
        Path target = tiles.result("branches.csv");
        OutputFile.write(target, out -> {
            BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            lines.write(String.join(",", branches.columns()) + "\n");
            for (Iterator<TableRow> rows = branches.rows(); rows.hasNext(); ) {
                lines.write(rows.next().toCsv() + "\n");
            }
            lines.flush();
        });
        entry.put("branches", branches.count())
                .put("components", branches.componentCount())
                .put("output", target.toString());
    }
}
