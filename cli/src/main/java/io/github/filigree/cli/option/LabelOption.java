package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelLabels;
import io.github.filigree.kernels.LabelImage;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Whether an image is one of labels, whose objects stay apart where they touch. */
public final class LabelOption {

    private final CommonOptions common;
    private final InputOptions input;

    @Option(names = "--by-label", order = 12,
            description = "the image has a number for each object, as of cells: objects that touch stay apart, each as "
                    + "if it were alone; tables have a column label first")
    private boolean byLabel;

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public LabelOption(CommonOptions common, InputOptions input) {
        this.common = common;
        this.input = input;
    }

    /** {@return whether images are of labels} */
    public boolean given() {
        return byLabel;
    }

    /**
     * {@return the labels in an image, or null if it is not one of labels}
     *
     * @param image that was read
     * @throws IOException if it is no image of labels
     */
    public LabelImage read(Image image) throws IOException {
        if (!byLabel) {
            return null;
        }
        if (input.foregroundGiven()) {
            throw common.misuse("--foreground and --by-label exclude each other: labels are all that is not 0");
        }
        long rows = image.size() / Math.max(1, image.shape()[image.rank() - 1]);
        try (Progress progress = common.progress("reading the labels of " + image.name())) {
            return PixelLabels.of(image, row -> progress.update(row, rows, "rows")).with(KernelChoice.kernels());
        }
    }
}
