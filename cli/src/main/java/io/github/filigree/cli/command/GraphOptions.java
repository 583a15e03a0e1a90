package io.github.filigree.cli.command;

import io.github.filigree.cli.Failure;
import io.github.filigree.cli.read.Image;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** What graphs of all kinds depend on: connectivity and spacing. */
public final class GraphOptions {

    private final CommonOptions common;
    private Integer connectivity;
    private double[] spacing;

    GraphOptions(CommonOptions common) {
        this.common = common;
    }

    @Option(names = "--connectivity", order = 11, paramLabel = "K",
            description = "how many axes may change in one step, 1 … rank (default)")
    void setConnectivity(int connectivity) {
        if (connectivity < 1) {
            throw common.misuse("--connectivity is " + connectivity + ", must be at least 1");
        }
        this.connectivity = connectivity;
    }

    @Option(names = "--spacing", order = 13, paramLabel = "S,…",
            description = "size of a pixel along each axis, slowest first, or one for all; else the file's own, or 1")
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

    /** A builder for a skeleton's graph, with these options. */
    PixelGraphBuilder builder(Image image, BinaryImage skeleton) {
        PixelGraphBuilder builder = PixelGraph.builder(skeleton);
        int rank = skeleton.rank();
        if (connectivity != null) {
            if (connectivity > rank) {
                throw new Failure(image.name() + " has " + rank + " axes; --connectivity " + connectivity
                        + " needs more, use 1 … " + rank);
            }
            builder.connectivity(connectivity);
        }
        if (common.threads() > 0) {
            builder.threads(common.threads());
        }
        return builder.spacing(spacing(image, rank));
    }

    private double[] spacing(Image image, int rank) {
        if (spacing == null && image.spacing() != null) {
            return image.spacing();
        }
        double[] all = new double[rank];
        Arrays.fill(all, spacing == null ? 1 : spacing[0]);
        if (spacing == null || spacing.length == 1) {
            return all;
        }
        if (spacing.length != rank) {
            throw new Failure(image.name() + " has " + rank + " axes, --spacing has " + spacing.length
                    + " numbers; give one for each axis, or one for all");
        }
        return spacing;
    }
}
