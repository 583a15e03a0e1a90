package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
