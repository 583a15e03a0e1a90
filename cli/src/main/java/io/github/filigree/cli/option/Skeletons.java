package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.LabelImage;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that need a skeleton take one, or thin a mask on the way, or make that of a photograph first. */
public final class Skeletons {

    private final CommonOptions common;
    private final InputOptions input;

    @Mixin
    private final MaskOptions masks;

    @Mixin
    private final LabelOption byLabel;

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
        byLabel = new LabelOption(common, input);
    }

    /**
     * A skeleton and whose it is.
     *
     * @param pixels of it
     * @param labels of the objects that stay apart; null if there are none
     */
    public record Skeleton(BinaryImage pixels, LabelImage labels) {}

    /**
     * {@return the image in a file, or the mask of the photograph in it}
     *
     * @param file its name, or {@code -} for standard input
     * @throws IOException if it cannot be read
     */
    public Image read(String file) throws IOException {
        if (masks.given() && byLabel.given()) {
            throw common.misuse("--by-label is for images of labels, the options of masks for photographs");
        }
        return masks.read(file);
    }

    /** {@return whether images are masks, or photographs of which masks are made} */
    public boolean thins() {
        return thin || masks.given();
    }

    /**
     * {@return what a person wants to see of a file: the photograph, where a mask was made of it}
     *
     * @param file its name
     * @param image that was read of it
     * @throws IOException if it cannot be read again; standard input cannot be, and the mask is seen then
     */
    public Image shown(String file, Image image) throws IOException {
        return masks.given() && !file.equals("-") ? input.read(file, Channel.LUMA) : image;
    }

    /** {@return whether images are of labels} */
    public boolean byLabel() {
        return byLabel.given();
    }

    /**
     * {@return the skeleton in an image}
     *
     * @param image a skeleton, or with {@code --thin} or the options of masks a mask; of labels with {@code --by-label}
     * @throws IOException if it is no image of labels where it should be
     */
    public Skeleton of(Image image) throws IOException {
        LabelImage labels = byLabel.read(image);
        if (thins()) {
            return new Skeleton(thin(common, input, image, labels, null, -1), labels);
        }
        return new Skeleton(labels == null ? input.skeleton(image) : input.skeleton(image, labels.mask()), labels);
    }

    /**
     * Thins a mask, telling how far it is.
     *
     * @param common of the same command
     * @param input of the same command
     * @param image the mask
     * @param labels of its objects, each to be thinned as if alone; null if there are none
     * @param method how; null for the one that is right for its rank
     * @param iterations at most so many, negative for as many as it takes
     * @return its skeleton
     */
    public static BinaryImage thin(CommonOptions common, InputOptions input, Image image, LabelImage labels,
            Thinning.Method method, int iterations) {
        if (image.rank() != 2 && image.rank() != 3) {
            throw new Failure(image.name() + " has " + image.rank() + " axes, thinning needs 2 or 3; "
                    + "split it into images or volumes");
        }
        try (Progress progress = common.progress("thinning " + image.name())) {
            UnaryOperator<BinaryImage> thinning = mask -> {
                Thinning.Builder builder = Thinning.builder(mask);
                if (common.watched()) {
                    builder.progress((iteration, left) ->
                            progress.update("iteration " + iteration + ", " + left + " pixels left"));
                }
                if (iterations >= 0) {
                    builder.maxIterations(iterations);
                }
                if (method != null) {
                    builder.method(method);
                }
                if (common.threads() > 0) {
                    builder.threads(common.threads());
                }
                return builder.build();
            };
            return labels == null ? thinning.apply(input.maskToThin(image)) : labels.each(thinning);
        }
    }
}
