package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.npy.NpyHeader;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads image files of every kind; the kind is told by the content, not by the name. */
public final class ImageFile {

    /** What can be read, for messages. */
    public static final String FORMATS = ".npy, .npz, PNG, TIFF, NRRD, NIfTI, JPEG, BMP, GIF, PGM, PBM and PPM";

    /** The extensions of these, but for .npz, which is more likely a graph; each may be followed by .gz. */
    private static final Pattern NAMES = Pattern.compile(
            ".+\\.(npy|png|tiff?|btf|nrrd|nhdr|nii|jpe?g|bmp|gif|p[gbpn]m)(\\.gz)?", Pattern.CASE_INSENSITIVE);

    private ImageFile() {}

    /** {@return whether a file's extension is that of an image} */
    public static boolean isNamedLikeImage(Path file) {
        return file.getFileName() != null && NAMES.matcher(file.getFileName().toString()).matches();
    }

    /**
     * {@return the image in a file, with the place on a map that a world file beside it gives}
     *
     * @param file its path
     * @param selection which part of it
     * @param progress is told how far its decoding is
     * @throws FileException if it cannot be read
     */
    public static Image read(Path file, Selection selection, ReadProgress progress) throws FileException {
        return WorldFile.place(read(Source.open(file).watched(progress), selection), file);
    }

    /**
     * {@return the image in a file; pixels of {@code .npy}, PGM, NRRD, NIfTI and large ImageJ stacks that are not
     * compressed stay in the mapped file}
     *
     * @param source the file's bytes
     * @param selection which part of it
     * @throws FileException if it cannot be read
     */
    public static Image read(Source source, Selection selection) throws FileException {
        Source file = ZipReader.accepts(source) ? ZipReader.only(source)
                : Gzip.accepts(source) ? Gzip.open(source)
                : source;
        return plain(file.with(selection.color()), selection);
    }

    private static Image plain(Source source, Selection selection) throws FileException {
        if (TiffFile.accepts(source)) {
            return TiffReader.read(source, selection);
        }
        if (NiftiReader.accepts(source)) {
            return NiftiReader.read(source, selection);
        }
        if (!selection.equals(Selection.ALL.color(selection.color()))) {
            throw new FileException(
                    source.name() + " has no channels, times or pages to choose from; leave the choice out");
        }
        return single(source);
    }

    private static Image single(Source source) throws FileException {
        if (source.startsWith(NpyHeader.magic())) {
            return NpyReader.read(source);
        }
        if (source.startsWith(0x89, 'P', 'N', 'G')) {
            return RasterReader.read(source, "png");
        }
        if (PnmReader.accepts(source)) {
            return PnmReader.read(source);
        }
        if (NrrdReader.accepts(source)) {
            return NrrdReader.read(source);
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
        throw new FileException(source.name() + " is not an image that Filigree knows; it reads " + FORMATS);
    }
}
