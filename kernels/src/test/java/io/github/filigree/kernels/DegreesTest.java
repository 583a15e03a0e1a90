package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DegreesTest {

    private static final long[][] SHAPES = {
        {0}, {1}, {63}, {64}, {65}, {1000},
        {0, 3}, {3, 0}, {1, 1}, {2, 2}, {7, 9}, {1, 200}, {200, 1}, {3, 64}, {3, 128}, {5, 129}, {130, 70}, {2, 20000},
        {600, 63}, {40, 513}, {9, 1030},
        {1, 1, 1}, {3, 3, 3}, {2, 5, 130}, {4, 1, 64}, {1, 150, 65}, {3, 140, 66}, {5, 4, 3}, {0, 2, 2}, {2, 6, 700},
        {3, 3, 3, 3}, {2, 1, 3, 70}, {2, 3, 130, 2}, {4, 4, 4, 4},
        {3, 3, 3, 3, 3}, {2, 2, 1, 3, 65}, {1, 2, 2, 150, 2}
    };

    @Test
    void equalsVisitingEveryNeighbour() {
        Random random = new Random(8);
        for (long[] shape : SHAPES) {
            int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            for (double density : new double[] {0.02, 0.5, 1}) {
                byte[] pixels = new byte[size];
                for (int i = 0; i < size; i++) {
                    pixels[i] = (byte) (random.nextDouble() < density ? 1 : 0);
                }
                for (int connectivity = 1; connectivity <= shape.length; connectivity++) {
                    byte[] expected = neighbors(pixels, shape, connectivity);
                    for (Kernels kernels : Implementations.all()) {
                        BinaryImage image = BinaryImage.of(kernels, pixels, shape);
                        String what = kernels + ", " + image + ", connectivity " + connectivity;
                        assertArrayEquals(expected, image.degrees(connectivity), what);
                        if (connectivity == shape.length) {
                            assertArrayEquals(expected, image.degrees(), what);
                        }
                    }
                }
            }
        }
    }

    /** Digit a of {@code step} in base 3, less one, is the step along axis a. */
    private static byte[] neighbors(byte[] pixels, long[] shape, int connectivity) {
        byte[] degrees = new byte[pixels.length];
        int rank = shape.length;
        int steps = (int) Math.pow(3, rank);
        for (int step = 0; step < steps; step++) {
            int[] by = new int[rank];
            int changed = 0;
            for (int a = 0, rest = step; a < rank; a++, rest /= 3) {
                by[a] = rest % 3 - 1;
                changed += Math.abs(by[a]);
            }
            if (changed == 0 || changed > connectivity) {
                continue;
            }
            for (int i = 0; i < pixels.length; i++) {
                long neighbor = 0;
                long pitch = 1;
                boolean inside = pixels[i] != 0;
                for (int a = rank - 1, rest = i; a >= 0 && inside; a--) {
                    long coordinate = rest % shape[a] + by[a];
                    inside = coordinate >= 0 && coordinate < shape[a];
                    neighbor += coordinate * pitch;
                    pitch *= shape[a];
                    rest /= (int) shape[a];
                }
                degrees[i] += inside ? pixels[(int) neighbor] : 0;
            }
        }
        return degrees;
    }

    /** The thirteen pixels of the article this project began with, and the degrees it prints, in raster order. */
    @Test
    void equalsThePublishedExample() {
        byte[] degrees = BinaryImage.parse(
                ".........",
                "..#...##.",
                "...###...",
                "..#...#..",
                "...#.#...",
                ".##.#....",
                ".........").degrees();
        byte[] nonzero = new byte[13];
        int node = 0;
        for (byte degree : degrees) {
            if (degree != 0) {
                nonzero[node++] = degree;
            }
        }
        assertArrayEquals(new byte[] {1, 2, 1, 3, 2, 3, 2, 2, 3, 2, 1, 2, 2}, nonzero);
    }

    @Test
    void refusesWhatDoesNotFit() {
        BinaryImage plane = BinaryImage.parse("##");
        assertEquals(
                "connectivity is 3, must be 1 … 2 for rank 2",
                assertThrows(IllegalArgumentException.class, () -> plane.degrees(3)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> plane.degrees(0));
        BinaryImage six = BinaryImage.of(new byte[] {1}, 1, 1, 1, 1, 1, 1);
        assertEquals(
                "rank 6 with connectivity 6 has 728 neighbours per pixel; at most 255 fit a byte,"
                        + " use a smaller connectivity",
                assertThrows(IllegalArgumentException.class, six::degrees).getMessage());
        assertArrayEquals(new byte[1], six.degrees(3));
        long[] shape = new long[20];
        Arrays.fill(shape, 1);
        assertArrayEquals(new byte[1], BinaryImage.of(new byte[] {1}, shape).degrees(1));
        assertThrows(IllegalArgumentException.class, () -> BinaryImage.of(new byte[] {1}, shape).degrees());
    }
}
