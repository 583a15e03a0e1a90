package io.github.filigree.io;

import io.github.filigree.io.boxes.Boxes;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.io.store.ByteStore;
import io.github.filigree.tiles.TileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An image of any size that is read in boxes. Zarr, N5, {@code .npy}, raw files, TIFF stacks and folders of slices are
 * read as far as a box goes; everything else is decoded once as a whole.
 *
 * {@snippet :
 * TiledImage volume = TiledImage.open(Path.of("brain.ome.zarr"), Selection.ALL);
 * TileSource vessels = volume.mask(Foreground.NONZERO);
 * double[] sizes = volume.spacing().map(Spacing::sizes).orElse(new double[] {1, 1, 1});
 * }
 */
public final class TiledImage {

    private final Boxes boxes;

    private TiledImage(Boxes boxes) {
        this.boxes = boxes;
    }

    /**
     * {@return an image in a file or a folder}
     *
     * @param path of any kind that {@link Images#read(Path)} reads
     * @param selection which part of it
     * @throws IOException if it cannot be read or has no such part; the message is one line
     */
    public static TiledImage open(Path path, Selection selection) throws IOException {
        return new TiledImage(Boxes.open(path, selection));
    }

    /**
     * {@return an image in a bucket, or anything else that is read by names}
     *
     * @param store a folder of Zarr or N5, or a {@code .npy} or raw file
     * @param selection which part of it
     * @throws IOException if it cannot be read, or is of another kind; the message is one line
     */
    public static TiledImage open(ByteStore store, Selection selection) throws IOException {
        return new TiledImage(Boxes.open(store, selection));
    }

    /** {@return the type of a pixel} */
    public PixelType type() {
        return boxes.type();
    }

    /** {@return the size of a pixel, or empty if the file does not say it} */
    public Optional<Spacing> spacing() {
        return Optional.ofNullable(boxes.spacing());
    }

    /** {@return what a person should hear of how the file is read, a line each} */
    public List<String> remarks() {
        return boxes.remarks();
    }

    /**
     * {@return its foreground in boxes, which can be read on other machines that see the same files}
     *
     * @param foreground which pixels
     * @throws IOException if the foreground depends on all pixels, as {@link Foreground#HALF} does
     */
    public TileSource mask(Foreground foreground) throws IOException {
        if (foreground.rule() == Foreground.Rule.ABOVE_HALF) {
            throw new FileException("the middle of the image's range is not known before all of it was read; "
                    + "give the value that foreground is above instead of half");
        }
        return boxes.source().apply(foreground);
    }
}
