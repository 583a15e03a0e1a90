package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;

/** Seeded random images. The last one is remembered, for {@link FailingImage} to show where a test fails. */
public final class RandomImages {

    private static final ThreadLocal<BinaryImage> LAST = new ThreadLocal<>();

    private RandomImages() {}

    /** {@return the last random image of this thread, or null} */
    static BinaryImage last() {
        return LAST.get();
    }

    static BinaryImage remembered(BinaryImage image) {
        LAST.set(image);
        return image;
    }

    public static byte[] pixels(Random random, double density, long... shape) {
        byte[] pixels = new byte[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
        }
        remembered(BinaryImage.of(pixels, shape));
        return pixels;
    }

    public static BinaryImage image(Random random, double density, long... shape) {
        return BinaryImage.of(pixels(random, density, shape), shape);
    }

    /** {@return a shape of rank 1 to 4, of some hundred pixels at most} */
    public static long[] shape(Random random) {
        long[] shape = new long[1 + random.nextInt(4)];
        int most = new int[] {0, 70, 20, 8, 5}[shape.length];
        Arrays.setAll(shape, a -> 1 + random.nextInt(most));
        return shape;
    }
}
