package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrelationTest {

    /** Even, odd and free weights, of even and odd number, some longer than the axes. */
    private static final float[][] WEIGHTS = {
        {1},
        {-2.5f},
        {0},
        {0.5f, 0.25f},
        {0.25f, 0.5f, 0.25f},
        {-1, 0, 1},
        {0.1f, -0.7f, 0.3f, 0.4f},
        {0.1f, 0.2f, 0.4f, 0.2f, 0.1f},
        {1, -2, 0, 2, -1},
        {3, 1, 4, 1, 5, 9, 2, 6, 5},
        {0.01f, 0.02f, 0.05f, 0.1f, 0.2f, 0.24f, 0.2f, 0.1f, 0.05f, 0.02f, 0.01f}};

    @ParameterizedTest
    @EnumSource
    void everyLengthEqualsItsDefinition(Border border) {
        Random random = new Random(border.ordinal());
        int widest = 3 * Kernels.selected().vectorBits() / 32 + 1;
        for (int width = 1; width <= widest; width++) {
            for (float[] weights : WEIGHTS) {
                check(random, border, weights, 1, 3, width);
                check(random, border, weights, 0, 3, width);
                check(random, border, weights, 0, 1, width);
            }
        }
        for (float[] weights : WEIGHTS) {
            for (int axis = 0; axis < 3; axis++) {
                check(random, border, weights, axis, 4, 3, 37);
                check(random, border, weights, axis, 1, 2, 9);
                check(random, border, weights, axis, 5, 1, 1);
                check(random, border, weights, axis, 1, 1, 1);
            }
            check(random, border, weights, 0, 40, 1);
            check(random, border, weights, 1, 40, 1);
        }
    }

    private static void check(Random random, Border border, float[] weights, int axis, int... shape) {
        int length = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] floats = new float[length];
        byte[] bytes = new byte[length];
        short[] shorts = new short[length];
        float[] bytesAsFloats = new float[length];
        float[] shortsAsFloats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = random.nextFloat() - 0.5f;
            bytes[i] = (byte) random.nextInt();
            bytesAsFloats[i] = bytes[i] & 0xff;
            shorts[i] = (short) random.nextInt();
            shortsAsFloats[i] = shorts[i] & 0xffff;
        }
        String what = border + " " + Arrays.toString(weights) + " along " + axis + " of " + Arrays.toString(shape);
        float[] first = null;
        for (Kernels kernels : Implementations.all()) {
            float[] out = new float[length];
            Correlation.along(kernels, floats, shape, axis, weights, border, out);
            assertClose(definition(floats, shape, axis, weights, border), out, 1, what);
            if (first != null) {
                assertArrayEquals(first, out, what + " " + kernels);
            }
            first = out;
            float[] ofBytes = new float[length];
            Correlation.along(kernels, bytes, shape, axis, weights, border, ofBytes);
            Correlation.along(kernels, bytesAsFloats, shape, axis, weights, border, out = new float[length]);
            assertArrayEquals(out, ofBytes, what);
            float[] ofShorts = new float[length];
            Correlation.along(kernels, shorts, shape, axis, weights, border, ofShorts);
            Correlation.along(kernels, shortsAsFloats, shape, axis, weights, border, out = new float[length]);
            assertArrayEquals(out, ofShorts, what);
        }
    }

    private static void assertClose(double[] expected, float[] actual, double range, String what) {
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - actual[i]) <= 1e-5 * range)) {
                assertEquals(expected[i], actual[i], 1e-5 * range, what + " at " + i);
            }
        }
    }

    private static double[] definition(float[] image, int[] shape, int axis, float[] weights, Border border) {
        int stride = 1;
        for (int a = axis + 1; a < shape.length; a++) {
            stride *= shape[a];
        }
        double[] sums = new double[image.length];
        for (int i = 0; i < image.length; i++) {
            int place = i / stride % shape[axis];
            for (int j = 0; j < weights.length; j++) {
                int inside = border.map(place + j - weights.length / 2, shape[axis]);
                sums[i] += inside < 0 ? 0 : (double) weights[j] * image[i + (inside - place) * stride];
            }
        }
        return sums;
    }

    /** Printed by {@code scipy.ndimage.correlate1d([[1, 2, 4, 8]], [1, 10, 100, 1000], axis=1, mode=…)}. */
    @ParameterizedTest
    @EnumSource
    void aSmallImageAsSciPyCorrelatesIt(Border border) {
        float[] out = new float[4];
        Correlation.along(
                new float[] {1, 2, 4, 8}, new int[] {1, 4}, 1, new float[] {1, 10, 100, 1000}, border, out);
        assertArrayEquals(switch (border) {
            case ZERO -> new float[] {2100, 4210, 8421, 842};
            case REFLECT -> new float[] {2112, 4211, 8421, 8842};
            case NEAREST -> new float[] {2111, 4211, 8421, 8842};
            case MIRROR -> new float[] {2124, 4212, 8421, 4842};
            case WRAP -> new float[] {2184, 4218, 8421, 1842};
        }, out);
    }

    /** {@code scipy.ndimage.correlate1d([[1, 2, 4, 8]], [1, 10, 100, 1000], axis=1, mode='constant', cval=3)}. */
    @Test
    void aNumberMayStandBeyondTheEdge() {
        float[] weights = {1, 10, 100, 1000};
        float[] expected = {2133, 4213, 8421, 3842};
        for (Kernels kernels : Implementations.all()) {
            float[] out = new float[4];
            Correlation.along(kernels, new float[] {1, 2, 4, 8}, new int[] {1, 4}, 1, weights, 3, out);
            assertArrayEquals(expected, out);
            Correlation.along(kernels, new byte[] {1, 2, 4, 8}, new int[] {4, 1}, 0, weights, 3, out);
            assertArrayEquals(expected, out);
            Correlation.along(kernels, new short[] {1, 2, 4, 8}, new int[] {1, 4, 1}, 1, weights, 3, out);
            assertArrayEquals(expected, out);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsWeighedButTheBorderItIsThatNumber(Border border) {
        // of all rows, whole blocks of them and the rest, along each axis
        for (int[] shape : new int[][] {{1, 70}, {9, 70}, {3, 7, 20}}) {
            for (int axis = 0; axis < shape.length; axis++) {
                float[] image = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
                Arrays.fill(image, 5);
                float[] shifted = new float[2 * shape[axis] + 1];
                shifted[0] = 1;
                float[] out = new float[image.length];
                for (Kernels kernels : Implementations.all()) {
                    Correlation.along(kernels, image, shape, axis, shifted, -7, out);
                    for (float value : out) {
                        assertEquals(-7, value);
                    }
                    Correlation.along(kernels, image, shape, axis, shifted, border, out);
                    for (float value : out) {
                        assertEquals(border == Border.ZERO ? 0 : 5, value);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotFiniteSpreadsAsFarAsTheWindow() {
        for (Kernels kernels : Implementations.all()) {
            float[] image = new float[100];
            image[30] = Float.NaN;
            image[60] = Float.POSITIVE_INFINITY;
            float[] out = new float[100];
            float[] weights = {1, 2, 3, 2, 1};
            Correlation.along(kernels, image, new int[] {1, 100}, 1, weights, Border.REFLECT, out);
            for (int x = 0; x < 100; x++) {
                assertEquals(Math.abs(x - 30) <= 2, Float.isNaN(out[x]), kernels + " at " + x);
                assertEquals(Math.abs(x - 60) <= 2, out[x] == Float.POSITIVE_INFINITY, kernels + " at " + x);
            }
        }
    }

    @Test
    void emptyImagesAreFine() {
        Correlation.along(new float[0], new int[] {0, 4}, 0, new float[] {1, 2}, Border.WRAP, new float[0]);
        Correlation.along(new byte[0], new int[] {4, 0, 2}, 2, new float[] {1, 2}, Border.WRAP, new float[0]);
    }

    @Test
    void badArgumentsAreNamedWithTheirNumbers() {
        float[] image = new float[12];
        int[] shape = {3, 4};
        float[] weights = {1};
        assertMessage("the image has 1 axes; 2 or 3 are handled",
                () -> Correlation.along(image, new int[] {12}, 0, weights, Border.WRAP, new float[12]));
        assertMessage("axis is 2; the image has axes 0 … 1",
                () -> Correlation.along(image, shape, 2, weights, Border.WRAP, new float[12]));
        assertMessage("there are no weights; at least one is needed",
                () -> Correlation.along(image, shape, 1, new float[0], Border.WRAP, new float[12]));
        assertMessage("image needs 15 elements for 3 × 5, has 12",
                () -> Correlation.along(image, new int[] {3, 5}, 1, weights, Border.WRAP, new float[12]));
        assertMessage("out needs 12 elements for 3 × 4, has 13",
                () -> Correlation.along(image, shape, 1, weights, Border.WRAP, new float[13]));
        assertMessage("out is the image itself; sums need an array of their own, 12 elements",
                () -> Correlation.along(image, shape, 1, weights, Border.WRAP, image));
        assertTrue(assertThrows(IllegalArgumentException.class,
                        () -> Correlation.along(image, new int[] {-3, 4}, 1, weights, Border.WRAP, new float[12]))
                .getMessage().contains("negative"));
        assertThrows(NullPointerException.class,
                () -> Correlation.along(image, shape, 1, weights, null, new float[12]));
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
