package io.github.filigree.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.Kernels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MedianTest {

    @Test
    void equalsSciPy() {
        for (Kernels kernels : Implementations.all()) {
            assertEquals(
                    GrayImage.of(Reference.bytes("median_5"), Reference.CROP),
                    Median.filter(Reference.crop().with(kernels).threads(2), 5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWidthEqualsItsDefinition(Border border) {
        Random random = new Random(border.ordinal());
        int widest = 3 * Kernels.selected().vectorBits() / 8 + 1;
        for (int width = 1; width <= widest; width++) {
            int height = 1 + width % 4;
            byte[] bytes = new byte[height * width];
            random.nextBytes(bytes);
            short[] shorts = new short[bytes.length];
            float[] floats = new float[bytes.length];
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (short) random.nextInt();
                floats[i] = random.nextInt(9) == 0 ? Float.POSITIVE_INFINITY : random.nextFloat() - 0.5f;
            }
            for (int size = 3; size <= 5; size += 2) {
                check(GrayImage.of(bytes, height, width), size, border);
                check(GrayImage.of(shorts, height, width), size, border);
                check(GrayImage.of(floats, height, width), size, border);
            }
        }
    }

    private static void check(GrayImage image, int size, Border border) {
        int height = image.shape()[0];
        int width = image.shape()[1];
        float[] expected = new float[height * width];
        float[] window = new float[size * size];
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < window.length; j++) {
                int y = border.map(i / width + j / size - size / 2, height);
                int x = border.map(i % width + j % size - size / 2, width);
                window[j] = y < 0 || x < 0 ? 0 : image.get(y * width + x);
            }
            Arrays.sort(window);
            expected[i] = window[window.length / 2];
        }
        for (Kernels kernels : Implementations.all()) {
            GrayImage medians = Median.filter(image.with(kernels), size, border);
            assertEquals(image.type(), medians.type());
            assertArrayEquals(expected, medians.toFloats(), image + " " + size + " " + border + " " + kernels);
        }
    }

    @Test
    void argumentsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> Median.filter(Reference.volume(), 3));
        assertEquals("the window is 7 × 7; it must be 3 × 3 or 5 × 5",
                assertThrows(IllegalArgumentException.class, () -> Median.filter(Reference.crop(), 7)).getMessage());
        GrayImage broken = GrayImage.of(new float[] {0, Float.NaN}, 1, 2);
        assertEquals("pixel 1 is NaN, which has no place in an order",
                assertThrows(IllegalArgumentException.class, () -> Median.filter(broken, 3)).getMessage());
    }
}
