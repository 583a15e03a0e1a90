package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which columns a table of branches has. */
public final class BranchColumns {

    /** The choices of {@code --columns}. */
    enum Choice {
        SKAN,
        FIJI;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final CommonOptions common;
    private final InputOptions input;

    @Option(names = "--columns", order = 15, paramLabel = "WHOSE",
            description = "skan (default): those of skan.summarize; fiji: those of AnalyzeSkeleton's Branch "
                    + "information")
    private Choice choice = Choice.SKAN;

    @Option(names = "--values", order = 16, paramLabel = "SOURCE",
            description = "image of the same size: its mean and standard deviation along each branch; may be repeated")
    private List<String> sources = List.of();

    @Option(names = "--radius", order = 17, paramLabel = "MASK",
            description = "mask of the same size: columns mean_radius, min_radius and max_radius, the distance to its "
                    + "background along each branch")
    private String mask;

    @Option(names = "--main", order = 18,
            description = "a column main: whether the longest shortest path of the component runs along the branch")
    private boolean main;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public BranchColumns(CommonOptions common, InputOptions input) {
        this.common = common;
        this.input = input;
    }

    /** Refuses wrong usage before any work is done. */
    public void check() {
        if (choice == Choice.FIJI && (main || mask != null || sources.size() > 1)) {
            throw common.misuse("--columns fiji has AnalyzeSkeleton's columns only, of one --values at most; "
                    + "leave it out for --main, --radius or more --values");
        }
    }

    /** {@return the files that are read for every image} */
    public List<String> files() {
        List<String> files = new ArrayList<>(sources);
        if (mask != null) {
            files.add(mask);
        }
        return files;
    }

    /**
     * {@return the table of an image's branches}
     *
     * @param image the skeleton
     * @param branches of its graph
     * @param geodesics of the branches
     * @throws IOException if another image that the columns need cannot be read
     */
    public BranchTable table(Image image, Branches branches, Geodesics geodesics) throws IOException {
        List<PixelValues> values = new ArrayList<>();
        for (String source : sources) {
            values.add(sameSize(image, source)::value);
        }
        if (choice == Choice.FIJI) {
            if (image.rank() > 3) {
                throw new Failure(image.name() + " has " + image.rank()
                        + " axes, AnalyzeSkeleton's table three; use --columns skan");
            }
            return FijiTable.of(branches, values.isEmpty() ? image::value : values.getFirst());
        }
        BranchTable table = BranchTable.of(branches, values.toArray(PixelValues[]::new));
        if (mask != null) {
            double[] radii = radii(image, branches);
            table = table.with(BranchTable.Doubles.of("mean_radius", branches.measure(radii, BranchReducer.MEAN)))
                    .with(BranchTable.Doubles.of("min_radius", branches.measure(radii, BranchReducer.MIN)))
                    .with(BranchTable.Doubles.of("max_radius", branches.measure(radii, BranchReducer.MAX)));
        }
        return main ? table.with(BranchTable.Flags.of("main", geodesics.mainBranches())) : table;
    }

    private Image sameSize(Image image, String file) throws IOException {
        Image other = input.read(file);
        if (!Arrays.equals(other.shape(), image.shape())) {
            throw new Failure(file + " is " + Image.shapeText(other.shape()) + ", " + image.name() + " is "
                    + Image.shapeText(image.shape()) + "; sizes must be equal");
        }
        return other;
    }

    private double[] radii(Image image, Branches branches) throws IOException {
        BinaryImage foreground = input.mask(sameSize(image, mask));
        DistanceTransform.Builder builder =
                DistanceTransform.builder(foreground).spacing(branches.graph().spacing());
        if (common.threads() > 0) {
            builder.threads(common.threads());
        }
        float[] distances = builder.build();
        return branches.graph().read(pixel -> distances[(int) pixel]);
    }
}
