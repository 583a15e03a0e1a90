package io.github.filigree.io.encode;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * ImageIO's writers, with what they have to go back to in memory. By itself ImageIO keeps that in a temporary file:
 * without a temporary folder nothing could be written, and on a full disk its remains would speak at the JVM's end.
 */
public final class Encoder {

    private Encoder() {}

    /**
     * {@return a stream for an ImageIO writer}
     *
     * @param out where everything goes when the stream is closed; stays open
     */
    public static ImageOutputStream stream(OutputStream out) {
        return new MemoryCacheImageOutputStream(out);
    }

    /**
     * Writes a picture.
     *
     * @param picture what to write
     * @param format ImageIO's name of it, such as {@code png}
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(RenderedImage picture, String format, OutputStream out) throws IOException {
        try (ImageOutputStream stream = stream(out)) {
            if (!ImageIO.write(picture, format, stream)) {
                throw new IOException("no " + format + " holds such a picture");
            }
        }
    }
}
