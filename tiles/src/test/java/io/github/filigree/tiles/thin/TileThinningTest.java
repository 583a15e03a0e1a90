package io.github.filigree.tiles.thin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.MemorySource;
import io.github.filigree.tiles.MemoryStore;
import io.github.filigree.tiles.Randoms;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.ThreadRunner;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.Work;
import io.github.filigree.tiles.pack.PackedTiles;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Skeletons put together from tiles are those of the whole image. */
class TileThinningTest {

    private static final Runner TWO = new ThreadRunner(2);

    @ParameterizedTest
    @EnumSource(names = {"ZHANG_SUEN", "GUO_HALL"})
    void imagesInRoundsEqualTheWhole(Thinning.Method method) {
        int rounds = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            long[] shape = {1 + random.nextInt(90), 1 + random.nextInt(200)};
            BinaryImage image = image(random, shape);
            for (int iterations : new int[] {1, 4, 16}) {
                Tiling tiling = tiling(random, 10, shape);
                MemoryStore store = new MemoryStore();
                PackedTiles.pack(new MemorySource(image, 9, 9), tiling, store, "mask", TWO);
                TileThinning thinning = new TileThinning(tiling, "mask", store, "thin", method, iterations);
                while (thinning.round(TWO)) {
                    rounds++;
                }
                assertEquals(
                        Thinning.builder(image).method(method).build(), thinning.tiles().read(Box.of(shape)),
                        "seed " + seed + ", " + iterations + " iterations, " + tiling + ", " + image);
            }
        }
        assertTrue(rounds > 450, rounds + " rounds");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEE", "HOMOTOPIC"})
    void volumesWithMarginsEqualTheWhole(Thinning.Method method) {
        int rounds = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            long[] shape = Randoms.shape(random, seed % 10 == 0 ? 2 : 3, 28);
            shape[shape.length - 1] = 1 + random.nextInt(80);
            BinaryImage image = image(random, shape);
            Tiling tiling = tiling(random, 6, shape);
            MemoryStore store = new MemoryStore();
            PackedTiles.pack(new MemorySource(image, tiling.tile()), tiling, store, "mask", TWO);
            TileThinning thinning =
                    new TileThinning(tiling, "mask", store, "thin", method, 1 + random.nextInt(8));
            while (thinning.round(TWO)) {
                rounds++;
            }
            assertEquals(
                    Thinning.builder(image).method(method).build(), thinning.tiles().read(Box.of(shape)),
                    "seed " + seed + ", " + tiling + ", " + image);
            assertTrue(thinning.runs() >= tiling.count());
        }
        assertTrue(rounds > 250, rounds + " rounds");
    }

    /** Fails at some item, as a program that is stopped; the tile at hand is lost then, those done are not. */
    private static final class Stopping implements Runner {

        private final AtomicInteger left;

        Stopping(int items) {
            left = new AtomicInteger(items);
        }

        @Override
        public <T, R> List<R> map(String name, List<T> items, Work<? super T, ? extends R> work) {
            return TWO.map(name, items, item -> {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("stopped");
                }
                return work.apply(item);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasStoppedGoesOn(Thinning.Method method) {
        int stops = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            long[] shape = method.ordinal() < 2 ? new long[] {60, 90} : new long[] {20, 20, 30};
            BinaryImage image = Randoms.blobs(random, shape);
            Tiling tiling = Tiling.of(shape, 12);
            MemoryStore store = new MemoryStore();
            PackedTiles.pack(new MemorySource(image, tiling.tile()), tiling, store, "mask", TWO);
            boolean more = true;
            TileThinning thinning = new TileThinning(tiling, "mask", store, "thin", method, 2);
            while (more) {
                try {
                    more = thinning.round(new Stopping(random.nextInt(method.ordinal() < 2 ? 60 : 18)));
                } catch (IllegalStateException e) {
                    stops++;
                }
                thinning = new TileThinning(tiling, "mask", store, "thin", method, 2);
            }
            assertEquals(
                    Thinning.builder(image).method(method).build(), thinning.tiles().read(Box.of(shape)),
                    method + ", seed " + seed);
            assertEquals(
                    tiling.count(), store.files.keySet().stream().filter(name -> name.matches("thin/.*/.*")).count());
        }
        assertTrue(stops > 3, stops + " stops");
    }

    @Test
    void tilesThatNothingChangesAreLeftOut() {
        byte[] pixels = new byte[200 * 200];
        for (int i = 0; i < 200; i++) {
            pixels[200 * 20 + i] = 1;
            for (int y = 150; y < 190; y++) {
                pixels[200 * y + i] = 1;
            }
        }
        BinaryImage image = BinaryImage.of(pixels, 200, 200);
        Tiling tiling = Tiling.of(image.shape(), 50, 200);
        MemoryStore store = new MemoryStore();
        PackedTiles.pack(new MemorySource(image, 50, 200), tiling, store, "mask", TWO);
        TileThinning thinning = new TileThinning(tiling, "mask", store, "thin", Thinning.Method.ZHANG_SUEN, 4);
        while (thinning.round(TWO)) {
            // Until nothing is left to do.
        }
        // All in the first round, then only the thick line's tile and the one above it, until 20 iterations are done.
        assertTrue(thinning.rounds() >= 5 && thinning.runs() <= 4 + 2L * (thinning.rounds() - 1),
                thinning.rounds() + " rounds, " + thinning.runs() + " runs");
    }

    @Test
    void whatIsWrongIsSaid() {
        Tiling tiling = Tiling.of(new long[] {5, 5, 5}, 5);
        assertEquals(
                "guo-hall does not thin masks of rank 3; rank 2 is thinned by every method, rank 3 by homotopic and lee",
                assertThrows(IllegalArgumentException.class, () -> new TileThinning(
                        tiling, "mask", new MemoryStore(), "thin", Thinning.Method.GUO_HALL, 32)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new TileThinning(
                tiling, "mask", new MemoryStore(), "thin", Thinning.Method.LEE, 0));
    }

    private static BinaryImage image(Random random, long... shape) {
        return random.nextInt(3) == 0 ? Randoms.noise(random, shape) : Randoms.blobs(random, shape);
    }

    /** Any tiles, but not so many that a test of thousands of them takes long. */
    private static Tiling tiling(Random random, int typical, long... shape) {
        Tiling tiling = Randoms.tiling(random, shape);
        while (tiling.count() > 60) {
            tiling = Tiling.of(shape, random.ints(shape.length, typical, 4 * typical).toArray());
        }
        return tiling;
    }
}
