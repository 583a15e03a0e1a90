package io.github.filigree.io.boxes;

import io.github.filigree.io.chunked.Overlap;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Boxes of an image in memory. */
public final class Crop {

    private Crop() {}

    static Image of(Image image, long[] from, long[] to) {
        int[] sizes = new int[from.length];
        Arrays.setAll(sizes, axis -> Math.toIntExact(to[axis] - from[axis]));
        MemorySegment box = MemorySegment.ofArray(padded(image, from, to, sizes));
        return Image.of(image.type(), new PixelOrder(false, image.order().bytes()), box, longs(sizes))
                .named(image.name());
    }

    /**
     * {@return the bytes of a box in raster order, in an array for a larger box that is zero elsewhere}
     *
     * @param image in memory, in any order
     * @param from first pixel of the box along each axis
     * @param to after its last pixel along each axis
     * @param sizes of the larger box
     */
    public static byte[] padded(Image image, long[] from, long[] to, int[] sizes) {
        int bytes = image.type().bytes();
        long[] strides = strides(image.shape(), image.order().fortran());
        long[] counts = new long[from.length];
        long start = 0;
        for (int axis = 0; axis < from.length; axis++) {
            counts[axis] = to[axis] - from[axis];
            start += from[axis] * strides[axis];
        }
        byte[] box = new byte[Arrays.stream(sizes).reduce(bytes, Math::multiplyExact)];
        new Overlap(counts, strides, strides(longs(sizes), false), bytes)
                .copy(image.dataView(), start, MemorySegment.ofArray(box), 0);
        return box;
    }

    private static long[] longs(int[] sizes) {
        return Arrays.stream(sizes).asLongStream().toArray();
    }

    private static long[] strides(long[] shape, boolean fortran) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int i = 0; i < shape.length; i++) {
            int axis = fortran ? i : shape.length - 1 - i;
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }
}
