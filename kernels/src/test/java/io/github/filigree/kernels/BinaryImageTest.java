package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
    void anImageWithOtherKernelsIsTheSameAndHandsThemOn(Kernels kernels) {
        BinaryImage image = BinaryImage.parse("####", "####", "####");
        BinaryImage other = image.with(kernels);
        assertEquals(image, other);
        assertEquals(kernels, other.kernels());
        assertSame(image.bits().words(), other.bits().words());
        BinaryImage skeleton = Thinning.zhangSuen(other);
        assertEquals(kernels, skeleton.kernels());
        assertEquals(Thinning.zhangSuen(image), skeleton);
        assertThrows(IllegalArgumentException.class, () -> image.with(null));
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

    @Test
    void shapesAreIntsOrLongsAndPlacesAreIndicesOrCoordinates() {
        byte[] pixels = {0, 1, 0, 0, 0, 1};
        BinaryImage image = BinaryImage.of(pixels, new int[] {2, 3});
        assertEquals(image, BinaryImage.of(pixels, new long[] {2, 3}));
        assertEquals(image, BinaryImage.of(MemorySegment.ofArray(pixels), new int[] {2, 3}));
        assertEquals(image, BinaryImage.of(new boolean[] {false, true, false, false, false, true}, 2, 3));
        assertTrue(image.get(0, 1));
        assertFalse(image.get(0, 2));
        assertTrue(image.get(1, 2));
        assertTrue(image.get(5));
        assertTrue(BinaryImage.of(pixels, 2, 1, 3).get(1, 0, 2));
        assertEquals(
                "3 coordinates for an image of rank 2; give one for each axis",
                assertThrows(IllegalArgumentException.class, () -> image.get(0, 0, 0)).getMessage());
        assertEquals(
                "pixel [0, 3] is outside an image of 2 × 3",
                assertThrows(IndexOutOfBoundsException.class, () -> image.get(0, 3)).getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> image.get(-1, 0));
        assertEquals("2 × 3 image, 2 foreground", image.toString());
    }

    @Test
    void nullIsRefusedByName() {
        assertEquals(
                "pixels is null",
                assertThrows(IllegalArgumentException.class, () -> BinaryImage.of((byte[]) null, 2, 3)).getMessage());
        assertEquals(
                "kernels is null",
                assertThrows(IllegalArgumentException.class, () -> BinaryImage.of(null, new byte[6], 2, 3))
                        .getMessage());
        assertEquals(
                "shape is null",
                assertThrows(IllegalArgumentException.class, () -> BinaryImage.of(new byte[6], (long[]) null))
                        .getMessage());
    }
}
