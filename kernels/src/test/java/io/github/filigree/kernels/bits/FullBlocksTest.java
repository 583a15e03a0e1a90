package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.BinaryImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FullBlocksTest {

    @Test
    void fullBlocksAreCounted() {
        Random random = new Random(10);
        for (int i = 0; i < 300; i++) {
            int rank = 1 + random.nextInt(4);
            long[] shape = random.longs(rank, 1, rank < 3 ? 12 : 5).toArray();
            shape[rank - 1] *= 1 + random.nextInt(rank < 3 ? 20 : 3);
            byte[] pixels = new byte[Shape.of(shape).arrayLength("pixels")];
            double density = random.nextDouble();
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
            }
            assertEquals(blocks(pixels, shape), BinaryImage.of(pixels, shape).fullBlocks());
        }
        assertEquals(0, BinaryImage.of(new byte[0], 3, 0).fullBlocks());
        assertEquals(2, BinaryImage.parse("###", "###").fullBlocks());
    }

    /** Looks at each pixel's block for each pair of axes. */
    private static long blocks(byte[] pixels, long[] sizes) {
        Shape shape = Shape.of(sizes);
        long[] at = new long[sizes.length];
        long blocks = 0;
        for (int p = 0; p < pixels.length; p++) {
            shape.coordinates(p, at);
            for (int a = 0; a < sizes.length; a++) {
                for (int b = 0; b < a; b++) {
                    if (at[a] + 1 < sizes[a] && at[b] + 1 < sizes[b]) {
                        int right = p + (int) shape.stride(a);
                        int down = (int) shape.stride(b);
                        blocks += pixels[p] & pixels[right] & pixels[p + down] & pixels[right + down];
                    }
                }
            }
        }
        return blocks;
    }
}
