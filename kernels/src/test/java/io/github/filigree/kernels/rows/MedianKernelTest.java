package io.github.filigree.kernels.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.Implementations;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.MedianKernel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MedianKernelTest {

    private static final int SENTINEL = 77;

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyLengthOfRowsThatStartAnywhere(Kernels kernels) {
        Random random = new Random(3);
        int lanes = kernels.vectorBits() / Byte.SIZE;
        for (int length = 0; length <= 3 * lanes + 1; length++) {
            check(kernels, random, 3, length, 256);
            check(kernels, random, 5, length, 256);
        }
        // pieces and their ends
        for (int length : new int[] {507, 508, 509, 510, 511, 512, 513, 1016, 1017, 1020, 1021, 1100}) {
            check(kernels, random, 3, length, 3);
            check(kernels, random, 5, length, 3);
        }
    }

    private static void check(Kernels kernels, Random random, int side, int length, int values) {
        int pitch = length + side - 1;
        int[] rows = new int[side];
        for (int j = 0; j < side; j++) {
            rows[j] = 1 + (side - 1 - j) * (pitch + 1);
        }
        float[] floats = new float[side * (pitch + 1) + 1];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = random.nextInt(values);
        }
        check(kernels, floats, rows, length);
    }

    /** The same whole numbers as all three types. */
    private static void check(Kernels kernels, float[] floats, int[] rows, int length) {
        MedianKernel median = kernels.set().median();
        byte[] bytes = new byte[floats.length];
        short[] shorts = new short[floats.length];
        for (int i = 0; i < floats.length; i++) {
            bytes[i] = (byte) floats[i];
            shorts[i] = (short) (200 * (int) floats[i]);
        }
        float[] out = new float[length + 3];
        byte[] outBytes = new byte[length + 3];
        short[] outShorts = new short[length + 3];
        Arrays.fill(out, SENTINEL);
        Arrays.fill(outBytes, (byte) SENTINEL);
        Arrays.fill(outShorts, (short) SENTINEL);
        median.median(floats, rows, length, out, 1);
        median.median(bytes, rows, length, outBytes, 1);
        median.median(shorts, rows, length, outShorts, 1);
        for (int i = 0; i < out.length; i++) {
            boolean inside = 1 <= i && i <= length;
            float expected = inside ? definition(floats, rows, i - 1) : SENTINEL;
            String what = kernels + ", side " + rows.length + ", length " + length + ", element " + i;
            assertEquals(expected, out[i], what);
            assertEquals((int) expected, outBytes[i] & 0xff, what);
            assertEquals(inside ? 200 * (int) expected : SENTINEL, outShorts[i] & 0xffff, what);
        }
    }

    private static float definition(float[] in, int[] rows, int x) {
        int side = rows.length;
        float[] window = new float[side * side];
        for (int i = 0; i < window.length; i++) {
            window[i] = in[rows[i / side] + x + i % side];
        }
        Arrays.sort(window);
        return window[window.length / 2];
    }

    /**
     * What makes the median of all windows of zeros and ones by minima and maxima makes it of all windows (D. E. Knuth,
     * The art of computer programming 3, 5.3.4). All columns of a window matter by how many ones they have, if columns
     * are sorted; that they are is tested on all columns, each at each place.
     */
    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyWindowOfZerosAndOnes(Kernels kernels) {
        for (int side : new int[] {3, 5}) {
            int columns = 1 << side;
            int windows = (int) Math.pow(side + 1, side) + columns * side;
            int pitch = windows * side;
            float[] in = new float[side * pitch];
            Random random = new Random(side);
            for (int w = 0; w < windows; w++) {
                for (int c = 0; c < side; c++) {
                    int column = (int) (w / Math.pow(side + 1, c)) % (side + 1);
                    column = (1 << column) - 1;
                    if (w >= windows - columns * side) {
                        int n = windows - 1 - w;
                        column = c == n / columns ? n % columns : random.nextInt(columns);
                    }
                    for (int y = 0; y < side; y++) {
                        in[y * pitch + w * side + c] = column >> y & 1;
                    }
                }
            }
            int[] rows = new int[side];
            Arrays.setAll(rows, y -> y * pitch);
            check(kernels, in, rows, pitch - side + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void floatsAreOrderedWithInfinityAndNegativeZero(Kernels kernels) {
        float[] numbers = {Float.NEGATIVE_INFINITY, -1, -Float.MIN_VALUE, -0f, 0f, 1, Float.POSITIVE_INFINITY};
        Random random = new Random(4);
        for (int side : new int[] {3, 5}) {
            int length = 100;
            int pitch = length + side - 1;
            float[] in = new float[side * pitch];
            for (int i = 0; i < in.length; i++) {
                in[i] = numbers[random.nextInt(numbers.length)];
            }
            int[] rows = new int[side];
            Arrays.setAll(rows, y -> y * pitch);
            float[] out = new float[length];
            kernels.set().median().median(in, rows, length, out, 0);
            for (int x = 0; x < length; x++) {
                assertEquals(definition(in, rows, x), out[x], kernels + " at " + x);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void imagesSmallerThanTheWindowAndOfOneRowOrColumn(Border border) {
        Random random = new Random(border.ordinal());
        int[][] shapes = {{1, 1}, {1, 2}, {2, 1}, {2, 3}, {1, 70}, {70, 1}, {3, 66}, {6, 7}};
        for (int[] shape : shapes) {
            for (int side : new int[] {3, 5}) {
                byte[] pixels = new byte[shape[0] * shape[1]];
                random.nextBytes(pixels);
                for (Kernels kernels : Implementations.all()) {
                    MedianRows rows = new MedianRows(kernels.set(), pixels, shape[0], shape[1], side, border::map);
                    rows.run(0, shape[0] / 2);
                    rows.run(shape[0] / 2, shape[0]);
                    byte[] out = (byte[]) rows.out();
                    for (int i = 0; i < out.length; i++) {
                        assertEquals(definition(pixels, shape, i, side, border), out[i] & 0xff,
                                kernels + ", " + border + ", " + Arrays.toString(shape) + ", " + side + " at " + i);
                    }
                }
            }
        }
    }

    private static int definition(byte[] pixels, int[] shape, int index, int side, Border border) {
        int[] window = new int[side * side];
        for (int i = 0; i < window.length; i++) {
            int y = border.map(index / shape[1] + i / side - side / 2, shape[0]);
            int x = border.map(index % shape[1] + i % side - side / 2, shape[1]);
            window[i] = y < 0 || x < 0 ? 0 : pixels[y * shape[1] + x] & 0xff;
        }
        Arrays.sort(window);
        return window[window.length / 2];
    }

    @Test
    void whatIsConstantStays() {
        byte[] pixels = new byte[40 * 90];
        Arrays.fill(pixels, (byte) 200);
        for (Kernels kernels : Implementations.all()) {
            MedianRows rows = new MedianRows(kernels.set(), pixels, 40, 90, 5, Border.NEAREST::map);
            rows.run(0, 40);
            assertArrayEquals(pixels, (byte[]) rows.out(), kernels.toString());
        }
    }
}
