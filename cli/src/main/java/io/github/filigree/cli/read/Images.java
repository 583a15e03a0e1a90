package io.github.filigree.cli.read;

import io.github.filigree.cli.Failure;
import java.io.InputStream;

/** Reads image files of every kind; the kind is told by the content, not by the name. */
public final class Images {

    /** What can be read, for messages. */
    public static final String FORMATS = ".npy, PNG, TIFF, JPEG, BMP, GIF, PGM, PBM and PPM";

    private Images() {}

    /**
     * Reads a file.
     *
     * @param file its name, or {@code -} for standard input
     * @param in standard input
     * @return the image; pixels of {@code .npy}, PGM and large ImageJ stacks stay in the mapped file
     * @throws Failure if it cannot be read
     */
    public static Image read(String file, InputStream in) {
        Source source = Source.open(file, in);
        if (source.startsWith(NpyReader.MAGIC)) {
            return NpyReader.read(source);
        }
        if (source.startsWith(0x89, 'P', 'N', 'G')) {
            return RasterReader.read(source, "png");
        }
        if (TiffReader.accepts(source)) {
            return TiffReader.read(source);
        }
        if (PnmReader.accepts(source)) {
            return PnmReader.read(source);
        }
        if (source.startsWith(0xFF, 0xD8, 0xFF)) {
            return RasterReader.read(source, "jpeg");
        }
        if (source.startsWith("GIF8")) {
            return RasterReader.read(source, "gif");
        }
        if (source.startsWith("BM")) {
            return RasterReader.read(source, "bmp");
        }
        throw new Failure(source.name() + (source.startsWith("PK")
                ? " is a .npz or .zip archive; save one array with np.save"
                : " is not an image that Filigree knows; it reads " + FORMATS));
    }
}
