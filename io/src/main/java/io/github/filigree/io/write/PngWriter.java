package io.github.filigree.io.write;

import io.github.filigree.io.encode.Encoder;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.io.OutputStream;

/** PNG with 1, 8 or 16 bits a pixel, for images of one or two axes. */
public final class PngWriter implements ImageFileWriter {

    @Override
    public void write(Image image, OutputStream out) throws IOException {
        if (image.rank() > 2) {
            throw new IOException(
                    "a PNG has two axes, the result has " + image.rank() + "; write .npy or .tif");
        }
        Encoder.write(Planes.plane(image, 0), "png", out);
    }
}
