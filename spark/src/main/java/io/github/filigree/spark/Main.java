package io.github.filigree.spark;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.RawLayout;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What spark-submit starts: {@code filigree tiles} on a cluster. */
@Command(
        name = "filigree tiles",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Thins masks, and makes graphs and branches of skeletons, by tiles on an Apache Spark cluster.",
        footer = {
            "",
            "INPUT and DIR are seen by all machines: hdfs://…, s3a://…, or a folder that all have mounted.",
            "",
            "Example:",
            "  spark-submit filigree-spark.jar branches s3a://brain/skeleton.zarr -o s3a://brain/branches"
        })
public final class Main implements Callable<Integer> {

    private static final int FAILED = 1;

    /** What to make. */
    enum What { THIN, GRAPH, BRANCHES }

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "thin|graph|branches", description = "what to make")
    private What what;

    @Parameters(index = "1", paramLabel = "INPUT", description = "Zarr, OME-Zarr, N5, .npy or raw; without a scheme "
            + "everything that Filigree reads")
    private String input;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DIR", description = "folder for the results")
    private String output;

    @Option(names = "--tile", split = ",", paramLabel = "S", description = "size of a tile, one for each axis or one for "
            + "all; 4096 for images, 256 for volumes if not given")
    private int[] tile = {};

    @Option(names = "--foreground", paramLabel = "WHICH", description = "foreground pixels: nonzero (default), zero, or "
            + "those of a value")
    private String foreground = "nonzero";

    @Option(names = "--threshold", paramLabel = "VALUE", description = "foreground is what is above this value")
    private Double threshold;

    @Option(names = "--method", paramLabel = "METHOD", description = "how to thin: zhang-suen (default), guo-hall; of "
            + "volumes homotopic (default), lee")
    private Thinning.Method method;

    @Option(names = "--edges", paramLabel = "RULE", description = "all or reduced (default of branches; of graph: all)")
    private EdgeRule edges;

    @Option(names = "--connectivity", paramLabel = "K", description = "how many axes may change along one edge; all if "
            + "not given")
    private int connectivity;

    @Option(names = "--spacing", split = ",", paramLabel = "S", description = "size of a pixel, slowest axis first; else "
            + "what the image says, or 1")
    private double[] spacing;

    @Option(names = "--channel", paramLabel = "N", description = "the channel of an image of several, from 0")
    private Integer channel;

    @Option(names = "--time", paramLabel = "N", description = "the time of an image of several, from 0")
    private Integer time;

    @Option(names = "--level", paramLabel = "N", description = "the size of an image of several, 0 for the largest")
    private Integer level;

    @Option(names = "--raw", paramLabel = "SHAPE:TYPE", description = "how pixels lie in a file without a header")
    private String raw;

    @Option(names = "--resume", description = "go on with a job that was stopped; what it made is not made again")
    private boolean resume;

    private Main(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts, and ends the JVM with 0 for done, 1 for failed and 2 for wrong usage.
     *
     * @param arguments as spark-submit passes them on
     */
    public static void main(String[] arguments) {
        int code = run(System.out, System.err, arguments);
        // Else some cluster managers would call an application that ends early failed.
        SparkSession.getDefaultSession().foreach(session -> {
            session.stop();
            return null;
        });
        System.exit(code);
    }

    /** {@return the exit code of a command} */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new Main(out));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Thinning.Method.class, text ->
                Thinning.Method.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            err.println("filigree: " + words(thrown));
            return FAILED;
        });
        line.setParameterExceptionHandler((thrown, parsed) -> {
            err.println("filigree: " + thrown.getMessage().replaceAll("\\s*\\R\\s*", " "));
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(arguments);
    }

    /** Of what an executor failed with Spark makes many lines; the cause has one. */
    private static String words(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof SparkException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean known = cause instanceof IOException || cause instanceof UncheckedIOException
                || cause instanceof IllegalArgumentException;
        String text = known && cause.getMessage() != null ? cause.getMessage() : cause.toString();
        return text.lines().findFirst().orElse("");
    }

    @Override
    public Integer call() throws IOException {
        Foreground pixels = threshold != null ? new Foreground(Foreground.Rule.ABOVE, threshold)
                : Foreground.parse(foreground);
        String name = "filigree tiles " + what.name().toLowerCase(Locale.ROOT);
        SparkSession session = SparkSession.builder().appName(name).getOrCreate();
        TilesJob job = new TilesJob(session, input, output, resume, out);
        job.open(selection(), pixels, tile);
        switch (what) {
            case THIN -> job.thin(method);
            case GRAPH -> job.graph(edges == null ? EdgeRule.ALL : edges, connectivity, spacing);
            default -> job.branches(edges == null ? EdgeRule.REDUCED : edges, connectivity, spacing);
        }
        return 0;
    }

    private Selection selection() {
        Selection selection = channel == null ? Selection.ALL : Selection.ALL.channel(channel);
        selection = time == null ? selection : selection.time(time);
        selection = level == null ? selection : selection.level(level);
        return raw == null ? selection : selection.raw(RawLayout.parse(raw));
    }
}
