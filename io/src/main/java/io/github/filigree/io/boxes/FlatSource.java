package io.github.filigree.io.boxes;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.read.FlatPixels;
import io.github.filigree.io.store.ByteStore;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Boxes of pixels that lie one after another in a file; each stretch of them is read where it is. */
final class FlatSource extends BoxSource {

    private static final long serialVersionUID = 1;

    private final ByteStore file;
    private final PixelType type;
    private final boolean fortran;
    private final boolean bigEndian;
    private final long offset;

    FlatSource(ByteStore file, FlatPixels pixels, Foreground foreground) {
        super(pixels.shape(), chunk(pixels), foreground);
        this.file = file;
        type = pixels.type();
        fortran = pixels.order().fortran();
        bigEndian = pixels.order().bytes() == ByteOrder.BIG_ENDIAN;
        offset = pixels.offset();
    }

    /** A plane along the slowest axis, which is one stretch of the file; of an image of two axes a row. */
    private static int[] chunk(FlatPixels pixels) {
        long[] shape = pixels.shape();
        int[] chunk = Arrays.stream(shape).mapToInt(size -> Math.clamp(size, 1, Integer.MAX_VALUE)).toArray();
        chunk[pixels.order().fortran() ? shape.length - 1 : 0] = 1;
        return chunk;
    }

    @Override
    Image pixels(long[] from, long[] to) throws FileException {
        // In Fortran order the last axis is the slowest: the same file, seen with its axes reversed.
        long[] shape = stored(shape());
        long[] first = stored(from);
        long[] sizes = stored(to);
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] -= first[axis];
        }
        long bytes = Arrays.stream(sizes).reduce(type.bytes(), Math::multiplyExact);
        byte[] box = new byte[Math.toIntExact(bytes)];
        int whole = shape.length - 1;
        while (whole > 0 && sizes[whole] == shape[whole]) {
            whole--;
        }
        // From this axis on the box is one stretch of the file.
        long stretch = Arrays.stream(sizes, whole, sizes.length).reduce(type.bytes(), (a, b) -> a * b);
        byte[] piece = stretch == bytes ? box : new byte[(int) stretch];
        long[] at = first.clone();
        try {
            for (long done = 0; done < bytes; done += stretch) {
                long index = 0;
                for (int axis = 0; axis < shape.length; axis++) {
                    index = index * shape[axis] + at[axis];
                }
                file.read("", offset + index * type.bytes(), piece);
                if (piece != box) {
                    System.arraycopy(piece, 0, box, (int) done, piece.length);
                }
                for (int axis = whole - 1; axis >= 0 && ++at[axis] == first[axis] + sizes[axis]; axis--) {
                    at[axis] = first[axis];
                }
            }
        } catch (IOException e) {
            throw new FileException(file.name() + " cannot be read: " + FileException.words(e)
                    + "; it must not change meanwhile", e);
        }
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return Image.of(type, new PixelOrder(fortran, order), MemorySegment.ofArray(box), stored(sizes))
                .named(file.name());
    }

    private long[] stored(long[] axes) {
        long[] stored = axes.clone();
        for (int i = 0; fortran && i < stored.length; i++) {
            stored[i] = axes[axes.length - 1 - i];
        }
        return stored;
    }
}
