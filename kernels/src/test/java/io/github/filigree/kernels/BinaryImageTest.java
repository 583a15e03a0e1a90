package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
