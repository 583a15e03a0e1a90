package io.github.filigree.io.read;

import io.github.filigree.io.chunked.ArrayFolder;
import io.github.filigree.io.chunked.ArrayView;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.npy.NpyHeader;
import io.github.filigree.io.store.ByteStore;
import io.github.filigree.io.store.FolderBytes;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads image files of every kind; the kind is told by the content, not by the name. */
public final class ImageFile {

    /** What can be read, for messages. */
    public static final String FORMATS = ".npy, .npz, PNG, TIFF, NRRD, NIfTI, JPEG, BMP, GIF, PGM, PBM, PPM; folders of"
            + " Zarr, OME-Zarr, N5 or slices";

    /** The extensions of these, but for .npz, which is more likely a graph; each may be followed by .gz. */
    private static final Pattern NAMES = Pattern.compile(
            ".+\\.(npy|png|tiff?|btf|nrrd|nhdr|nii|jpe?g|bmp|gif|p[gbpn]m)(\\.gz)?", Pattern.CASE_INSENSITIVE);

    private ImageFile() {}

    /** {@return whether a file's extension is that of an image} */
    public static boolean isNamedLikeImage(Path file) {
        return file.getFileName() != null && NAMES.matcher(file.getFileName().toString()).matches();
    }

    /**
     * {@return the image in a file, with the place on a map that a world file beside it gives, or in a folder of Zarr,
     * N5 or slices}
     *
     * @param file its path
     * @param selection which part of it
     * @param progress is told how far its decoding is
     * @throws FileException if it cannot be read
     */
    public static Image read(Path file, Selection selection, ReadProgress progress) throws FileException {
        if (Files.isDirectory(file)) {
            ArrayView array = ArrayFolder.open(new FolderBytes(file), selection);
            return array != null ? array.image(progress) : SliceFolder.open(file, selection).image(progress);
        }
        return WorldFile.place(read(Source.open(file).watched(progress), selection), file);
    }

    /**
     * {@return the planes of a volume that can be read without the others, or null if that is not possible}
     *
     * @param file its path
     * @param selection which part of it
     * @throws FileException if it cannot be read
     */
    public static PlaneStack planes(Path file, Selection selection) throws FileException {
        return Files.isDirectory(file) ? SliceFolder.open(file, selection) : TiffStack.open(file, selection);
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
        if (selection.raw().isPresent()) {
            return RawReader.read(source, selection.raw().get());
        }
        Source file = ZipReader.accepts(source) ? ZipReader.only(source)
                : Gzip.accepts(source) ? Gzip.open(source)
                : source;
        return plain(file.with(selection.color()), selection);
    }

    /**
     * {@return where the pixels of a file lie one after another, or null if they do not}
     *
     * @param store the file, by its empty name
     * @param selection which part of it
     * @throws FileException if it cannot be read, or is cut short
     */
    public static FlatPixels flat(ByteStore store, Selection selection) throws FileException {
        try {
            long size = store.size("");
            byte[] start = new byte[Math.clamp(size, 0, NpyReader.LONGEST_START)];
            if (size >= 0) {
                store.read("", 0, start);
            }
            Source source = new Source(store.name(), MemorySegment.ofArray(start));
            FlatPixels flat;
            if (selection.raw().isPresent()) {
                flat = FlatPixels.of(selection.raw().get());
            } else if (source.startsWith(NpyHeader.magic())) {
                flat = NpyReader.pixels(source);
            } else {
                return null;
            }
            long end = flat.offset() + source.byteCount(flat.shape(), flat.type());
            if (end > size || selection.raw().isPresent() && end < size) {
                throw RawReader.size(source.name(), size, end);
            }
            return flat;
        } catch (FileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException(store.name() + " cannot be read: " + FileException.words(e), e);
        }
    }

    private static Image plain(Source source, Selection selection) throws FileException {
        if (selection.level().isPresent()) {
            throw new FileException(source.name() + " has no levels to choose from; leave the choice out");
        }
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
