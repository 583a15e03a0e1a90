package io.github.filigree.cli.write;

import io.github.filigree.cli.read.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format for arrays of pixels. */
public interface ImageFormat extends Format {

    /** All of them; a new one is a file of its own and an element here. The first is the one for standard output. */
    List<ImageFormat> ALL = List.of(new NpyFormat(), new PngFormat(), new TiffFormat());

    /**
     * Writes an image.
     *
     * @param image what to write; type bool is a mask and takes one bit a pixel where the format can
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    void write(Image image, OutputStream out) throws IOException;
}
