package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that need a skeleton take one, or thin a mask on the way, or make that of a photograph first. */
public final class Skeletons {

    private final CommonOptions common;
    private final InputOptions input;

    @Mixin
    private final MaskOptions masks;

    @Option(names = "--thin", order = 12, description = "the image is a mask: thin it first")
    private boolean thin;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public Skeletons(CommonOptions common, InputOptions input) {
        this.common = common;
        this.input = input;
        masks = new MaskOptions(common, input);
    }

    /**
     * {@return the image in a file, or the mask of the photograph in it}
     *
     * @param file its name, or {@code -} for standard input
     * @throws IOException if it cannot be read
     */
    public Image read(String file) throws IOException {
        return masks.read(file);
    }

    /**
     * {@return the skeleton in an image}
     *
     * @param image a skeleton, or with {@code --thin} or the options of masks a mask
     */
    public BinaryImage of(Image image) {
        return thin || masks.given() ? thin(common, input, image, null) : input.skeleton(image);
    }

    /**
     * Thins a mask, telling how far it is.
     *
     * @param common of the same command
     * @param input of the same command
     * @param image the mask
     * @param method how; null for the one that is right for its rank
     * @return its skeleton
     */
    public static BinaryImage thin(CommonOptions common, InputOptions input, Image image, Thinning.Method method) {
        if (image.rank() != 2 && image.rank() != 3) {
            throw new Failure(image.name() + " has " + image.rank() + " axes, thinning needs 2 or 3; "
                    + "split it into images or volumes");
        }
        BinaryImage mask = input.maskToThin(image);
        try (Progress progress = common.progress("thinning " + image.name())) {
            Thinning.Builder builder = Thinning.builder(mask)
                    .progress((iteration, left) ->
                            progress.update("iteration " + iteration + ", " + left + " pixels left"));
            if (method != null) {
                builder.method(method);
            }
            if (common.threads() > 0) {
                builder.threads(common.threads());
            }
            return builder.build();
        }
    }
}
