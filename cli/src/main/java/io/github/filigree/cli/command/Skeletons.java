package io.github.filigree.cli.command;

import io.github.filigree.cli.Failure;
import io.github.filigree.cli.Progress;
import io.github.filigree.cli.read.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Thinning;
import picocli.CommandLine.Option;

/** Commands that need a skeleton take one, or thin a mask on the way. */
public final class Skeletons {

    /**
     * So many pixels are thinned by vectors, which have to be compiled first: on two processors 8192² took 1.07 s with
     * vectors and 0.95 s without, 16 384² took 2.3 s and 3.1 s.
     */
    private static final long WORTH_VECTORS = 1L << 27;

    private final CommonOptions common;
    private final InputOptions input;

    @Option(names = "--thin", order = 12, description = "the image is a mask: thin it first")
    private boolean thin;

    Skeletons(CommonOptions common, InputOptions input) {
        this.common = common;
        this.input = input;
    }

    /** The skeleton in a file. */
    BinaryImage of(Image image) {
        return thin ? thin(common, input, image, Thinning.Method.ZHANG_SUEN) : input.skeleton(image);
    }

    /** Thins a mask, telling how far it is. */
    static BinaryImage thin(CommonOptions common, InputOptions input, Image image, Thinning.Method method) {
        if (image.shape().length != 2) {
            throw new Failure(image.name() + " has " + image.shape().length + " axes, thinning needs 2; "
                    + "thin it elsewhere (scikit-image's skeletonize) or plane by plane");
        }
        BinaryImage mask = input.maskToThin(image);
        try (Progress progress = common.progress("thinning " + image.name())) {
            boolean vectors = mask.pixelCount() >= WORTH_VECTORS;
            Thinning.Builder builder = Thinning.builder(vectors ? mask.with(Kernels.selected()) : mask)
                    .method(method)
                    .progress((iteration, left) ->
                            progress.update("iteration " + iteration + ", " + left + " pixels left"));
            if (common.threads() > 0) {
                builder.threads(common.threads());
            }
            return builder.build().with(mask.kernels());
        }
    }
}
