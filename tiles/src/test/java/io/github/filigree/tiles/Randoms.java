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

    /** {@return an image of boxes and balls, some cut out again} */
    public static BinaryImage blobs(Random random, long... shape) {
        Shape sizes = Shape.of(shape);
        byte[] pixels = new byte[(int) sizes.pixels()];
        long[] at = new long[shape.length];
        for (int blob = 1 + random.nextInt(8); blob > 0 && pixels.length > 0; blob--) {
            double[] center = new double[shape.length];
            double[] radius = random.doubles(shape.length, 0.5, 7).toArray();
            for (int axis = 0; axis < shape.length; axis++) {
                center[axis] = random.nextDouble(shape[axis]);
            }
            boolean ball = random.nextBoolean();
            byte value = (byte) (random.nextInt(4) == 0 ? 0 : 1);
            for (int i = 0; i < pixels.length; i++) {
                sizes.coordinates(i, at);
                double squares = 0;
                double largest = 0;
                for (int axis = 0; axis < at.length; axis++) {
                    double d = (at[axis] - center[axis]) / radius[axis];
                    squares += d * d;
                    largest = Math.max(largest, Math.abs(d));
                }
                pixels[i] = (ball ? squares : largest) < 1 ? value : pixels[i];
            }
        }
        return BinaryImage.of(pixels, shape);
    }

    /** {@return an image of closed and open walks of single steps} */
    public static BinaryImage curves(Random random, long... shape) {
        Shape sizes = Shape.of(shape);
        byte[] pixels = new byte[(int) sizes.pixels()];
        for (int curve = random.nextInt(6); curve > 0 && pixels.length > 0; curve--) {
            long[] at = new long[shape.length];
            sizes.coordinates(random.nextInt(pixels.length), at);
            int[] step = random.ints(shape.length, -1, 2).toArray();
            for (int left = random.nextInt(40); left > 0; left--) {
                pixels[(int) sizes.index(at)] = 1;
                if (random.nextInt(3) == 0) {
                    step[random.nextInt(step.length)] = random.nextInt(3) - 1;
                }
                for (int axis = 0; axis < at.length; axis++) {
                    at[axis] = Math.clamp(at[axis] + step[axis], 0, shape[axis] - 1);
                }
            }
        }
        if (random.nextBoolean()) {
            addRing(random, sizes, pixels);
        }
        return BinaryImage.of(pixels, shape);
    }

    /** Adds a rectangle without its corners, across the first and the last axis. */
    private static void addRing(Random random, Shape sizes, byte[] pixels) {
        int last = sizes.rank() - 1;
        if (pixels.length == 0 || sizes.size(0) < 4 || sizes.size(last) < 4) {
            return;
        }
        long[] at = new long[sizes.rank()];
        sizes.coordinates(random.nextInt(pixels.length), at);
        long bottom = random.nextLong(3, sizes.size(0));
        long right = random.nextLong(3, sizes.size(last));
        for (long y = 0; y <= bottom; y++) {
            for (long x = 0; x <= right; x++) {
                if ((y == 0 || y == bottom) != (x == 0 || x == right)) {
                    at[0] = y;
                    at[last] = x;
                    pixels[(int) sizes.index(at)] = 1;
                }
            }
        }
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
