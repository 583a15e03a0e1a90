package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Spacing;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How graphs are built, whatever they are for. */
public final class GraphOptions {

    private final CommonOptions common;
    private final Connectivity connectivity;
    private double[] spacing;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param connectivity of the same command
     */
    public GraphOptions(CommonOptions common, Connectivity connectivity) {
        this.common = common;
        this.connectivity = connectivity;
    }

    @Option(names = "--spacing", order = 13, paramLabel = "SIZES",
            description = "size of a pixel along each axis, as 0.5,0.2 (slowest axis first), or one for all; "
                    + "if not given, the file's own, or 1")
    void setSpacing(String text) {
        try {
            spacing = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw common.misuse("--spacing '" + text + "' is not numbers with commas between");
        }
        if (!Arrays.stream(spacing).allMatch(s -> s > 0 && s < Double.POSITIVE_INFINITY)) {
            throw common.misuse("--spacing " + text + ": all must be positive and finite");
        }
    }

    /**
     * {@return a builder for a skeleton's graph, with these options}
     *
     * @param image the skeleton is of
     * @param skeleton its pixels, and labels where there are any
     */
    public PixelGraphBuilder builder(Image image, Skeletons.Skeleton skeleton) {
        PixelGraphBuilder builder = PixelGraph.builder(skeleton.pixels()).connectivity(connectivity.of(image));
        if (skeleton.labels() != null) {
            builder.labels(skeleton.labels());
        }
        if (common.threads() > 0) {
            builder.threads(common.threads());
        }
        return builder.spacing(steps(image));
    }

    /**
     * {@return the size of a pixel along each axis, 1 where it is not known}
     *
     * @param image of any kind
     */
    public double[] steps(Image image) {
        return spacing(image).map(Spacing::sizes).orElseGet(() -> {
            double[] ones = new double[image.rank()];
            Arrays.fill(ones, 1);
            return ones;
        });
    }

    /**
     * {@return the size of a pixel: the option's, of no unit, else what the image says, else empty}
     *
     * @param image of any kind
     */
    public Optional<Spacing> spacing(Image image) {
        return spacing(image.name(), image.rank(), image.spacing());
    }

    /**
     * {@return the size of a pixel: the option's, of no unit, else what the image says, else empty}
     *
     * @param name of the image
     * @param rank of the image
     * @param own what it says
     */
    public Optional<Spacing> spacing(String name, int rank, Optional<Spacing> own) {
        return spacing == null ? own : Optional.of(Spacing.of(sizes(name, rank)).from("--spacing"));
    }

    private double[] sizes(String name, int rank) {
        if (spacing.length == 1) {
            double[] all = new double[rank];
            Arrays.fill(all, spacing[0]);
            return all;
        }
        if (spacing.length != rank) {
            throw new Failure(name + " has " + rank + " axes, --spacing has " + spacing.length
                    + " numbers; give one for each axis, or one for all");
        }
        return spacing;
    }
}
