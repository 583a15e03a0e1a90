package io.github.filigree.cli.write;

import io.github.filigree.cli.read.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/** PNG with 1, 8 or 16 bits a pixel, for images of one or two axes. */
public final class PngFormat implements ImageFormat {

    @Override
    public List<String> extensions() {
        return List.of("png");
    }

    @Override
    public void write(Image image, OutputStream out) throws IOException {
        if (image.shape().length > 2) {
            throw new IOException(
                    "a PNG has two axes, the result has " + image.shape().length + "; write .npy or .tif");
        }
        ImageIO.write(Pictures.plane(image, 0), "png", out);
    }
}
