package io.github.filigree.tiles.thin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.kernels.bits.VoxelTest;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.MemorySource;
import io.github.filigree.tiles.Randoms;
import io.github.filigree.tiles.pack.BoxBits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a part of a volume tells of its thinning is true, whatever the rest is. */
class PartialThinningTest {

    @ParameterizedTest
    @EnumSource(names = {"LEE", "HOMOTOPIC"})
    void wholeVolumesAreKnown(Thinning.Method method) {
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            BinaryImage image = volume(random, seed % 8 == 0 ? 2 : 3);
            PartialThinning thinning = thinned(image, Box.of(image.shape()), method);
            String message = "seed " + seed + ", " + image;
            assertEquals(0, thinning.unknown().image().count(), message);
            assertEquals(whole(image, method), thinning.possible().image(), message);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEE", "HOMOTOPIC"})
    void whatIsKnownIsTrue(Thinning.Method method) {
        long known = 0;
        long unknown = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            BinaryImage image = volume(random, seed % 8 == 0 ? 2 : 3);
            Box box = largePart(random, image.shape());
            BinaryImage whole = whole(image, method);
            PartialThinning thinning = thinned(image, box, method);
            BoxBits open = thinning.unknown();
            BoxBits possible = thinning.possible();
            BinaryImage truth = MemorySource.part(whole, box);
            for (long i = 0; i < truth.pixelCount(); i++) {
                if (open.image().get(i)) {
                    unknown++;
                } else {
                    known += truth.get(i) ? 1 : 0;
                    assertEquals(truth.get(i), possible.image().get(i), "seed " + seed + ", " + box + " of " + image);
                }
            }
        }
        assertTrue(known > 5000 && unknown > 5000, known + " known, " + unknown + " unknown");
    }

    @Test
    void answersAreThoseOfAllThatTheUnknownMayBe() {
        Random random = new Random(3);
        int[] seen = new int[3];
        for (int run = 0; run < 100_000; run++) {
            int may = random.nextInt(1 << 27) | random.nextInt(1 << 27);
            int either = may & random.nextInt(1 << 27) & random.nextInt(1 << 27) & random.nextInt(1 << 27);
            either &= ~(1 << 13);
            if (Integer.bitCount(either) > 3) {
                continue;
            }
            boolean some = false;
            boolean all = true;
            for (int gone = 0; gone < 1 << 27 && gone >= 0; gone = (gone | ~either) + 1 & either) {
                boolean holds = VoxelTest.deletable().holds(may & ~gone);
                some |= holds;
                all &= holds;
                if (gone == either) {
                    break;
                }
            }
            Truth expected = all ? Truth.YES : some ? Truth.MAYBE : Truth.NO;
            assertEquals(expected, PartialVolume.answer(
                    VoxelTest.deletable(), may, either));
            seen[expected.ordinal()]++;
        }
        for (Truth truth : List.of(Truth.values())) {
            assertTrue(seen[truth.ordinal()] > 20, truth + " was seen " + seen[truth.ordinal()] + " times");
        }
    }

    private static PartialThinning thinned(BinaryImage image, Box box, Thinning.Method method) {
        PartialThinning thinning = new PartialThinning(
                new BoxBits(box, MemorySource.part(image, box)), Box.of(image.shape()), method);
        thinning.run();
        return thinning;
    }

    private static Box largePart(Random random, long... shape) {
        long[] start = new long[shape.length];
        long[] end = shape.clone();
        int axis = random.nextInt(shape.length);
        start[axis] = random.nextLong(shape[axis] / 3 + 1);
        axis = random.nextInt(shape.length);
        end[axis] = Math.max(start[axis], end[axis] - random.nextLong(shape[axis] / 3 + 1));
        return Box.between(start, end);
    }

    private static BinaryImage whole(BinaryImage image, Thinning.Method method) {
        return Thinning.builder(image).method(method).threads(1).build();
    }

    private static BinaryImage volume(Random random, int rank) {
        long[] shape = Randoms.shape(random, rank, 20);
        shape[rank - 1] = random.nextInt(4) == 0 ? 60 + random.nextInt(10) : 1 + random.nextInt(20);
        if (random.nextInt(8) == 0) {
            shape[0] = 1;
        }
        return random.nextBoolean() ? Randoms.noise(random, shape) : Randoms.blobs(random, shape);
    }
}
