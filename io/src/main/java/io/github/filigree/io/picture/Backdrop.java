package io.github.filigree.io.picture;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.read.ImageFile;
import io.github.filigree.io.read.Source;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures that a skeleton is drawn over: in their colours where ImageIO can tell them, else in shades of grey. */
public final class Backdrop {

    /** Darker, so that lines of any colour stand out. */
    private static final double LIGHT = 0.65;

    private Backdrop() {}

    /**
     * Reads a picture.
     *
     * @param source the file's bytes
     * @return the picture; of a volume, its first plane
     * @throws FileException if it cannot be read
     */
    public static BufferedImage read(Source source) throws FileException {
        // First, for its words about files that cannot be read.
        Image image = ImageFile.read(source, Selection.ALL);
        try {
            BufferedImage picture = image.color() ? ImageIO.read(source.stream()) : null;
            return picture != null ? picture : grey(image);
        } catch (IOException e) {
            return grey(image);
        }
    }

    /** The range of values stretched from black to white. */
    private static BufferedImage grey(Image image) {
        long[] shape = image.shape();
        int height = shape.length == 1 ? 1 : Math.toIntExact(shape[shape.length - 2]);
        int width = Math.toIntExact(shape[shape.length - 1]);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (long i = 0; i < (long) height * width; i++) {
            low = Math.min(low, image.value(i));
            high = Math.max(high, image.value(i));
        }
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double part = high > low ? (image.value((long) y * width + x) - low) / (high - low) : 0;
                picture.setRGB(x, y, Palette.mix(Palette.BLACK, Palette.WHITE, part));
            }
        }
        return picture;
    }

    /** {@return the picture, darkened, with the mean of each square of pixels} */
    static BufferedImage pooled(BufferedImage picture, int pool) {
        int width = Math.ceilDiv(picture.getWidth(), pool);
        int height = Math.ceilDiv(picture.getHeight(), pool);
        BufferedImage pooled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pooled.setRGB(x, y, mean(picture, x * pool, y * pool, pool));
            }
        }
        return pooled;
    }

    private static int mean(BufferedImage picture, int left, int top, int pool) {
        int right = Math.min(left + pool, picture.getWidth());
        int bottom = Math.min(top + pool, picture.getHeight());
        long[] sums = new long[3];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int color = picture.getRGB(x, y);
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += color >> 8 * k & 0xff;
                }
            }
        }
        double scale = LIGHT / ((right - left) * (bottom - top));
        return (int) (sums[0] * scale) | (int) (sums[1] * scale) << 8 | (int) (sums[2] * scale) << 16;
    }
}
