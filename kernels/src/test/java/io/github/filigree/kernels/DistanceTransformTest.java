package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DistanceTransformTest {

    private static final float INFINITE = Float.POSITIVE_INFINITY;

    @Test
    void equalsBruteForceOnRandomMasksOfEveryRankForAnyNumberOfThreads() {
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            int rank = 1 + i % 4;
            int[] longest = {300, 24, 9, 5};
            long[] shape = random.longs(rank, 1, longest[rank - 1] + 1).toArray();
            if (rank == 2 && random.nextBoolean()) {
                shape[rank - 1] = 1 + random.nextInt(150);
            }
            double density = 1 - Math.pow(random.nextDouble(), 3);
            byte[] pixels = new byte[Shape.of(shape).arrayLength("pixels")];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
            }
            double[] spacing = random.doubles(rank, 0.1, 3).toArray();
            float[] expected = bruteForce(pixels, shape, spacing);
            BinaryImage mask = BinaryImage.of(pixels, shape);
            float[] distances = DistanceTransform.builder(mask).spacing(spacing).threads(1).build();
            String what = Shape.of(shape) + " of " + Arrays.toString(spacing);
            for (int p = 0; p < expected.length; p++) {
                double rounding = expected[p] == INFINITE ? 0 : 4e-7 * expected[p];
                assertEquals(expected[p], distances[p], rounding, what + " " + p);
            }
            for (int threads = 2; threads <= 3; threads++) {
                assertArrayEquals(
                        distances,
                        DistanceTransform.builder(mask).spacing(spacing).threads(threads).build());
            }
        }
    }

    private static float[] bruteForce(byte[] pixels, long[] shape, double[] spacing) {
        float[] distances = new float[pixels.length];
        for (int p = 0; p < pixels.length; p++) {
            double least = Double.POSITIVE_INFINITY;
            for (int q = 0; q < pixels.length && pixels[p] != 0; q++) {
                if (pixels[q] == 0) {
                    least = Math.min(least, squaredDistance(p, q, shape, spacing));
                }
            }
            distances[p] = pixels[p] == 0 ? 0 : (float) Math.sqrt(least);
        }
        return distances;
    }

    private static double squaredDistance(int p, int q, long[] shape, double[] spacing) {
        double sum = 0;
        for (int a = shape.length - 1; a >= 0; a--) {
            double d = (p % shape[a] - q % shape[a]) * spacing[a];
            sum += d * d;
            p /= (int) shape[a];
            q /= (int) shape[a];
        }
        return sum;
    }

    @Test
    void squaresInVolumesAreIntegersSoThatRootsAreTheNearestFloats() {
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            long[] shape = {1 + random.nextInt(14), 1 + random.nextInt(14), 1 + random.nextInt(i % 5 == 0 ? 140 : 14)};
            byte[] pixels = new byte[(int) Shape.of(shape).pixels()];
            double density = 1 - Math.pow(random.nextDouble(), 4);
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
            }
            float[] expected = bruteForce(pixels, shape, new double[] {1, 1, 1});
            for (int threads = 1; threads <= 3; threads++) {
                BinaryImage mask = BinaryImage.of(pixels, shape);
                assertArrayEquals(expected, DistanceTransform.builder(mask).threads(threads).build());
            }
        }
        byte[] ball = new byte[7 * 7 * 7];
        Arrays.fill(ball, (byte) 1);
        ball[0] = 0;
        assertEquals((float) Math.sqrt(14), DistanceTransform.of(BinaryImage.of(ball, 7, 7, 7))[(1 * 7 + 2) * 7 + 3]);
    }

    @Test
    void volumesWithAVeryLongAxisHaveTheSameDistances() {
        Random random = new Random(7);
        byte[] pixels = new byte[2100 * 2 * 3];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (random.nextInt(40) == 0 ? 0 : 1);
        }
        for (long[] shape : new long[][] {{2100, 2, 3}, {2, 2100, 3}, {2, 3, 2100}}) {
            float[] expected = bruteForce(pixels, shape, new double[] {1, 1, 1});
            assertArrayEquals(expected, DistanceTransform.of(BinaryImage.of(pixels, shape)), 1e-6f);
        }
    }

    @Test
    void aDiscHasConesOfExactDistances() {
        byte[] pixels = new byte[301 * 500];
        Arrays.fill(pixels, (byte) 1);
        pixels[150 * 500 + 220] = 0;
        float[] distances = DistanceTransform.of(BinaryImage.of(pixels, 301, 500));
        for (int y = 0; y < 301; y++) {
            for (int x = 0; x < 500; x++) {
                assertEquals((float) Math.hypot(y - 150, x - 220), distances[y * 500 + x]);
            }
        }
    }

    @Test
    void outsideIsNotBackgroundAndNoBackgroundIsInfinitelyFar() {
        assertArrayEquals(
                new float[] {3, 2, 1, 0, 1, 1, 0},
                DistanceTransform.of(BinaryImage.of(new byte[] {1, 1, 1, 0, 1, 1, 0}, 7)));
        for (long[] shape : new long[][] {{12}, {12, 1}, {1, 12}, {3, 4}, {2, 3, 2}, {1, 12, 1}, {3, 1, 2, 2}}) {
            byte[] full = new byte[12];
            Arrays.fill(full, (byte) 1);
            float[] infinite = new float[12];
            Arrays.fill(infinite, INFINITE);
            assertArrayEquals(infinite, DistanceTransform.of(BinaryImage.of(full, shape)));
            assertArrayEquals(new float[12], DistanceTransform.of(BinaryImage.of(new byte[12], shape)));
        }
    }

    @Test
    void masksWithoutPixelsHaveNoDistances() {
        for (long[] shape : new long[][] {{0}, {0, 5}, {5, 0}, {2, 0, 3}, {1L << 40, 0}}) {
            assertEquals(0, DistanceTransform.of(BinaryImage.of(new byte[0], shape)).length);
        }
    }

    @Test
    void badArgumentsAreNamedWithTheirNumbers() {
        DistanceTransform.Builder builder = DistanceTransform.builder(BinaryImage.parse("##."));
        assertMessage("spacing has 1 numbers, the image has rank 2", () -> builder.spacing(1));
        assertMessage("spacing is [1.0, 0.0], all must be positive and finite", () -> builder.spacing(1, 0));
        assertMessage("threads is 0, must be at least 1", () -> builder.threads(0));
        assertThrows(IllegalArgumentException.class, () -> DistanceTransform.of(null));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
