package io.github.filigree.io.boxes;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.TileSource;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** What all sources have in common: of a box of pixels the foreground is what counts. */
abstract class BoxSource implements TileSource {

    private static final long serialVersionUID = 1;

    private final long[] shape;
    private final int[] chunk;
    private final Foreground foreground;

    BoxSource(long[] shape, int[] chunk, Foreground foreground) {
        this.shape = shape.clone();
        this.chunk = chunk.clone();
        this.foreground = foreground;
    }

    /** Reads the pixels from {@code from} up to, and without, {@code to}; the box is not empty, and inside the image. */
    abstract Image pixels(long[] from, long[] to) throws FileException;

    @Override
    public final long[] shape() {
        return shape.clone();
    }

    @Override
    public final int[] chunk() {
        return chunk.clone();
    }

    @Override
    public final BinaryImage read(Box box) {
        if (box.rank() != shape.length || !Box.of(shape).contains(box)) {
            throw new IllegalArgumentException("the box " + box + " is not inside an image of "
                    + Image.shapeText(shape));
        }
        long[] from = new long[shape.length];
        long[] to = new long[shape.length];
        Arrays.setAll(from, box::start);
        Arrays.setAll(to, box::end);
        if (box.isEmpty()) {
            return BinaryImage.of(new byte[0], box.shape());
        }
        try {
            return pixels(from, to).mask(foreground);
        } catch (FileException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
