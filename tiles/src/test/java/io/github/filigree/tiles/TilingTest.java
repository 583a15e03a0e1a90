package io.github.filigree.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TilingTest {

    @Test
    void everyPixelIsInOneTile() {
        Random random = new Random(14);
        for (int run = 0; run < 200; run++) {
            int rank = 1 + random.nextInt(3);
            long[] shape = random.longs(rank, 0, 9).toArray();
            Tiling tiling = Tiling.of(shape, random.ints(rank, 1, 11).toArray());
            long pixels = 0;
            for (int i = 0; i < tiling.count(); i++) {
                Box box = tiling.box(i);
                assertTrue(tiling.image().contains(box) && !box.isEmpty());
                assertArrayEquals(new int[] {i}, tiling.touching(box));
                pixels += box.pixels();
            }
            assertEquals(tiling.image().pixels(), pixels);
        }
    }

    @Test
    void tilesAroundATileTouchItsHalo() {
        Tiling tiling = Tiling.of(new long[] {30, 30}, 10);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, tiling.touching(tiling.box(4).grow(1, tiling.image())));
        assertArrayEquals(new int[] {0, 1, 3, 4}, tiling.touching(tiling.box(0).grow(10, tiling.image())));
        assertArrayEquals(new int[0], tiling.touching(Box.between(new long[] {3, 3}, new long[] {3, 4})));
        assertEquals("9 tiles of 10 × 10", tiling.toString());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals(
                "a tile of 2 sizes [4, 4]; the image 9 × 9 × 9 has 3 axes",
                assertThrows(IllegalArgumentException.class, () -> Tiling.of(new long[] {9, 9, 9}, 4, 4)).getMessage());
        assertEquals(
                "a tile of [4, 0]; sizes are at least 1",
                assertThrows(IllegalArgumentException.class, () -> Tiling.of(new long[] {9, 9}, 4, 0)).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Tiling.of(new long[] {1 << 30, 1 << 30}, 1))
                .getMessage().startsWith("a list of tiles of 1152921504606846976 pixels"));
    }

    @Test
    void boxesGrowAndMeet() {
        Box image = Box.of(10, 20);
        Box box = Box.between(new long[] {0, 5}, new long[] {4, 20});
        assertEquals("0–6 × 3–20", box.grow(2, image).toString());
        assertEquals(box, box.and(image));
        assertTrue(box.and(Box.between(new long[] {4, 0}, new long[] {10, 20})).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Box.between(new long[] {4}, new long[] {3}));
    }
}
