package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.graph.PixelValues;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelLabels;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import java.io.IOException;
import java.util.Arrays;

/** Other images of a skeleton's pixels. */
public final class SameSizeImages {

    private final CommonOptions common;
    private final InputOptions input;

    /**
     * Reads with these options.
     *
     * @param common of the same command
     * @param input of the same command
     */
    public SameSizeImages(CommonOptions common, InputOptions input) {
        this.common = common;
        this.input = input;
    }

    /**
     * {@return another image}
     *
     * @param image whose size it must have
     * @param file its name
     * @throws IOException if it cannot be read
     */
    public Image read(Image image, String file) throws IOException {
        Image other = input.read(file);
        if (!Arrays.equals(other.shape(), image.shape())) {
            throw new Failure(file + " is " + Image.shapeText(other.shape()) + ", " + image.name() + " is "
                    + Image.shapeText(image.shape()) + "; sizes must be equal");
        }
        return other;
    }

    /**
     * {@return a mask}
     *
     * @param image whose size it must have
     * @param file its name
     * @throws IOException if it cannot be read
     */
    public BinaryImage mask(Image image, String file) throws IOException {
        return input.mask(read(image, file));
    }

    /**
     * {@return each pixel's distance to the background of a mask, in the unit of the spacing}
     *
     * @param image whose size it must have
     * @param file its name
     * @param byLabel whether it is an image of labels, of which other objects are background; a mask is one object
     * @param spacing of the pixels
     * @throws IOException if it cannot be read
     */
    public PixelValues distances(Image image, String file, boolean byLabel, double... spacing) throws IOException {
        float[] distances = byLabel
                ? PixelLabels.of(read(image, file), row -> {}).with(KernelChoice.kernels())
                        .eachValues(mask -> transform(mask, spacing))
                : transform(mask(image, file), spacing);
        return pixel -> distances[(int) pixel];
    }

    /**
     * {@return the distance transform of a mask}
     *
     * @param mask of at most 2³¹ − 9 pixels
     * @param spacing of its pixels
     */
    public float[] transform(BinaryImage mask, double... spacing) {
        DistanceTransform.Builder builder = DistanceTransform.builder(mask).spacing(spacing);
        if (common.threads() > 0) {
            builder.threads(common.threads());
        }
        return builder.build();
    }
}
