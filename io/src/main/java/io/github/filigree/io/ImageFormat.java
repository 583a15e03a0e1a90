package io.github.filigree.io;

import io.github.filigree.io.write.ImageFileWriter;
import io.github.filigree.io.write.NpyWriter;
import io.github.filigree.io.write.PngWriter;
import io.github.filigree.io.write.TiffWriter;
import java.util.List;

/** The formats that images are written in. */
public enum ImageFormat implements FileFormat {
    /** NumPy's {@code .npy}: every rank and type. */
    NPY(new NpyWriter(), "npy"),
    /** PNG: one or two axes; bool with 1 bit per pixel, uint8, uint16. */
    PNG(new PngWriter(), "png"),
    /** TIFF, deflated: up to three axes, the first of three as pages; bool with 1 bit per pixel, uint8, uint16. */
    TIFF(new TiffWriter(), "tif", "tiff");

    private final ImageFileWriter writer;
    private final List<String> extensions;

    ImageFormat(ImageFileWriter writer, String... extensions) {
        this.writer = writer;
        this.extensions = List.of(extensions);
    }

    @Override
    public List<String> extensions() {
        return extensions;
    }

    ImageFileWriter writer() {
        return writer;
    }
}
