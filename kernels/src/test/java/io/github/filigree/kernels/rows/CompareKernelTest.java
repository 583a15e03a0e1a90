package io.github.filigree.kernels.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.CompareKernel;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompareKernelTest {

    private static final long SENTINEL = 0xdeadbeefL;
    private static final float[] NUMBERS = {
        0, -0f, 1, -1, 0.5f, Math.nextUp(0.5f), Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    /** Compares a stretch of pixels and puts the bits where it is told. */
    private interface Compare {
        void run(int from, int length, long[] words, int wordAt);
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyLengthOfUint8AndUint16(Kernels kernels) {
        CompareKernel compare = kernels.set().compare();
        Random random = new Random(1);
        byte[] bytes = new byte[longest(kernels) + 4];
        short[] shorts = new short[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 5 == 0 ? 100 : random.nextInt());
            shorts[i] = (short) (i % 5 == 0 ? 40_000 : random.nextInt());
        }
        for (int level : new int[] {-1, 0, 99, 100, 127, 128, 254, 255}) {
            check(kernels, "uint8 above " + level, i -> (bytes[i] & 0xff) > level,
                    (from, length, words, at) -> compare.above(bytes, from, length, level, words, at));
        }
        for (int level : new int[] {-1, 0, 32_767, 32_768, 39_999, 40_000, 65_534, 65_535}) {
            check(kernels, "uint16 above " + level, i -> (shorts[i] & 0xffff) > level,
                    (from, length, words, at) -> compare.above(shorts, from, length, level, words, at));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyLengthOfFloatsAndNoNaNIsAboveOrBelow(Kernels kernels) {
        CompareKernel compare = kernels.set().compare();
        Random random = new Random(2);
        float[] pixels = new float[longest(kernels) + 4];
        float[] levels = new float[pixels.length + 1];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = NUMBERS[random.nextInt(NUMBERS.length)];
            levels[i + 1] = NUMBERS[random.nextInt(NUMBERS.length)];
        }
        for (float level : NUMBERS) {
            check(kernels, "float above " + level, i -> pixels[i] > level,
                    (from, length, words, at) -> compare.above(pixels, from, length, level, words, at));
        }
        check(kernels, "float above its own level", i -> pixels[i] > levels[i + 1],
                (from, length, words, at) -> compare.above(pixels, from, length, levels, from + 1, words, at));
    }

    private static int longest(Kernels kernels) {
        return 3 * Math.max(kernels.vectorBits() / Byte.SIZE, Long.SIZE) + 1;
    }

    private static void check(Kernels kernels, String what, IntPredicate isAbove, Compare compare) {
        int longest = longest(kernels);
        for (int length = 0; length <= longest; length++) {
            for (int from = 0; from < 4; from++) {
                long[] words = new long[longest / Long.SIZE + 4];
                Arrays.fill(words, SENTINEL);
                compare.run(from, length, words, 2);
                long[] expected = new long[words.length];
                Arrays.fill(expected, SENTINEL);
                Arrays.fill(expected, 2, 2 + Math.ceilDiv(length, Long.SIZE), 0);
                for (int x = 0; x < length; x++) {
                    expected[2 + x / Long.SIZE] |= isAbove.test(from + x) ? 1L << x : 0;
                }
                for (int w = 0; w < words.length; w++) {
                    assertEquals(Long.toHexString(expected[w]), Long.toHexString(words[w]),
                            kernels + ", " + what + ", " + length + " from " + from + ", word " + w);
                }
            }
        }
    }
}
