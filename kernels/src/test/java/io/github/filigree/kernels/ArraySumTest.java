package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArraySumTest {

    private static final int[] EDGES =
            {0, 1, 127, 128, 255, -1, 32767, 32768, 65535, Integer.MAX_VALUE, Integer.MIN_VALUE};

    @Test
    void everyLengthAndOffsetOfEveryType() {
        Random random = new Random(2);
        int longest = 3 * Kernels.selected().vectorBits() / 8 + 1;
        int[] ints = IntStream.range(0, longest + 8)
                .map(i -> i % 3 == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextInt())
                .toArray();
        byte[] bytes = new byte[ints.length];
        short[] shorts = new short[ints.length];
        for (int i = 0; i < ints.length; i++) {
            bytes[i] = (byte) ints[i];
            shorts[i] = (short) ints[i];
        }
        for (Kernels k : Implementations.all()) {
            for (int offset : new int[] {0, 1, 7}) {
                for (int n = 0; n <= longest; n++) {
                    int[] part = Arrays.copyOfRange(ints, offset, offset + n);
                    String what = k + ", offset " + offset + ", length " + n;
                    assertEquals(sum(part, 8, true), ArraySum.sumUnsigned(k, bytes, offset, n), what);
                    assertEquals(sum(part, 8, false), ArraySum.sumSigned(k, bytes, offset, n), what);
                    assertEquals(sum(part, 16, true), ArraySum.sumUnsigned(k, shorts, offset, n), what);
                    assertEquals(sum(part, 16, false), ArraySum.sumSigned(k, shorts, offset, n), what);
                    assertEquals(sum(part, 32, true), ArraySum.sumUnsigned(k, ints, offset, n), what);
                    assertEquals(sum(part, 32, false), ArraySum.sumSigned(k, ints, offset, n), what);
                }
            }
        }
        assertEquals(sum(ints, 8, true), ArraySum.sumUnsigned(bytes));
        assertEquals(sum(ints, 8, false), ArraySum.sumSigned(bytes));
        assertEquals(sum(ints, 16, true), ArraySum.sumUnsigned(shorts));
        assertEquals(sum(ints, 16, false), ArraySum.sumSigned(shorts));
        assertEquals(sum(ints, 32, true), ArraySum.sumUnsigned(ints));
        assertEquals(sum(ints, 32, false), ArraySum.sumSigned(ints));
    }

    /** The lanes of a vector kernel would overflow here if it did not widen them in time. */
    @Test
    void nothingOverflowsInLongArraysOfExtremes() {
        int n = 5_000_000;
        byte[] bytes = new byte[n];
        short[] shorts = new short[n];
        int[] ints = new int[n];
        for (int value : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Arrays.fill(bytes, (byte) (value >> 24));
            Arrays.fill(shorts, (short) (value >> 16));
            Arrays.fill(ints, value);
            for (Kernels k : Implementations.all()) {
                assertEquals((long) n * (value >> 24), ArraySum.sumSigned(k, bytes, 0, n), k + " int8");
                assertEquals((long) n * (value >>> 24), ArraySum.sumUnsigned(k, bytes, 0, n), k + " uint8");
                assertEquals((long) n * (value >> 16), ArraySum.sumSigned(k, shorts, 0, n), k + " int16");
                assertEquals((long) n * (value >>> 16), ArraySum.sumUnsigned(k, shorts, 0, n), k + " uint16");
                assertEquals((long) n * value, ArraySum.sumSigned(k, ints, 0, n), k + " int32");
                assertEquals(n * (value & 0xffff_ffffL), ArraySum.sumUnsigned(k, ints, 0, n), k + " uint32");
            }
        }
    }

    @Test
    void badSlicesAreNamedWithTheirNumbers() {
        byte[] x = new byte[5];
        assertEquals("x needs 6 elements for length 4 with offset 2, has 5",
                assertThrows(IndexOutOfBoundsException.class, () -> ArraySum.sumUnsigned(x, 2, 4)).getMessage());
        assertEquals("the offset in x is -1; it must not be negative",
                assertThrows(IndexOutOfBoundsException.class, () -> ArraySum.sumSigned(x, -1, 4)).getMessage());
        assertEquals("length is -1; it must not be negative",
                assertThrows(IllegalArgumentException.class, () -> ArraySum.sumSigned(new int[5], 0, -1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ArraySum.sumSigned((short[]) null));
    }

    private static long sum(int[] values, int bits, boolean unsigned) {
        int shift = Long.SIZE - bits;
        return Arrays.stream(values)
                .mapToLong(v -> unsigned ? (long) v << shift >>> shift : (long) v << shift >> shift)
                .sum();
    }
}
