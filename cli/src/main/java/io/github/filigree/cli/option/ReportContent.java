package io.github.filigree.cli.option;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.graph.table.MeasureTable;
import io.github.filigree.graph.table.SkeletonTable;
import io.github.filigree.io.Report;
import io.github.filigree.io.ReportIndex;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.LabelImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a report shows of an image. */
public final class ReportContent {

    private static final List<String> FIRST = List.of(
            "skeleton_id", "branch_type", "branch_distance", "euclidean_distance", "tortuosity");
    private static final List<String> OF_RADII = List.of("mean_radius", "min_radius", "max_radius");
    private static final List<String> OF_VALUES = List.of("mean_pixel_value", "stdev_pixel_value");
    private static final List<String> LAST = List.of(
            "angle_src", "angle_dst", "strahler", "main", "at_border", "image_coord_src", "image_coord_dst");

    /** Of the row about the whole image, what people compare. */
    private static final List<String> COMPARED = List.of("branches", "junctions", "ends", "cycles", "total_length",
            "mean_length", "max_length", "longest_path", "length_density");

    private final CommonOptions common;
    private final Skeletons skeletons;
    private final GraphOptions graphs;
    private final PruneOptions prune;
    private final InputOptions input;
    private final SameSizeImages images;

    @Option(names = "--edges", order = 14, paramLabel = "RULE",
            description = "reduced (default): no small triangles at bends and crossings; forest: as skan; all: every "
                    + "adjacent pair")
    private EdgeRule edges = EdgeRule.REDUCED;

    @Option(names = "--columns", order = 15, split = ",", paramLabel = "NAMES",
            description = "of the table: all, or names with commas between, which branches --help-columns lists")
    private List<String> columns;

    @Option(names = "--values", order = 16, paramLabel = "SOURCE",
            description = "image of the same size: its mean and standard deviation along each branch")
    private String values;

    @Option(names = "--radius", order = 17, paramLabel = "MASK",
            description = "mask of the same size: the distance to its background along each branch")
    private String radius;

    @Option(names = "--over", order = 4, paramLabel = "PICTURE",
            description = "a picture of the same size, seen behind; else the image itself")
    private String over;

    @Option(names = "--title", order = 4, paramLabel = "TEXT", description = "title of the page; else the file's name")
    private String title;

    /**
     * A report and the numbers that are compared with others.
     *
     * @param report about an image
     * @param facts by name
     */
    public record Told(Report report, Map<String, Number> facts) {}

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     * @param skeletons of the same command
     * @param graphs of the same command
     * @param prune of the same command
     */
    public ReportContent(
            CommonOptions common, InputOptions input, Skeletons skeletons, GraphOptions graphs, PruneOptions prune) {
        this.common = common;
        this.input = input;
        this.skeletons = skeletons;
        this.graphs = graphs;
        this.prune = prune;
        images = new SameSizeImages(common, input);
    }

    /** {@return the files that are read for every image} */
    public List<String> files() {
        return Stream.of(values, radius, over).filter(file -> file != null).toList();
    }

    /**
     * {@return the report about an image}
     *
     * @param file its name
     * @param image that was read of it
     * @throws IOException if it or another file cannot be read
     */
    public Told of(String file, Image image) throws IOException {
        Skeletons.Skeleton skeleton = skeletons.of(image);
        PixelGraph pixels = graphs.builder(image, skeleton).edges(edges).build();
        Branches all = Branches.of(pixels);
        PixelValues radii = radii(image, skeleton.labels(), pixels);
        List<PixelValues> sources = values == null ? List.of() : List.of(images.read(image, values)::value);
        Branches branches = !prune.given() ? all
                : prune.of(image, all, new BranchColumns.Inputs(sources, radii, null, skeleton.labels())).branches();
        BranchTable table = table(branches, sources, radii);
        Map<String, Number> facts = facts(branches, table);
        Report report = Report.of(branches).title(title != null ? title : shortName(file)).table(table);
        picture(report, file, image);
        report.fact("size", Image.shapeText(image.shape()));
        facts.forEach((name, value) -> report.fact(name.replace('_', ' '), text(value)));
        report.made("file", file);
        made(report::made);
        report.made("spacing", graphs.spacing(image)
                .map(spacing -> spacing + " from " + spacing.source())
                .orElse("1, lengths in pixels"));
        return new Told(report, facts);
    }

    /** Of the mask that is named, or of the one that was thinned. */
    private PixelValues radii(Image image, LabelImage labels, PixelGraph graph) throws IOException {
        if (radius != null) {
            return images.distances(image, radius, labels != null, graph.spacing());
        }
        if (!skeletons.thins()) {
            return null;
        }
        float[] distances = labels == null ? images.transform(input.mask(image), graph.spacing())
                : labels.eachValues(object -> images.transform(object, graph.spacing()));
        return pixel -> distances[(int) pixel];
    }

    private BranchTable table(Branches branches, List<PixelValues> sources, PixelValues radii) {
        MeasureTable.Builder builder = MeasureTable.builder(BranchGraph.of(branches))
                .values(sources.toArray(PixelValues[]::new));
        List<String> usual = new ArrayList<>(FIRST);
        if (radii != null) {
            builder.radii(branches.graph().read(radii));
            usual.addAll(OF_RADII);
        }
        usual.addAll(sources.isEmpty() ? List.of() : OF_VALUES);
        usual.addAll(LAST);
        try {
            return builder.columns((columns == null ? usual : columns).toArray(String[]::new)).build();
        } catch (IllegalArgumentException e) {
            throw common.misuse("--columns " + String.join(",", columns) + ": " + e.getMessage());
        }
    }

    private static Map<String, Number> facts(Branches branches, BranchTable table) {
        BranchTable whole = SkeletonTable.ofImage(BranchGraph.of(branches));
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("pixels", branches.graph().nodeCount());
        facts.put("components", branches.componentCount());
        for (String name : COMPARED) {
            facts.put(name, switch (whole.column(name)) {
                case BranchTable.Ints ints -> ints.get(0);
                case BranchTable.Doubles doubles -> doubles.get(0);
                case BranchTable.Flags flags -> flags.get(0) ? 1 : 0;
            });
        }
        facts.put("mean_tortuosity", branches.meanTortuosity());
        if (table.columns().stream().anyMatch(column -> column.name().equals("mean_radius"))) {
            facts.put("mean_radius", Arrays.stream(table.doubles("mean_radius")).average().orElse(Double.NaN));
        }
        return facts;
    }

    private void picture(Report report, String file, Image image) throws IOException {
        if (over != null) {
            report.picture(Path.of(over));
            return;
        }
        Image shown = skeletons.shown(file, image);
        if (shown.color()) {
            report.picture(Path.of(file));
        } else {
            report.picture(shown);
        }
    }

    /**
     * Tells an index how its pages were made.
     *
     * @param index that leads to them
     */
    public void made(ReportIndex index) {
        made(index::made);
    }

    private void made(BiConsumer<String, String> told) {
        told.accept("command", common.line());
        told.accept("version", "Filigree " + Version.text());
        told.accept("edge rule", edges.name().toLowerCase(Locale.ROOT));
    }

    private static String shortName(String file) {
        return file.equals("-") ? "standard input" : Path.of(file).getFileName().toString();
    }

    private static String text(Number value) {
        double number = value.doubleValue();
        return value instanceof Integer ? value.toString()
                : String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.4f" : "%.2f", number);
    }
}
