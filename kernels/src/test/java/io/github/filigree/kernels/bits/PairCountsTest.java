package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.PairCountKernel;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairCountsTest {

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void countsThePairsThatAPixelLoopFindsForEveryWidth(Kernels kernels) {
        Random random = new Random(5);
        int height = 6;
        for (int width = 1; width <= 64 * (2 * kernels.vectorBits() / 64 + 1); width += 1 + random.nextInt(20)) {
            byte[] pixels = new byte[height * width];
            double density = random.nextDouble();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (random.nextDouble() < density ? 1 : 0);
            }
            BitRows image = BinaryImage.of(kernels, pixels, height, width).bits();
            // The third row is taken as one that lies in the boxes of the first and the second pair of rows.
            int[] between = {3};
            for (int rows = 0; rows <= 2; rows++) {
                for (boolean aside : new boolean[] {false, true}) {
                    assertEquals(
                            pairs(image, 0, 0, rows, aside, false, 0), PairCounts.pairs(image, 0, 0, rows, aside));
                    assertEquals(
                            pairs(image, 0, 1, rows, aside, false, 0), PairCounts.pairs(image, 0, 1, rows, aside));
                    assertEquals(
                            pairs(image, 0, 1, rows, aside, true, 0),
                            PairCounts.clearPairs(image, 0, 1, new int[0], rows, aside));
                    assertEquals(
                            pairs(image, 0, 1, rows, aside, true, 3),
                            PairCounts.clearPairs(image, 0, 1, between, rows, aside));
                }
            }
            assertEquals(pairs(image, 5, 6, 1, true, false, 0), PairCounts.pairs(image, 5, 6, 1, true));
        }
    }

    /** Vector kernels leave the last words of a stretch to scalar ones, wherever in a row that is. */
    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void partsOfAStretchAddUp(Kernels kernels) {
        byte[] pixels = new byte[4 * 700];
        new Random(6).nextBytes(pixels);
        BitRows image = BinaryImage.of(kernels, pixels, 4, 700).bits();
        PairCountKernel kernel = image.kernels().pairCount();
        int a = image.rowStart(0);
        int words = 2 * image.pitch() - 1;
        for (int b = a; b <= image.rowStart(1); b += image.pitch()) {
            long all = kernel.pairs(image.words(), a, b, 0, words, true);
            for (int part = 0; part <= words; part++) {
                assertEquals(all, kernel.pairs(image.words(), a, b, 0, part, true)
                        + kernel.pairs(image.words(), a, b, part, words, true), "at word " + part);
            }
        }
    }

    private static long pairs(
            BitRows image, int a, int b, int rows, boolean aside, boolean clear, int between) {
        long count = 0;
        for (int r = 0; r < rows; r++) {
            for (int x = 0; x < image.width(); x++) {
                for (int dx = aside ? -1 : 0; dx <= (aside ? 1 : 0); dx++) {
                    boolean pair = at(image, a + r, x) && at(image, b + r, x + dx);
                    boolean boxed = clear && dx != 0 && (at(image, a + r, x + dx) || at(image, b + r, x))
                            || clear && between > 0 && (at(image, between + r, x) || at(image, between + r, x + dx));
                    count += pair && !boxed ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static boolean at(BitRows image, int row, int x) {
        return row < image.rowCount() && x >= 0 && x < image.width() && image.get(row, x);
    }
}
