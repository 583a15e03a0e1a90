package io.github.filigree.tiles;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Shape;
import java.util.Random;

/** Random images, boxes and tilings. */
public final class Randoms {

    private Randoms() {}

    /** {@return an image of noise of any density} */
    public static BinaryImage noise(Random random, long... shape) {
        byte[] pixels = new byte[(int) Shape.of(shape).pixels()];
        double density = random.nextDouble();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextDouble() < density ? 1 : 0);
        }
        return BinaryImage.of(pixels, shape);
    }

    /** {@return tiles of any size, often of 1 and 2} */
    public static Tiling tiling(Random random, long... shape) {
        int[] tile = new int[shape.length];
        for (int axis = 0; axis < tile.length; axis++) {
            tile[axis] = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 1 + random.nextInt((int) shape[axis] + 2);
        }
        return Tiling.of(shape, tile);
    }

    /** {@return a box inside a shape} */
    public static Box box(Random random, long... shape) {
        long[] start = new long[shape.length];
        long[] end = new long[shape.length];
        for (int axis = 0; axis < shape.length; axis++) {
            start[axis] = random.nextLong(shape[axis] + 1);
            end[axis] = random.nextLong(start[axis], shape[axis] + 1);
        }
        return Box.between(start, end);
    }

    /** {@return a shape with sizes under a limit} */
    public static long[] shape(Random random, int rank, int limit) {
        return random.longs(rank, 0, limit).toArray();
    }
}
