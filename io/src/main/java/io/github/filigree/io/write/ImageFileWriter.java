package io.github.filigree.io.write;

import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.io.OutputStream;

/** Writes images in one format. */
public interface ImageFileWriter {

    /**
     * Writes an image.
     *
     * @param image what to write; type bool is a mask and takes one bit per pixel where the format can
     * @param out where to; stays open
     * @throws IOException if it cannot be written, or the format cannot hold it
     */
    void write(Image image, OutputStream out) throws IOException;
}
