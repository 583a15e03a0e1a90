package io.github.filigree.tiles.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.MemorySource;
import io.github.filigree.tiles.MemoryStore;
import io.github.filigree.tiles.Randoms;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.Tiling;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTilesTest {

    @Test
    void boxesOfBitsAreCroppedAndPutTogether() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int rank = 1 + random.nextInt(3);
            long[] shape = Randoms.shape(random, rank, rank == 1 ? 400 : rank == 2 ? 150 : 12);
            BinaryImage image = Randoms.noise(random, shape);
            Box part = Randoms.box(random, shape);
            BoxBits whole = new BoxBits(Box.of(shape), image);
            assertEquals(MemorySource.part(image, part), whole.crop(part).image(), "seed " + seed + ", " + part);
            BoxBits put = new BoxBits(Box.of(shape));
            Tiling tiling = Randoms.tiling(random, shape);
            for (int tile = 0; tile < tiling.count(); tile++) {
                put.add(whole.crop(tiling.box(tile)));
            }
            assertEquals(image, put.image(), "seed " + seed + ", " + tiling);
        }
    }

    @Test
    void whatWasPackedIsRead() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int rank = 2 + random.nextInt(2);
            long[] shape = Randoms.shape(random, rank, rank == 2 ? 900 : 80);
            BinaryImage image = Randoms.noise(random, shape);
            int[] tile = random.ints(rank, rank == 2 ? 100 : 10, rank == 2 ? 700 : 100).toArray();
            PackedTiles tiles = PackedTiles.pack(
                    new MemorySource(image, 1, 1, 1), Tiling.of(shape, tile), new MemoryStore(), "mask",
                    new ThreadRunner(2));
            for (int box = 0; box < 5; box++) {
                Box part = Randoms.box(random, shape);
                assertEquals(
                        MemorySource.part(image, part), tiles.read(part),
                        "seed " + seed + ", " + part + " of " + tiles.tiling());
            }
        }
    }

    @Test
    void everyChunkIsReadOnce() {
        BinaryImage image = Randoms.noise(new Random(1), 20, 30, 40);
        for (int[] chunk : new int[][] {{5, 5, 5}, {1, 30, 40}, {10, 10, 20}}) {
            MemorySource source = new MemorySource(image, chunk);
            Tiling tiling = Tiling.of(source.shape(), 5, 10, 20);
            PackedTiles.pack(source, tiling, new MemoryStore(), "mask", new ThreadRunner(1));
            long pixels = source.reads.stream().mapToLong(Box::pixels).sum();
            assertEquals(image.pixelCount(), pixels, Arrays.toString(chunk));
            for (Box box : source.reads) {
                for (int axis = 0; axis < 3; axis++) {
                    assertEquals(0, box.start(axis) % chunk[axis], box + " of " + Arrays.toString(chunk));
                }
            }
        }
    }

    @Test
    void packedTilesAreNotReadAgain() {
        MemoryStore store = new MemoryStore();
        MemorySource source = new MemorySource(Randoms.noise(new Random(2), 20, 20), 10, 10);
        Tiling tiling = Tiling.of(source.shape(), 10);
        PackedTiles.pack(source, tiling, store, "mask", new ThreadRunner(1));
        store.delete("mask/2");
        source.reads.clear();
        PackedTiles tiles = PackedTiles.pack(source, tiling, store, "mask", new ThreadRunner(1));
        assertEquals(1, source.reads.size());
        assertEquals(tiling.box(2), source.reads.getFirst());
        assertTrue(tiles.has(2));
    }

    @Test
    void marksAndEmptyBricksTakeLittle() {
        MemoryStore store = new MemoryStore();
        PackedTiles tiles = new PackedTiles(store, Tiling.of(new long[] {128, 128, 128}, 128), "a");
        assertFalse(tiles.has(0));
        BoxBits bits = new BoxBits(Box.of(128, 128, 128), BinaryImage.ofPixels(new long[] {5}, 128, 128, 128));
        tiles.write(0, bits, 77);
        assertEquals(77, tiles.mark(0));
        assertEquals(8 + 4 * 8 + 64 * 64 * 8, store.files.get("a/0").length);
        assertEquals(1, tiles.read(Box.of(1, 1, 6)).count());
    }

    @Test
    void aCutFileIsNamed() {
        MemoryStore store = new MemoryStore();
        PackedTiles tiles = new PackedTiles(store, Tiling.of(new long[] {9, 9}, 9), "a");
        tiles.write(0, new BoxBits(Box.of(9, 9), BinaryImage.ofPixels(new long[] {5}, 9, 9)), 0);
        store.write("a/0", store.read("a/0", 0, 20));
        assertTrue(assertThrows(UncheckedIOException.class, () -> tiles.read(Box.of(9, 9)))
                .getMessage().contains("a/0 in memory ends after 20 bytes"));
    }
}
