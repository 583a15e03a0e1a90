package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BitRowsTest {

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void columnsOfSomeRowsInTheirOrderAndNothingAfterThem(Kernels kernels) {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int height = 1 + random.nextInt(30);
            int width = 1 + random.nextInt(i % 2 == 0 ? 40 : 700);
            double density = i % 5 == 0 ? 1 : random.nextDouble() * random.nextDouble();
            byte[] pixels = new byte[height * width];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
            }
            int from = random.nextInt(height + 1);
            int to = from + random.nextInt(height + 1 - from);
            int start = random.nextInt(20);
            int[] expected = new int[start + height * width + 20];
            Arrays.fill(expected, -1);
            int end = start;
            for (int p = from * width; p < to * width; p++) {
                if (pixels[p] != 0) {
                    expected[end++] = p % width;
                }
            }
            int[] columns = new int[expected.length];
            Arrays.fill(columns, -1);
            BitRows image = BinaryImage.of(kernels, pixels, height, width).bits();
            image.columns(from, to, columns, start, end);
            assertArrayEquals(expected, columns);
        }
    }

    @Test
    void columnsNeedToKnowWhereTheyEnd() {
        BitRows image = BinaryImage.parse("#.#", ".#.").bits();
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> image.columns(0, 1, new int[9], 0, 3));
        assertEquals("rows 0 … 0 have 2 foreground pixels, not 3", thrown.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> image.columns(0, 3, new int[9], 0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> image.columns(0, 2, new int[2], 0, 3));
    }

    @Test
    void shapesThatDoNotFitAreRefusedBeforeAnythingIsAllocated() {
        for (long[] shape : new long[][] {{1L << 31}, {1L << 40, 1}, {1L << 30, 64}}) {
            assertThrows(IllegalArgumentException.class, () -> BinaryImage.ofPixels(new long[0], shape));
        }
    }

    @Test
    void withoutPixelsThereIsNothingToAllocate() {
        for (long[] shape : new long[][] {{0, Integer.MAX_VALUE}, {0, Long.MAX_VALUE}, {1L << 40, 0}, {0}}) {
            BinaryImage image = BinaryImage.of(new byte[0], shape);
            assertEquals(0, image.width());
            assertTrue(image.bits().words().length < 10);
            assertArrayEquals(shape, image.shape());
            assertEquals(0, image.degrees().length);
            assertEquals(0, image.fullBlocks());
        }
    }
}
