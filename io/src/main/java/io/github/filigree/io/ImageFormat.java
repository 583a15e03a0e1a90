package io.github.filigree.io;

import io.github.filigree.io.write.ImageFileWriter;
import io.github.filigree.io.write.NpyWriter;
import io.github.filigree.io.write.PngWriter;
import io.github.filigree.io.write.TiffWriter;
import java.util.List;

/** The formats that images are written in. */
public enum ImageFormat implements FileFormat {
    /** NumPy's {@code .npy}: every rank and type. */
    NPY(new NpyWriter(), false, "npy"),
    /** PNG: one or two axes; bool with 1 bit per pixel, uint8, uint16. */
    PNG(new PngWriter(), false, "png"),
    /**
     * TIFF, deflated: up to three axes, the first of three as pages; bool with 1 bit per pixel, uint8, uint16. A
     * spacing with a unit is kept as ImageJ keeps it.
     */
    TIFF(new TiffWriter(false), true, "tif", "tiff"),
    /** The same with OME-XML instead of ImageJ's note. */
    OME_TIFF(new TiffWriter(true), true, "ome.tif", "ome.tiff"),
    /** A folder of Zarr 2, in chunks packed by zlib: every rank and type. */
    ZARR(null, false, "zarr"),
    /** The same as OME-Zarr 0.4, of two or three axes; keeps a spacing. */
    OME_ZARR(null, true, "ome.zarr");

    private final ImageFileWriter writer;
    private final boolean holdsSpacing;
    private final List<String> extensions;

    ImageFormat(ImageFileWriter writer, boolean holdsSpacing, String... extensions) {
        this.writer = writer;
        this.holdsSpacing = holdsSpacing;
        this.extensions = List.of(extensions);
    }

    @Override
    public List<String> extensions() {
        return extensions;
    }

    /** {@return whether it keeps the size of a pixel and its unit} */
    public boolean holdsSpacing() {
        return holdsSpacing;
    }

    /** {@return whether an image is a folder of files, which no stream can hold} */
    public boolean isFolder() {
        return writer == null;
    }

    ImageFileWriter writer() {
        return writer;
    }
}
