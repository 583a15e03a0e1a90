package io.github.filigree.spark;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.io.TileJob;
import io.github.filigree.io.TiledImage;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.TileStore;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.branch.TileBranches;
import io.github.filigree.tiles.graph.GraphRule;
import io.github.filigree.tiles.pack.PackedTiles;
import io.github.filigree.tiles.rank.PixelRanks;
import io.github.filigree.tiles.thin.TileThinning;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One job: an image is read into packed tiles, which are thinned or become tables. */
final class TilesJob {

    /** What steps leave for each other, in the folder of the results; deleted at the end. */
    private static final String WORK = "work";

    private static final int REACH = 32;

    private final SparkSession session;
    private final Configuration hadoop;
    private final SparkRunner runner;
    private final String input;
    private final String output;
    private final boolean resume;
    private final PrintStream out;
    private final TileStore store;
    private final TileStore work;
    private TiledImage image;
    private Tiling tiling;
    private TileSource mask;
    private String meaning;

    TilesJob(SparkSession session, String input, String output, boolean resume, PrintStream out) {
        this.session = session;
        this.input = input;
        this.output = output;
        this.resume = resume;
        this.out = out;
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        hadoop = context.hadoopConfiguration();
        runner = new SparkRunner(context, out::println);
        store = Locations.store(output, hadoop);
        work = Locations.store(Locations.folder(output, WORK), hadoop);
    }

    /** Opens the image. */
    void open(Selection selection, Foreground foreground, int... tile) throws IOException {
        image = Locations.image(input, selection, hadoop);
        mask = image.mask(foreground);
        int rank = mask.shape().length;
        if (rank < 2 || rank > 3) {
            throw new FileException(input + " has " + rank + " axes; tiles are of images and volumes, which have two or"
                    + " three");
        }
        tiling = Tiling.of(mask.shape(), tile.length > 0 ? tile : TileJob.tileSizes(mask));
        meaning = selection + " " + foreground;
    }

    /**
     * Sees to it that what is in the folder is of this job, or of none.
     *
     * @param what is made, and by which rules: all that the working files depend on, but for the image and its tiles
     */
    private void begin(String what) throws IOException {
        byte[] plan = (what + " of " + input + " " + meaning + " " + Arrays.toString(tiling.shape()) + " "
                + Arrays.toString(tiling.tile())).getBytes(StandardCharsets.UTF_8);
        String file = WORK + "/plan";
        if (!resume) {
            if (store.has(file)) {
                throw new FileException(output + " holds the work of a job that was stopped; add --resume to go on with"
                        + " it, or delete " + output + "/" + WORK);
            }
            if (store.has(WORK)) {
                // It is deleted at the end, with all that is in it.
                throw new FileException(output + "/" + WORK + " is not of a job by tiles; name another folder");
            }
            store.write(file, plan);
        } else if (!store.has(file) || !Arrays.equals(store.read(file), plan)) {
            throw new FileException(output + " holds no work of a job with this input, these tiles and these options,"
                    + " which --resume could go on with; leave it out, or name another folder");
        }
        image.remarks().forEach(remark -> out.println("filigree: " + remark));
        runner.kernels().forEach(out::println);
        out.println(tiling);
    }

    void thin(Thinning.Method method) throws IOException {
        int rank = tiling.shape().length;
        Thinning.Method chosen = method != null ? method
                : rank == 2 ? Thinning.Method.ZHANG_SUEN : Thinning.Method.HOMOTOPIC;
        TileThinning.checkRank(chosen, rank);
        begin("thin, " + chosen);
        TileThinning thinning = job().thin(chosen, REACH);
        double[] unit = GraphRule.reduced(rank).spacing();
        TileStore folder = Locations.store(Locations.folder(output, "skeleton.ome.zarr"), hadoop);
        long pixels = job().write(
                thinning.tiles(), folder, "skeleton", image.spacing().orElseGet(() -> Spacing.of(unit)));
        out.println("rounds " + thinning.rounds() + ", tiles thinned " + thinning.runs() + ", skeleton pixels " + pixels);
        done("skeleton.ome.zarr");
    }

    void branches(EdgeRule edges, int connectivity, double... spacing) throws IOException {
        GraphRule rule = rule(edges, connectivity, spacing);
        begin("branches, " + rule);
        TileBranches branches = job().branches(rule);
        new ParquetTables(session).writeBranches(branches, Locations.folder(output, "branches.parquet"));
        out.println("components " + branches.componentCount() + ", branches " + branches.count());
        done("branches.parquet");
    }

    private TileJob job() {
        return new TileJob(mask, tiling, work, runner);
    }

    void graph(EdgeRule edges, int connectivity, double... spacing) throws IOException {
        GraphRule rule = rule(edges, connectivity, spacing);
        begin("graph, " + rule);
        PackedTiles skeleton = PackedTiles.pack(mask, tiling, work, "mask", runner);
        PixelRanks ranks = PixelRanks.of(skeleton, work, "ranks", runner);
        ParquetTables tables = new ParquetTables(session);
        tables.writeNodes(skeleton, ranks, rule, Locations.folder(output, "nodes.parquet"));
        tables.writeEdges(skeleton, ranks, rule, Locations.folder(output, "edges.parquet"));
        out.println("nodes " + ranks.count());
        done("nodes.parquet and edges.parquet");
    }

    private GraphRule rule(EdgeRule edges, int connectivity, double... spacing) {
        int rank = tiling.shape().length;
        double[] own = image.spacing().map(Spacing::sizes).orElse(GraphRule.reduced(rank).spacing());
        return new GraphRule(edges, connectivity == 0 ? rank : connectivity, spacing == null ? own : spacing);
    }

    private void done(String results) {
        store.delete(WORK);
        out.println("output " + output + "/" + results);
    }
}
