package io.github.filigree.io.boxes;

import io.github.filigree.io.chunked.Overlap;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A box of an image in memory. */
final class Crop {

    private Crop() {}

    static Image of(Image image, long[] from, long[] to) {
        long[] shape = image.shape();
        int rank = shape.length;
        int bytes = image.type().bytes();
        long[] counts = new long[rank];
        Arrays.setAll(counts, axis -> to[axis] - from[axis]);
        long[] strides = strides(shape, image.order().fortran());
        long start = 0;
        for (int axis = 0; axis < rank; axis++) {
            start += from[axis] * strides[axis];
        }
        long size = Arrays.stream(counts).reduce(bytes, Math::multiplyExact);
        MemorySegment box = MemorySegment.ofArray(new byte[Math.toIntExact(size)]);
        new Overlap(counts, strides, strides(counts, false), bytes).copy(image.dataView(), start, box, 0);
        return Image.of(image.type(), new PixelOrder(false, image.order().bytes()), box, counts).named(image.name());
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
