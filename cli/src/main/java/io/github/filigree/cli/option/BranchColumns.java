package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.graph.geodesic.EndPaths;
import io.github.filigree.graph.table.EdgeTable;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.graph.table.LabelColumn;
import io.github.filigree.graph.table.MeasureTable;
import io.github.filigree.graph.table.SkeletonTable;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.LabelImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What rows and which columns a table of branches has. */
public final class BranchColumns {

    /** The choices of {@code --per}. */
    enum Per {
        BRANCH,
        SKELETON,
        LABEL,
        IMAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> RADIUS_COLUMNS = List.of("mean_radius", "min_radius", "max_radius");

    private final CommonOptions common;
    private final SameSizeImages images;

    @Option(names = "--per", order = 15, paramLabel = "WHAT",
            description = "a row for each branch (default), skeleton, image, or with --by-label label")
    private Per per = Per.BRANCH;

    @Option(names = "--columns", order = 15, split = ",", paramLabel = "NAMES",
            description = "skan (default): those of skan.summarize; fiji: those of AnalyzeSkeleton's Branch "
                    + "information or, per skeleton, Results; all; or names with commas between, which "
                    + "--help-columns lists")
    private List<String> names = List.of("skan");

    @Option(names = "--values", order = 16, paramLabel = "SOURCE",
            description = "image of the same size: its mean and standard deviation along each branch; may be repeated")
    private List<String> sources = List.of();

    @Option(names = "--radius", order = 17, paramLabel = "MASK",
            description = "mask of the same size: columns mean_radius, min_radius and max_radius, the distance to its "
                    + "background along each branch")
    private String mask;

    @Option(names = "--height", order = 17, paramLabel = "SOURCE",
            description = "image of the same size, whose values are heights in the unit of --spacing: a column "
                    + "height_length, the length over that surface")
    private String heights;

    private boolean main;
    private boolean approximate;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public BranchColumns(CommonOptions common, InputOptions input) {
        this.common = common;
        images = new SameSizeImages(common, input);
    }

    @Option(names = "--main", order = 18, arity = "0..1", paramLabel = "approximate",
            parameterConsumer = NextIfApproximate.class,
            description = "a column main: whether the longest shortest path of the component runs along the branch; "
                    + "approximate: or one nearly as long, with a bound in the summary, where very many paths are "
                    + "about equally long")
    void setMain(String how) {
        main = true;
        approximate = !how.isEmpty();
    }

    /** {@return whether it matters which branches longest paths run along} */
    public boolean mainAsked() {
        return main || names.contains("main") || per == Per.BRANCH && names.contains("all");
    }

    /** {@return whether they are to be the longest} */
    public boolean mainExactly() {
        return !approximate;
    }

    /**
     * Refuses wrong usage before any work is done.
     *
     * @param byLabel whether images are of labels
     */
    public void check(boolean byLabel) {
        if (per == Per.LABEL && !byLabel) {
            throw common.misuse("--per label needs labels; give --by-label");
        }
        if (isFiji() && (main || mask != null || heights != null || sources.size() > 1)) {
            throw common.misuse("--columns fiji has AnalyzeSkeleton's columns only, of one --values at most; "
                    + "leave it out for --main, --radius, --height or more --values");
        }
        if (isFiji() && (names.size() > 1 || per == Per.IMAGE || per == Per.LABEL)) {
            throw common.misuse("--columns fiji is a whole table, per branch or per skeleton, without other columns");
        }
        if (per != Per.BRANCH && (main || mask != null || heights != null || !sources.isEmpty())) {
            throw common.misuse("--values, --radius, --height and --main are of branches; leave out --per " + per);
        }
    }

    /** {@return the names of columns, {@code skan} if none was given} */
    public List<String> names() {
        return names;
    }

    private boolean isFiji() {
        return names.contains("fiji");
    }

    /** {@return whether rows are branches} */
    public boolean perBranch() {
        return per == Per.BRANCH;
    }

    /** {@return the files that are read for every image} */
    public List<String> files() {
        List<String> files = new ArrayList<>(sources);
        Stream.of(mask, heights).filter(file -> file != null).forEach(files::add);
        return files;
    }

    /**
     * What is read once for an image.
     *
     * @param values of each {@code --values}
     * @param radius of {@code --radius}, or null
     * @param height of {@code --height}, or null
     * @param labels of {@code --by-label}, or null
     */
    public record Inputs(List<PixelValues> values, PixelValues radius, PixelValues height, LabelImage labels) {}

    /**
     * {@return what the columns need besides the skeleton}
     *
     * @param image the skeleton
     * @param labels of its objects, or null
     * @param graph of its pixels
     * @throws IOException if an image cannot be read
     */
    public Inputs read(Image image, LabelImage labels, PixelGraph graph) throws IOException {
        List<PixelValues> values = new ArrayList<>();
        for (String source : sources) {
            values.add(images.read(image, source)::value);
        }
        return new Inputs(
                values,
                mask == null ? null : images.distances(image, mask, labels != null, graph.spacing()),
                heights == null ? null : images.read(image, heights)::value,
                labels);
    }

    /**
     * {@return the table of an image's branches or skeletons}
     *
     * @param image the skeleton
     * @param graph of its branches
     * @param inputs what was read for this image
     * @param roots vertices that trees grow from
     * @param ends longest paths between ends, or null if they are to be found
     * @param mainBranches by branch, for {@code --main}; asked for at most once
     */
    public BranchTable table(
            Image image, BranchGraph graph, Inputs inputs, int[] roots, EndPaths ends,
            Supplier<boolean[]> mainBranches) {
        if (isFiji() && image.rank() > 3) {
            throw new Failure(image.name() + " has " + image.rank()
                    + " axes, AnalyzeSkeleton's table three; use --columns skan");
        }
        BranchTable table = per == Per.BRANCH ? ofBranches(image, graph, inputs, roots, ends, mainBranches)
                : isFiji() ? SkeletonTable.fiji(graph)
                : chosen(switch (per) {
                    case LABEL -> SkeletonTable.ofLabels(graph, inputs.labels());
                    case IMAGE -> SkeletonTable.ofImage(graph);
                    default -> SkeletonTable.of(graph);
                });
        return inputs.labels() == null || per == Per.IMAGE || per == Per.LABEL ? table
                : table.withFirst(per == Per.BRANCH
                        ? LabelColumn.ofBranches(graph, inputs.labels())
                        : LabelColumn.ofSkeletons(graph.branches(), inputs.labels()));
    }

    private BranchTable ofBranches(
            Image image, BranchGraph graph, Inputs inputs, int[] roots, EndPaths ends,
            Supplier<boolean[]> mainBranches) {
        if (isFiji()) {
            return FijiTable.of(graph, inputs.values().isEmpty() ? image::value : inputs.values().getFirst());
        }
        PixelValues[] values = inputs.values().toArray(PixelValues[]::new);
        BranchTable table = names.equals(List.of("skan")) && inputs.radius() == null && inputs.height() == null
                ? EdgeTable.of(graph, values)
                : measured(graph, inputs, values, roots, ends);
        boolean named = table.columns().stream().anyMatch(column -> column.name().equals("main"));
        return main && !named ? table.with(mainColumn(graph, mainBranches.get())) : table;
    }

    private BranchTable measured(BranchGraph graph, Inputs inputs, PixelValues[] values, int[] roots, EndPaths ends) {
        MeasureTable.Builder builder = MeasureTable.builder(graph).values(values).roots(roots);
        if (ends != null) {
            builder.longestPaths(ends);
        }
        List<String> all = new ArrayList<>();
        for (String name : names) {
            if (name.equals("skan")) {
                EdgeTable.of(graph, values).columns().forEach(column -> all.add(column.name()));
            } else {
                all.add(name);
            }
        }
        PixelGraph pixels = graph.branches().graph();
        if (inputs.radius() != null) {
            builder.radii(pixels.read(inputs.radius()));
            all.addAll(RADIUS_COLUMNS);
        }
        if (inputs.height() != null) {
            builder.heights(pixels.read(inputs.height()));
            all.add("height_length");
        }
        try {
            return builder.columns(all.toArray(String[]::new)).build();
        } catch (IllegalArgumentException e) {
            throw wrongColumns(e);
        }
    }

    private BranchTable chosen(BranchTable table) {
        if (names.equals(List.of("skan")) || names.equals(List.of("all"))) {
            return table;
        }
        try {
            return BranchTable.of(names.stream().map(table::column).toList());
        } catch (IllegalArgumentException e) {
            throw wrongColumns(e);
        }
    }

    /**
     * {@return the exception for a table that has no such columns}
     *
     * @param e says which there are
     */
    public RuntimeException wrongColumns(IllegalArgumentException e) {
        return common.misuse("--columns " + String.join(",", names) + ": " + e.getMessage()
                .replace("needs values, which is not given", "needs --values")
                .replace("needs radii, which is not given", "needs --radius")
                .replace("needs heights, which is not given", "needs --height"));
    }

    private static BranchTable.Column mainColumn(BranchGraph graph, boolean[] ofBranch) {
        int[] edges = graph.edges();
        boolean[] flags = new boolean[edges.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = ofBranch[edges[i]];
        }
        return BranchTable.Flags.of("main", flags);
    }
}
