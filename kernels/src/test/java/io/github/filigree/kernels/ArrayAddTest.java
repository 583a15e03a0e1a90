package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of all operations, one reference on exact numbers, and every implementation of this JVM against it. */
class ArrayAddTest {

    private static final int SENTINEL = 77;

    /** A slice form, on arrays of some primitive type. */
    private interface Slice {
        void add(Kernels kernels, Object x, int xOffset, Object y, int yOffset, Object out, int outOffset, int length);
    }

    /** A whole-array form. */
    private interface Whole {
        void add(Object x, Object y, Object out);
    }

    /** An operation: what it is, the element type, the range it clamps to (null: it wraps), and its two forms. */
    private record Op(String name, Class<?> type, Long min, Long max, Slice slice, Whole whole) {
        @Override
        public String toString() {
            return name + " " + type;
        }

        int lanes() {
            int bytes = type == byte.class ? 1
                    : type == short.class ? 2
                    : type == int.class || type == float.class ? 4 : 8;
            return Kernels.selected().vectorBits() / 8 / bytes;
        }

        boolean floating() {
            return type == float.class || type == double.class;
        }
    }

    static List<Op> operations() {
        return List.of(
                new Op("add", byte.class, null, null,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.add(k, (byte[]) x, i, (byte[]) y, j, (byte[]) out, o, n),
                        (x, y, out) -> ArrayAdd.add((byte[]) x, (byte[]) y, (byte[]) out)),
                new Op("add", short.class, null, null,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.add(k, (short[]) x, i, (short[]) y, j, (short[]) out, o, n),
                        (x, y, out) -> ArrayAdd.add((short[]) x, (short[]) y, (short[]) out)),
                new Op("add", int.class, null, null,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.add(k, (int[]) x, i, (int[]) y, j, (int[]) out, o, n),
                        (x, y, out) -> ArrayAdd.add((int[]) x, (int[]) y, (int[]) out)),
                new Op("add", long.class, null, null,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.add(k, (long[]) x, i, (long[]) y, j, (long[]) out, o, n),
                        (x, y, out) -> ArrayAdd.add((long[]) x, (long[]) y, (long[]) out)),
                new Op("add", float.class, null, null,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.add(k, (float[]) x, i, (float[]) y, j, (float[]) out, o, n),
                        (x, y, out) -> ArrayAdd.add((float[]) x, (float[]) y, (float[]) out)),
                new Op("add", double.class, null, null,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.add(k, (double[]) x, i, (double[]) y, j, (double[]) out, o, n),
                        (x, y, out) -> ArrayAdd.add((double[]) x, (double[]) y, (double[]) out)),
                new Op("unsigned", byte.class, 0L, 255L,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.addSaturatingUnsigned(k, (byte[]) x, i, (byte[]) y, j, (byte[]) out, o, n),
                        (x, y, out) -> ArrayAdd.addSaturatingUnsigned((byte[]) x, (byte[]) y, (byte[]) out)),
                new Op("unsigned", short.class, 0L, 65535L,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.addSaturatingUnsigned(k, (short[]) x, i, (short[]) y, j, (short[]) out, o, n),
                        (x, y, out) -> ArrayAdd.addSaturatingUnsigned((short[]) x, (short[]) y, (short[]) out)),
                new Op("signed", byte.class, -128L, 127L,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.addSaturatingSigned(k, (byte[]) x, i, (byte[]) y, j, (byte[]) out, o, n),
                        (x, y, out) -> ArrayAdd.addSaturatingSigned((byte[]) x, (byte[]) y, (byte[]) out)),
                new Op("signed", short.class, -32768L, 32767L,
                        (k, x, i, y, j, out, o, n) ->
                                ArrayAdd.addSaturatingSigned(k, (short[]) x, i, (short[]) y, j, (short[]) out, o, n),
                        (x, y, out) -> ArrayAdd.addSaturatingSigned((short[]) x, (short[]) y, (short[]) out)));
    }

    /** Every length around whole vectors, offsets of all kinds, and nothing but the slice written. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyLengthAndOffset(Op op) {
        int longest = 3 * op.lanes() + 1;
        int size = longest + 8;
        Random random = new Random(op.toString().hashCode());
        Object x = values(op, size, random);
        Object y = values(op, size, random);
        for (int[] offsets : new int[][] {{0, 0, 0}, {1, 0, 0}, {0, 3, 0}, {0, 0, 5}, {1, 2, 3}, {7, 7, 7}}) {
            Object sums = reference(op, x, offsets[0], y, offsets[1], longest);
            for (int length = 0; length <= longest; length++) {
                Object expected = sentinels(op, size);
                System.arraycopy(sums, 0, expected, offsets[2], length);
                for (Kernels kernels : Implementations.all()) {
                    Object out = sentinels(op, size);
                    op.slice.add(kernels, x, offsets[0], y, offsets[1], out, offsets[2], length);
                    assertSame(expected, out, op + ", " + kernels + ", length " + length);
                }
            }
        }
    }

    /** All pairs of bytes; for wider types, all pairs of the values where something changes, and random ones. */
    @ParameterizedTest
    @MethodSource("operations")
    void everyPairOfInterestingValues(Op op) {
        Object interesting = values(op, op.type == byte.class ? 256 : 64, new Random(5));
        int n = Array.getLength(interesting);
        Object x = Array.newInstance(op.type, n * n);
        Object y = Array.newInstance(op.type, n * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                System.arraycopy(interesting, i, x, i * n + j, 1);
                System.arraycopy(interesting, j, y, i * n + j, 1);
            }
        }
        Object expected = reference(op, x, 0, y, 0, n * n);
        for (Kernels kernels : Implementations.all()) {
            Object out = Array.newInstance(op.type, n * n);
            op.slice.add(kernels, x, 0, y, 0, out, 0, n * n);
            assertSame(expected, out, op + ", " + kernels);
        }
        Object out = Array.newInstance(op.type, n * n);
        op.whole.add(x, y, out);
        assertSame(expected, out, op + ", whole arrays");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void outMayBeAnInputAtTheSameOffset(Op op) {
        for (int length = 0; length <= 3 * op.lanes() + 1; length++) {
            Object x = values(op, length + 2, new Random(length));
            Object y = values(op, length + 2, new Random(~length));
            Object expected = copy(op, x);
            System.arraycopy(reference(op, x, 1, y, 1, length), 0, expected, 1, length);
            Object twice = copy(op, x);
            System.arraycopy(reference(op, x, 1, x, 1, length), 0, twice, 1, length);
            for (Kernels kernels : Implementations.all()) {
                Object first = copy(op, x);
                op.slice.add(kernels, first, 1, y, 1, first, 1, length);
                assertSame(expected, first, op + " into x, " + kernels + ", length " + length);
                Object second = copy(op, x);
                op.slice.add(kernels, y, 1, second, 1, second, 1, length);
                assertSame(expected, second, op + " into y, " + kernels + ", length " + length);
                Object both = copy(op, x);
                op.slice.add(kernels, both, 1, both, 1, both, 1, length);
                assertSame(twice, both, op + " doubles, " + kernels + ", length " + length);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void slicesOfOneArrayMayTouchButNotOverlap(Op op) {
        Object array = values(op, 12, new Random(6));
        Object y = values(op, 12, new Random(7));
        Object sums = reference(op, array, 0, y, 0, 4);
        Object expected = copy(op, array);
        System.arraycopy(sums, 0, expected, 4, 4);
        for (Kernels kernels : Implementations.all()) {
            Object actual = copy(op, array);
            op.slice.add(kernels, actual, 0, y, 0, actual, 4, 4);
            assertSame(expected, actual, op + ", " + kernels);
            assertMessage(IllegalArgumentException.class,
                    "out overlaps x: slices of one array at 3 and 0, length 4; use equal offsets or a copy of x",
                    () -> op.slice.add(kernels, actual, 0, y, 0, actual, 3, 4));
            assertMessage(IllegalArgumentException.class,
                    "out overlaps y: slices of one array at 1 and 4, length 4; use equal offsets or a copy of y",
                    () -> op.slice.add(kernels, y, 0, actual, 4, actual, 1, 4));
            assertSame(expected, actual, op + ", nothing stored");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badArgumentsAreNamedWithTheirNumbers(Op op) {
        Object five = Array.newInstance(op.type, 5);
        Object six = Array.newInstance(op.type, 6);
        Kernels scalar = Kernels.named("scalar");
        assertMessage(IllegalArgumentException.class, "x has 5 elements, y 6 and out 6; they must be as many",
                () -> op.whole.add(five, six, six));
        assertMessage(IllegalArgumentException.class, "x has 6 elements, y 5 and out 6; they must be as many",
                () -> op.whole.add(six, five, six));
        assertMessage(IllegalArgumentException.class, "x has 6 elements, y 6 and out 5; they must be as many",
                () -> op.whole.add(six, six, five));
        assertMessage(IndexOutOfBoundsException.class, "x needs 6 elements for length 4 with offset 2, has 5",
                () -> op.slice.add(scalar, five, 2, six, 2, six, 2, 4));
        assertMessage(IndexOutOfBoundsException.class, "y needs 6 elements for length 4 with offset 2, has 5",
                () -> op.slice.add(scalar, six, 2, five, 2, six, 2, 4));
        assertMessage(IndexOutOfBoundsException.class, "out needs 6 elements for length 4 with offset 2, has 5",
                () -> op.slice.add(scalar, six, 2, six, 2, five, 2, 4));
        assertMessage(IndexOutOfBoundsException.class,
                "x needs 2147483653 elements for length 6 with offset 2147483647, has 6",
                () -> op.slice.add(scalar, six, Integer.MAX_VALUE, six, 0, six, 0, 6));
        assertMessage(IndexOutOfBoundsException.class, "the offset in y is -1; it must not be negative",
                () -> op.slice.add(scalar, six, 0, six, -1, six, 0, 4));
        assertMessage(IllegalArgumentException.class, "length is -4; it must not be negative",
                () -> op.slice.add(scalar, six, 0, six, 0, six, 0, -4));
        assertThrows(IllegalArgumentException.class, () -> op.whole.add(null, six, six));
        assertThrows(IllegalArgumentException.class, () -> op.whole.add(six, null, six));
        assertThrows(IllegalArgumentException.class, () -> op.whole.add(six, six, null));
        assertThrows(IllegalArgumentException.class, () -> op.slice.add(null, six, 0, six, 0, six, 0, 6));
    }

    private static void assertMessage(Class<? extends Exception> type, String message, Runnable action) {
        assertEquals(message, assertThrows(type, action::run).getMessage());
    }

    /** Elements where a width wraps or clamps, then random ones; bytes run through all of theirs. */
    private static Object values(Op op, int length, Random random) {
        Object values = Array.newInstance(op.type, length);
        long[] edges = {0, 1, 127, 128, 255, -1, 32767, 32768, 65535, Integer.MAX_VALUE, Integer.MIN_VALUE,
            0xffff_ffffL, Long.MAX_VALUE, Long.MIN_VALUE};
        double[] specials = {0, -0.0, 1, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Float.MAX_VALUE, -Float.MAX_VALUE, Double.MAX_VALUE, Float.MIN_VALUE, Double.MIN_VALUE};
        int start = length <= 64 && op.type != byte.class ? 0 : random.nextInt(edges.length);
        for (int i = 0; i < length; i++) {
            if (op.floating()) {
                double v = start + i < specials.length ? specials[start + i] : random.nextGaussian() * 1e3;
                set(values, i, v);
            } else {
                long v = length == 256 ? i : start + i < edges.length ? edges[start + i] : random.nextLong();
                set(values, i, v);
            }
        }
        return values;
    }

    private static void set(Object array, int i, Number v) {
        switch (array) {
            case byte[] a -> a[i] = v.byteValue();
            case short[] a -> a[i] = v.shortValue();
            case int[] a -> a[i] = v.intValue();
            case long[] a -> a[i] = v.longValue();
            case float[] a -> a[i] = v.floatValue();
            case double[] a -> a[i] = v.doubleValue();
            default -> throw new IllegalArgumentException(array.toString());
        }
    }

    /** Sums of exact numbers, brought into the type by its definition. */
    private static Object reference(Op op, Object x, int xOffset, Object y, int yOffset, int length) {
        Object out = Array.newInstance(op.type, length);
        for (int i = 0; i < length; i++) {
            set(out, i, sum(op, (Number) Array.get(x, xOffset + i), (Number) Array.get(y, yOffset + i)));
        }
        return out;
    }

    private static Number sum(Op op, Number x, Number y) {
        if (op.floating()) {
            double sum = x.doubleValue() + y.doubleValue();
            boolean exact = Double.isFinite(x.doubleValue()) && Double.isFinite(y.doubleValue()) && sum != 0;
            if (!exact) {
                return sum;
            }
            BigDecimal exactSum = new BigDecimal(x.doubleValue()).add(new BigDecimal(y.doubleValue()));
            return op.type == float.class ? (Number) exactSum.floatValue() : (Number) exactSum.doubleValue();
        }
        if (op.max == null) {
            return BigInteger.valueOf(x.longValue()).add(BigInteger.valueOf(y.longValue()));
        }
        return Math.clamp(inRange(op, x.longValue()) + inRange(op, y.longValue()), op.min, op.max);
    }

    /** The number that the bits of an element stand for, signed or unsigned. */
    private static long inRange(Op op, long element) {
        return element < op.min ? element + op.max + 1 : element;
    }

    private static Object sentinels(Op op, int length) {
        Object array = Array.newInstance(op.type, length);
        for (int i = 0; i < length; i++) {
            set(array, i, SENTINEL);
        }
        return array;
    }

    private static Object copy(Op op, Object array) {
        Object copy = Array.newInstance(op.type, Array.getLength(array));
        System.arraycopy(array, 0, copy, 0, Array.getLength(array));
        return copy;
    }

    private static void assertSame(Object expected, Object actual, String what) {
        if (!Objects.deepEquals(expected, actual)) {
            assertArrayEquals(new Object[] {expected}, new Object[] {actual}, what);
        }
    }
}
