package io.github.filigree.kernels.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.WidenKernel;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WidenKernelTest {

    private static final float SENTINEL = -99;

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyLengthAtAnyPlaceOfBothArrays(Kernels kernels) {
        WidenKernel widen = kernels.set().widen();
        int longest = 3 * kernels.vectorBits() / Float.SIZE + 1;
        byte[] bytes = new byte[longest + 8];
        short[] shorts = new short[longest + 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (200 + i);
            shorts[i] = (short) (65000 + 97 * i);
        }
        for (int length = 0; length <= longest; length++) {
            for (int from = 0; from < 4; from++) {
                int at = 3 - from;
                float[] ofBytes = new float[longest + 8];
                float[] ofShorts = new float[longest + 8];
                Arrays.fill(ofBytes, SENTINEL);
                Arrays.fill(ofShorts, SENTINEL);
                widen.widen(bytes, from, length, 255, ofBytes, at);
                widen.widen(shorts, from, length, 3, ofShorts, at);
                for (int i = 0; i < ofBytes.length; i++) {
                    boolean inside = at <= i && i < at + length;
                    String what = kernels + ", " + length + " from " + from + ", element " + i;
                    int p = from + i - at;
                    assertEquals(inside ? (bytes[p] & 0xff) / 255f : SENTINEL, ofBytes[i], what);
                    assertEquals(inside ? (shorts[p] & 0xffff) / 3f : SENTINEL, ofShorts[i], what);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyValueIsItself(Kernels kernels) {
        byte[] bytes = new byte[1 << 8];
        short[] shorts = new short[1 << 16];
        for (int i = 0; i < shorts.length; i++) {
            bytes[i & 0xff] = (byte) i;
            shorts[i] = (short) i;
        }
        float[] out = new float[shorts.length];
        kernels.set().widen().widen(bytes, 0, bytes.length, 1, out, 0);
        for (int i = 0; i < bytes.length; i++) {
            assertEquals(i, out[i]);
        }
        kernels.set().widen().widen(shorts, 0, shorts.length, 1, out, 0);
        for (int i = 0; i < shorts.length; i++) {
            assertEquals(i, out[i]);
        }
    }
}
