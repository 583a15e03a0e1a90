package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryImageTest {

    @Test
    void bytesComeBackAsZeroAndOneFromEveryWidth() {
        Random random = new Random(1);
        for (int width = 1; width <= 200; width++) {
            byte[] pixels = new byte[3 * width];
            byte[] expected = new byte[pixels.length];
            int count = 0;
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (random.nextBoolean() ? random.nextInt() : 0);
                expected[i] = (byte) (pixels[i] == 0 ? 0 : 1);
                count += expected[i];
            }
            BinaryImage image = BinaryImage.of(pixels, 3, width);
            assertArrayEquals(expected, image.toBytes());
            assertEquals(count, image.count());
            assertEquals(image, BinaryImage.of(Kernels.named("scalar"), pixels, 3, width));
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment segment = arena.allocate(pixels.length);
                segment.copyFrom(MemorySegment.ofArray(pixels));
                assertEquals(image, BinaryImage.of(segment, 3, width));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void columnsOfSomeRowsInTheirOrderAndNothingBehindThem(Kernels kernels) {
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
            BinaryImage image = BinaryImage.of(kernels, pixels, height, width);
            image.columns(from, to, columns, start, end);
            assertArrayEquals(expected, columns);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void anImageWithOtherKernelsIsTheSameAndHandsThemOn(Kernels kernels) {
        BinaryImage image = BinaryImage.parse("####", "####", "####");
        BinaryImage other = image.with(kernels);
        assertEquals(image, other);
        assertSame(kernels, other.kernels());
        assertSame(image.words(), other.words());
        BinaryImage skeleton = Thinning.zhangSuen(other);
        assertSame(kernels, skeleton.kernels());
        assertEquals(Thinning.zhangSuen(image), skeleton);
        assertThrows(NullPointerException.class, () -> image.with(null));
    }

    @Test
    void columnsNeedToKnowWhereTheyEnd() {
        BinaryImage image = BinaryImage.parse("#.#", ".#.");
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> image.columns(0, 1, new int[9], 0, 3));
        assertEquals("rows 0 … 0 have 2 foreground pixels, not 3", thrown.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> image.columns(0, 3, new int[9], 0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> image.columns(0, 2, new int[2], 0, 3));
    }

    @Test
    void packsRowsMadeOneAtATime() {
        byte[] pixels = {0, 7, 0, -1, 0, 0, 1, 1, 0, 0, 0, 9};
        byte[] row = new byte[3];
        BinaryImage image = BinaryImage.ofRows(r -> {
            System.arraycopy(pixels, 3 * r, row, 0, 3);
            return row;
        }, 2, 2, 3);
        assertEquals(BinaryImage.of(pixels, 2, 2, 3), image);
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> BinaryImage.ofRows(r -> new byte[2], 2, 3));
        assertEquals("row 0 has 2 elements, shape 3 needs 3", thrown.getMessage());
    }
}
