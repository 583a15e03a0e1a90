package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.npy.NpyHeader;

/** Reads image files of every kind; the kind is told by the content, not by the name. */
public final class ImageFile {

    /** What can be read, for messages. */
    public static final String FORMATS = ".npy, PNG, TIFF, JPEG, BMP, GIF, PGM, PBM and PPM";

    private ImageFile() {}

    /**
     * {@return the image in a file; pixels of {@code .npy}, PGM and large ImageJ stacks stay in the mapped file}
     *
     * @param source the file's bytes
     * @throws FileException if it cannot be read
     */
    public static Image read(Source source) throws FileException {
        if (source.startsWith(NpyHeader.magic())) {
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
        throw new FileException(source.name() + (source.startsWith("PK")
                ? " is a .npz or .zip archive; save one array with np.save"
                : " is not an image that Filigree knows; it reads " + FORMATS));
    }
}
