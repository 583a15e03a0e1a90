package io.github.filigree.kernels.vector;

import static jdk.incubator.vector.VectorOperators.UMAX;
import static jdk.incubator.vector.VectorOperators.UMIN;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Medians of 3 × 3 and 5 × 5 uint8 pixels. The pixels of each column are sorted once, for all windows that the column
 * is in. Of a window that leaves one sorted row for the least of all columns, one for the second least and so on. Each
 * of those rows is sorted as far as the median may depend on it, since a pixel that is surely less or greater than half
 * of the window is not its median; 13 of 25 pixels are left, and of those the median is found by 32 minima and maxima,
 * which a search found.
 *
 * <p>Rows are done in pieces, whose intermediate rows fit the first-level cache. Each step is a loop by itself, which
 * C2 compiles with all values in registers. A 5 × 5 median of 1411² pixels takes 2.2 ms so; 9 with a network of
 * exchanges in memory.
 */
final class ByteMedians {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Columns of a piece. */
    private static final int PIECE = 512;

    /**
     * One loop over the pixels of a piece. C2 inlines none of them where they are called, one after the other, since
     * there are more than two; in one method with each other it boxed the vectors, and took 11 ms instead of 2.2.
     */
    private interface Step {
        void run(byte[] places, int count);
    }

    private static final Step[] MIDDLE_STEPS = {
        (places, count) -> greatestTwo(places, 0, count, 5 * PIECE),
        (places, count) -> greatestThree(places, PIECE, count, 7 * PIECE),
        (places, count) -> middleThree(places, 2 * PIECE, count, 10 * PIECE),
        (places, count) -> leastThree(places, 3 * PIECE, count, 13 * PIECE),
        (places, count) -> leastTwo(places, 4 * PIECE, count, 16 * PIECE)};

    private ByteMedians() {}

    /** {@return how many pixels a row must have} */
    static int least() {
        return LANES;
    }

    static void ofNine(byte[] in, int[] rows, int length, byte[] out, int at) {
        byte[] places = new byte[3 * PIECE];
        int most = PIECE - 2;
        for (int next = 0; next < length; next += most) {
            int count = Math.max(LANES, Math.min(most, length - next));
            int x = Math.min(next, length - count);
            sortThree(in, rows[0] + x, rows[1] + x, rows[2] + x, count + 2, places);
            ofNine(places, count, out, at + x);
        }
    }

    static void ofTwentyFive(byte[] in, int[] rows, int length, byte[] out, int at) {
        byte[] places = new byte[(5 + 13) * PIECE];
        int most = PIECE - 4;
        for (int next = 0; next < length; next += most) {
            int count = Math.max(LANES, Math.min(most, length - next));
            int x = Math.min(next, length - count);
            sortFive(in, rows[0] + x, rows[1] + x, rows[2] + x, rows[3] + x, rows[4] + x, count + 4, places);
            for (Step step : MIDDLE_STEPS) {
                step.run(places, count);
            }
            ofThirteen(places, count, out, at + x);
        }
    }

    private static void sortThree(byte[] in, int row0, int row1, int row2, int count, byte[] places) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(in, row0 + i);
            ByteVector b = at(in, row1 + i);
            ByteVector c = at(in, row2 + i);
            ByteVector low = min(a, b);
            ByteVector high = max(a, b);
            min(low, c).intoArray(places, i);
            max(low, min(high, c)).intoArray(places, PIECE + i);
            max(high, c).intoArray(places, 2 * PIECE + i);
        }
    }

    /** The greatest of the least, the median of the middle ones and the least of the greatest have the same median. */
    private static void ofNine(byte[] places, int count, byte[] out, int at) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector least = max(max(at(places, i), at(places, i + 1)), at(places, i + 2));
            int m = PIECE + i;
            ByteVector middle = median(at(places, m), at(places, m + 1), at(places, m + 2));
            int g = 2 * PIECE + i;
            ByteVector greatest = min(min(at(places, g), at(places, g + 1)), at(places, g + 2));
            median(least, middle, greatest).intoArray(out, at + i);
        }
    }

    private static ByteVector median(ByteVector a, ByteVector b, ByteVector c) {
        return max(min(a, b), min(max(a, b), c));
    }

    private static void sortFive(
            byte[] in, int row0, int row1, int row2, int row3, int row4, int count, byte[] places) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(in, row0 + i);
            ByteVector b = at(in, row1 + i);
            ByteVector c = at(in, row2 + i);
            ByteVector d = at(in, row3 + i);
            ByteVector e = at(in, row4 + i);
            // of two pairs and a single one: the exchanges (0 1) (3 4) (2 4) (2 3) (1 4) (0 3) (0 2) (1 3) (1 2)
            ByteVector a1 = min(a, b);
            ByteVector b1 = max(a, b);
            ByteVector d1 = min(d, e);
            ByteVector e1 = max(d, e);
            ByteVector c1 = min(c, e1);
            ByteVector e2 = max(c, e1);
            ByteVector c2 = min(c1, d1);
            ByteVector d2 = max(c1, d1);
            ByteVector b2 = min(b1, e2);
            max(b1, e2).intoArray(places, 4 * PIECE + i);
            ByteVector a2 = min(a1, d2);
            ByteVector d3 = max(a1, d2);
            min(a2, c2).intoArray(places, i);
            ByteVector c3 = max(a2, c2);
            ByteVector b3 = min(b2, d3);
            max(b2, d3).intoArray(places, 3 * PIECE + i);
            min(b3, c3).intoArray(places, PIECE + i);
            max(b3, c3).intoArray(places, 2 * PIECE + i);
        }
    }

    /**
     * This and {@link #greatestThree} are {@link #leastTwo} and {@link #leastThree} with minima and maxima exchanged.
     * They are written out: C2 compiles an operation to one instruction only where it is a constant, not where it is
     * passed to a loop.
     */
    private static void greatestTwo(byte[] places, int from, int count, int to) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(places, from + i);
            ByteVector b = at(places, from + i + 1);
            ByteVector c = at(places, from + i + 2);
            ByteVector d = at(places, from + i + 3);
            ByteVector e = at(places, from + i + 4);
            ByteVector high = max(a, e);
            ByteVector more = max(d, high);
            ByteVector less = max(b, min(d, high));
            ByteVector greatest = max(less, more);
            ByteVector second = max(max(min(a, e), c), min(less, more));
            min(second, greatest).intoArray(places, to + i);
            max(second, greatest).intoArray(places, to + PIECE + i);
        }
    }

    private static void greatestThree(byte[] places, int from, int count, int to) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(places, from + i);
            ByteVector b = at(places, from + i + 1);
            ByteVector c = at(places, from + i + 2);
            ByteVector d = at(places, from + i + 3);
            ByteVector e = at(places, from + i + 4);
            ByteVector low = min(b, c);
            ByteVector high = max(b, c);
            ByteVector middle = max(a, low);
            ByteVector p = max(middle, d);
            ByteVector q = max(high, e);
            ByteVector third = max(min(middle, d), max(min(a, low), min(high, e)));
            ByteVector second = min(p, q);
            min(third, second).intoArray(places, to + i);
            max(third, second).intoArray(places, to + PIECE + i);
            max(p, q).intoArray(places, to + 2 * PIECE + i);
        }
    }

    private static void middleThree(byte[] places, int from, int count, int to) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(places, from + i);
            ByteVector b = at(places, from + i + 1);
            ByteVector c = at(places, from + i + 2);
            ByteVector d = at(places, from + i + 3);
            ByteVector e = at(places, from + i + 4);
            ByteVector low = min(b, d);
            ByteVector high = max(b, d);
            ByteVector less = min(c, e);
            ByteVector more = max(c, e);
            ByteVector p = min(high, more);
            ByteVector q = max(a, low);
            ByteVector r = min(max(q, less), max(high, more));
            ByteVector s = max(min(a, low), min(q, less));
            ByteVector t = min(r, p);
            min(s, t).intoArray(places, to + i);
            max(s, t).intoArray(places, to + PIECE + i);
            max(r, p).intoArray(places, to + 2 * PIECE + i);
        }
    }

    private static void leastThree(byte[] places, int from, int count, int to) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(places, from + i);
            ByteVector b = at(places, from + i + 1);
            ByteVector c = at(places, from + i + 2);
            ByteVector d = at(places, from + i + 3);
            ByteVector e = at(places, from + i + 4);
            ByteVector low = min(b, c);
            ByteVector high = max(b, c);
            ByteVector middle = min(a, high);
            ByteVector p = min(middle, d);
            ByteVector q = min(low, e);
            ByteVector third = min(max(middle, d), min(max(a, high), max(low, e)));
            ByteVector second = max(p, q);
            min(p, q).intoArray(places, to + i);
            min(third, second).intoArray(places, to + PIECE + i);
            max(third, second).intoArray(places, to + 2 * PIECE + i);
        }
    }

    private static void leastTwo(byte[] places, int from, int count, int to) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector a = at(places, from + i);
            ByteVector b = at(places, from + i + 1);
            ByteVector c = at(places, from + i + 2);
            ByteVector d = at(places, from + i + 3);
            ByteVector e = at(places, from + i + 4);
            ByteVector low = min(a, e);
            ByteVector less = min(d, low);
            ByteVector more = min(b, max(d, low));
            ByteVector least = min(less, more);
            ByteVector second = min(min(max(a, e), c), max(less, more));
            min(least, second).intoArray(places, to + i);
            max(least, second).intoArray(places, to + PIECE + i);
        }
    }

    /**
     * {@code rc} is place c of sorted row r, so that it is not greater than the places to its right and in the rows
     * after.
     */
    private static void ofThirteen(byte[] places, int count, byte[] out, int at) {
        for (int next = 0; next < count; next += LANES) {
            int i = Math.min(next, count - LANES);
            ByteVector low = max(at(places, 13 * PIECE + i), at(places, 7 * PIECE + i));
            ByteVector r14 = at(places, 9 * PIECE + i);
            ByteVector r23 = at(places, 12 * PIECE + i);
            ByteVector r32 = at(places, 15 * PIECE + i);
            ByteVector r41 = at(places, 17 * PIECE + i);
            ByteVector v15 = min(r14, r23);
            ByteVector v17 = min(r32, r41);
            ByteVector v19 = min(max(r14, r23), max(r32, r41));
            ByteVector r31 = at(places, 14 * PIECE + i);
            ByteVector v21 = min(r31, v15);
            ByteVector v31 = min(max(r31, v15), v17);
            ByteVector r40 = at(places, 16 * PIECE + i);
            ByteVector r22 = at(places, 11 * PIECE + i);
            ByteVector v24 = max(low, v21);
            ByteVector v28 = max(min(low, v21), min(r40, r22));
            ByteVector v29 = min(max(r40, r22), v19);
            ByteVector r03 = at(places, 5 * PIECE + i);
            ByteVector v36 = max(v24, v28);
            ByteVector v40 = max(min(v24, v28), min(v31, r03));
            ByteVector v41 = min(max(v31, r03), v29);
            ByteVector v46 = max(at(places, 10 * PIECE + i), v40);
            ByteVector r04 = at(places, 6 * PIECE + i);
            ByteVector v50 = max(r04, v46);
            ByteVector v52 = max(min(v41, v36), min(r04, v46));
            ByteVector v55 = min(max(v41, v36), max(v52, v50));
            ByteVector r13 = at(places, 8 * PIECE + i);
            max(min(v52, v50), min(r13, v55)).intoArray(out, at + i);
        }
    }

    private static ByteVector at(byte[] from, int index) {
        return ByteVector.fromArray(SPECIES, from, index);
    }

    private static ByteVector min(ByteVector a, ByteVector b) {
        return a.lanewise(UMIN, b);
    }

    private static ByteVector max(ByteVector a, ByteVector b) {
        return a.lanewise(UMAX, b);
    }
}
