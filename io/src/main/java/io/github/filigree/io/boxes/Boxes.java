package io.github.filigree.io.boxes;

import io.github.filigree.io.chunked.ArrayFolder;
import io.github.filigree.io.chunked.ArrayView;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.ReadProgress;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.read.FlatPixels;
import io.github.filigree.io.read.ImageFile;
import io.github.filigree.io.read.PlaneStack;
import io.github.filigree.io.store.ByteStore;
import io.github.filigree.io.store.FolderBytes;
import io.github.filigree.tiles.TileSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * An image that is not read yet: what is known of it, and its boxes.
 *
 * @param type of a pixel
 * @param spacing size of a pixel, or null if it is not known
 * @param remarks what a person should hear, a line each
 * @param source makes its boxes, of the foreground that is asked for
 */
public record Boxes(PixelType type, Spacing spacing, List<String> remarks, Function<Foreground, TileSource> source) {

    /**
     * {@return the boxes of a file or folder of this machine}
     *
     * @param path of any kind that can be read
     * @param selection which part of it
     * @throws FileException if it cannot be read
     */
    public static Boxes open(Path path, Selection selection) throws FileException {
        ByteStore store = new FolderBytes(path);
        if (Files.isDirectory(path) || Files.isRegularFile(path)) {
            Boxes stored = stored(store, selection, Files.isDirectory(path));
            if (stored != null) {
                return stored;
            }
        }
        PlaneStack stack = ImageFile.planes(path, selection);
        if (stack != null) {
            Image first = stack.planes(0, 1);
            Spacing spacing = first.spacing().orElse(null);
            return new Boxes(first.type(), spacing, first.remarks(),
                    foreground -> new PlaneSource(path, selection, stack, first, foreground));
        }
        Image image = ImageFile.read(path, selection, ReadProgress.NONE);
        return new Boxes(image.type(), image.spacing().orElse(null), image.remarks(),
                foreground -> new WholeSource(path, selection, image, foreground));
    }

    /**
     * {@return the boxes of something that is read by names}
     *
     * @param store an array in chunks, or a file of pixels one after another
     * @param selection which part of it
     * @throws FileException if it cannot be read, or is something else
     */
    public static Boxes open(ByteStore store, Selection selection) throws FileException {
        Boxes file = stored(store, selection, false);
        Boxes boxes = file != null ? file : stored(store, selection, true);
        if (boxes == null) {
            throw new FileException(store.name() + " is no Zarr, N5, .npy or raw file, which alone are read from there;"
                    + " convert it, or copy it to this machine");
        }
        return boxes;
    }

    private static Boxes stored(ByteStore store, Selection selection, boolean folder) throws FileException {
        if (folder) {
            ArrayView array = ArrayFolder.open(store, selection);
            return array == null ? null : new Boxes(array.type(), array.spacing(), array.remarks(),
                    foreground -> new ChunkedSource(array, foreground));
        }
        FlatPixels pixels = ImageFile.flat(store, selection);
        return pixels == null ? null : new Boxes(pixels.type(), null, List.of(),
                foreground -> new FlatSource(store, pixels, foreground));
    }
}
