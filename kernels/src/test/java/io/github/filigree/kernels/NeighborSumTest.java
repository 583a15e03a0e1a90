package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeighborSumTest {

    private static final byte[] EDGES = {0, 1, 127, (byte) 128, (byte) 255};

    @ParameterizedTest
    @EnumSource
    void sumsOfEveryWidthEqualTheirDefinition(Border border) {
        Random random = new Random(border.ordinal());
        for (int height = 1; height <= 4; height++) {
            for (int width = 1; width <= widest(); width++) {
                byte[] image = pixels(height * width, random);
                short[] exact = sums(image, height, width, border);
                byte[] wrapped = new byte[exact.length];
                for (int i = 0; i < exact.length; i++) {
                    wrapped[i] = (byte) exact[i];
                }
                for (Kernels kernels : Implementations.all()) {
                    String what = border + " " + height + " × " + width + " " + kernels;
                    byte[] bytes = new byte[exact.length];
                    NeighborSum.sum3x3(kernels, image, height, width, bytes, border);
                    check(wrapped, bytes, what);
                    short[] shorts = new short[exact.length];
                    NeighborSum.sum3x3(kernels, image, height, width, shorts, border);
                    if (!Arrays.equals(exact, shorts)) {
                        assertArrayEquals(exact, shorts, what);
                    }
                }
            }
        }
    }

    /** Two images of three are so sparse that whole vectors hold no foreground. */
    @Test
    void degreesOfEveryWidthEqualTheirDefinition() {
        Random random = new Random(8);
        for (int height = 1; height <= 4; height++) {
            for (int width = 1; width <= widest(); width++) {
                byte[] skeleton = pixels(height * width, random);
                for (int i = 0; width % 3 != 0 && i < skeleton.length; i++) {
                    skeleton[i] = random.nextInt(50) == 0 ? skeleton[i] : 0;
                }
                byte[] ones = new byte[skeleton.length];
                for (int i = 0; i < ones.length; i++) {
                    ones[i] = (byte) (skeleton[i] == 0 ? 0 : 1);
                }
                short[] sums = sums(ones, height, width, Border.ZERO);
                byte[] expected = new byte[ones.length];
                for (int i = 0; i < ones.length; i++) {
                    expected[i] = (byte) (ones[i] * (sums[i] - 1));
                }
                for (Kernels kernels : Implementations.all()) {
                    byte[] out = new byte[ones.length];
                    Arrays.fill(out, (byte) 77);
                    NeighborSum.degrees(kernels, skeleton, height, width, out);
                    check(expected, out, height + " × " + width + " " + kernels);
                }
            }
        }
    }

    /** Printed by {@code scipy.ndimage.convolve(numpy.arange(1, 7).reshape(2, 3), numpy.ones((3, 3), int), mode=…)}. */
    @ParameterizedTest
    @EnumSource
    void aSmallImageAsSciPySumsIt(Border border) {
        byte[] image = {1, 2, 3, 4, 5, 6};
        short[] out = new short[6];
        NeighborSum.sum3x3(image, 2, 3, out, border);
        assertArrayEquals(switch (border) {
            case ZERO -> new short[] {12, 21, 16, 12, 21, 16};
            case REFLECT, NEAREST -> new short[] {21, 27, 33, 30, 36, 42};
            case MIRROR -> new short[] {33, 36, 39, 24, 27, 30};
            case WRAP -> new short[] {36, 36, 36, 27, 27, 27};
        }, out);
    }

    @Test
    void theBorderIsZeroUnlessNamed() {
        byte[] image = pixels(12, new Random(9));
        byte[] expected = new byte[12];
        byte[] out = new byte[12];
        NeighborSum.sum3x3(image, 3, 4, expected, Border.ZERO);
        NeighborSum.sum3x3(image, 3, 4, out);
        assertArrayEquals(expected, out);
        short[] wide = new short[12];
        NeighborSum.sum3x3(image, 3, 4, wide);
        assertArrayEquals(sums(image, 3, 4, Border.ZERO), wide);
    }

    @Test
    void thirteenPixelsHaveTheirKnownDegrees() {
        byte[] skeleton = BinaryImage.parse(
                        ".#...##",
                        "..###..",
                        ".#...#.",
                        "..#.#..",
                        "##.#...")
                .toBytes();
        byte[] out = new byte[skeleton.length];
        NeighborSum.degrees(skeleton, 5, 7, out);
        byte[] ofPixels = new byte[13];
        int node = 0;
        for (int i = 0; i < out.length; i++) {
            if (skeleton[i] != 0) {
                ofPixels[node++] = out[i];
            }
        }
        assertArrayEquals(new byte[] {1, 2, 1, 3, 2, 3, 2, 2, 3, 2, 1, 2, 2}, ofPixels);
    }

    @ParameterizedTest
    @EnumSource
    void imagesWithoutPixelsAreFine(Border border) {
        for (Kernels kernels : Implementations.all()) {
            NeighborSum.sum3x3(kernels, new byte[0], 0, 5, new byte[0], border);
            NeighborSum.sum3x3(kernels, new byte[0], 5, 0, new short[0], border);
            NeighborSum.degrees(kernels, new byte[0], 0, 0, new byte[0]);
        }
    }

    @Test
    void bordersGoOnForAsLongAsOneLikes() {
        int[][] expected = {
            {-1, -1, -1, -1, -1, 0, 1, 2, -1, -1, -1, -1, -1},
            {1, 2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 0, 1},
            {0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2},
            {1, 0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 1},
            {1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1}};
        for (Border border : Border.values()) {
            int[] actual = new int[13];
            for (int i = 0; i < 13; i++) {
                actual[i] = border.map(i - 5, 3);
            }
            assertArrayEquals(expected[border.ordinal()], actual, border.toString());
            assertEquals(border == Border.ZERO ? -1 : 0, border.map(-1, 1), border.toString());
            assertEquals(border == Border.ZERO ? -1 : 0, border.map(1, 1), border.toString());
            assertEquals("the axis has size 0; at least 1 is needed",
                    assertThrows(IllegalArgumentException.class, () -> border.map(0, 0)).getMessage());
        }
        assertEquals(Integer.MAX_VALUE - 2, Border.MIRROR.map(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(Integer.MAX_VALUE - 1, Border.REFLECT.map(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(0, Border.REFLECT.map(-1, Integer.MAX_VALUE));
    }

    @Test
    void badArgumentsAreNamedWithTheirNumbers() {
        byte[] image = new byte[24];
        assertMessage("image needs 20 elements for 4 × 5, has 24",
                () -> NeighborSum.sum3x3(image, 4, 5, new byte[20], Border.WRAP));
        assertMessage("out needs 24 elements for 4 × 6, has 20", () -> NeighborSum.degrees(image, 4, 6, new byte[20]));
        assertMessage("out needs 24 elements for 4 × 6, has 20", () -> NeighborSum.sum3x3(image, 4, 6, new short[20]));
        assertMessage("image needs 4294967296 elements for 65536 × 65536, has 24",
                () -> NeighborSum.sum3x3(image, 65536, 65536, new byte[24]));
        assertMessage("the image is -4 × -6; no size may be negative",
                () -> NeighborSum.sum3x3(image, -4, -6, new byte[24]));
        assertMessage("rows have 800000000 pixels; at most 715827879 are handled",
                () -> NeighborSum.degrees(image, 1, 800_000_000, new byte[24]));
        assertMessage("out is the image itself; sums need an array of their own, 24 elements",
                () -> NeighborSum.degrees(image, 4, 6, image));
        assertMessage("out is the image itself; sums need an array of their own, 24 elements",
                () -> NeighborSum.sum3x3(image, 4, 6, image));
        assertThrows(IllegalArgumentException.class, () -> NeighborSum.sum3x3(null, 4, 6, image));
        assertThrows(IllegalArgumentException.class, () -> NeighborSum.sum3x3(image, 4, 6, (short[]) null));
        assertThrows(IllegalArgumentException.class, () -> NeighborSum.sum3x3(image, 4, 6, new byte[24], null));
        assertThrows(IllegalArgumentException.class, () -> NeighborSum.degrees(null, image, 4, 6, new byte[24]));
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    private static void check(byte[] expected, byte[] actual, String what) {
        if (!Arrays.equals(expected, actual)) {
            assertArrayEquals(expected, actual, what);
        }
    }

    private static int widest() {
        return 3 * Kernels.selected().vectorBits() / 8 + 2;
    }

    private static byte[] pixels(int count, Random random) {
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : (byte) random.nextInt();
        }
        return pixels;
    }

    /** The definition, one pixel of one neighbourhood after the other. */
    private static short[] sums(byte[] image, int height, int width, Border border) {
        short[] sums = new short[image.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int v = y - 1; v <= y + 1; v++) {
                    for (int u = x - 1; u <= x + 1; u++) {
                        int row = inside(v, height, border);
                        int column = inside(u, width, border);
                        sums[y * width + x] += (short) (row < 0 || column < 0 ? 0 : image[row * width + column] & 0xff);
                    }
                }
            }
        }
        return sums;
    }

    private static int inside(int i, int size, Border border) {
        int last = size - 1;
        if (0 <= i && i <= last) {
            return i;
        }
        return switch (border) {
            case ZERO -> -1;
            case REFLECT, NEAREST -> i < 0 ? 0 : last;
            case MIRROR -> last == 0 ? 0 : i < 0 ? 1 : last - 1;
            case WRAP -> i < 0 ? last : 0;
        };
    }
}
