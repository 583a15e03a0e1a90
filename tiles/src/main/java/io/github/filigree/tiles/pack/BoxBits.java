package io.github.filigree.tiles.pack;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.tiles.Box;

/** The pixels of a box as rows of bits, which know where in the whole image they lie. */
public final class BoxBits {

    private final Box box;
    private final BitRows bits;

    /**
     * Takes pixels.
     *
     * @param box where they lie
     * @param image of the box's shape; shared
     */
    public BoxBits(Box box, BinaryImage image) {
        this.box = box;
        bits = image.bits();
    }

    /**
     * Makes a box of background.
     *
     * @param box where it lies
     */
    public BoxBits(Box box) {
        this(box, BinaryImage.ofPixels(new long[0], box.shape()));
    }

    /** {@return where the pixels lie} */
    public Box box() {
        return box;
    }

    /** {@return the pixels, shared} */
    public BinaryImage image() {
        return BinaryImage.of(bits);
    }

    /**
     * {@return the pixels of a part of this box; a copy}
     *
     * @param part what is wanted; what is not in this box is background
     */
    public BoxBits crop(Box part) {
        BoxBits cropped = new BoxBits(part);
        cropped.add(this);
        return cropped;
    }

    /**
     * Adds the foreground of another box, as far as it lies in this one.
     *
     * @param other a box of the same rank
     */
    public void add(BoxBits other) {
        Box both = box.and(other.box);
        if (both.isEmpty()) {
            return;
        }
        int last = box.rank() - 1;
        long[] sizes = both.shape();
        int width = (int) sizes[last];
        sizes[last] = 1;
        Shape rows = Shape.of(sizes);
        long[] at = new long[sizes.length];
        for (long row = 0; row < rows.pixels(); row++) {
            rows.coordinates(row, at);
            for (int axis = 0; axis <= last; axis++) {
                at[axis] += both.start(axis);
            }
            long from = other.firstBit(at);
            long to = firstBit(at);
            or(other.bits.words(), from, bits.words(), to, width);
        }
    }

    /** {@return the place of a pixel in the words, in bits} */
    private long firstBit(long[] coordinates) {
        long row = 0;
        int last = box.rank() - 1;
        for (int axis = 0; axis < last; axis++) {
            row = row * box.size(axis) + coordinates[axis] - box.start(axis);
        }
        return 64L * bits.rowStart((int) row) + coordinates[last] - box.start(last);
    }

    private static void or(long[] from, long fromBit, long[] to, long toBit, int count) {
        for (int done = 0; done < count; ) {
            int place = (int) (toBit + done & 63);
            int n = Math.min(count - done, 64 - place);
            int i = (int) (fromBit + done >>> 6);
            int shift = (int) (fromBit + done & 63);
            long some = from[i] >>> shift | (shift == 0 ? 0 : from[i + 1] << -shift);
            to[(int) (toBit + done >>> 6)] |= (some & -1L >>> -n) << place;
            done += n;
        }
    }
}
