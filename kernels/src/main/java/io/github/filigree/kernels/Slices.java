package io.github.filigree.kernels;

/** Checks of arrays and slices; what they say is made out of line, so that the checks themselves stay small. */
final class Slices {

    private Slices() {}

    /** Checks the arrays of a binary operation. */
    static void checkPresent(Object x, Object y, Object out) {
        if (x == null || y == null || out == null) {
            throw new IllegalArgumentException((x == null ? "x" : y == null ? "y" : "out") + " is null");
        }
    }

    static void checkEqualLengths(int x, int y, int out) {
        if (x != out || y != out) {
            throw new IllegalArgumentException(
                    "x has " + x + " elements, y " + y + " and out " + out + "; they must be as many");
        }
    }

    /** Checks the slices of a binary operation; arrays are given with their lengths, so as to be of any type. */
    static void check(
            Object x, int xLength, int xOffset,
            Object y, int yLength, int yOffset,
            Object out, int outLength, int outOffset,
            int length) {
        check("x", xLength, xOffset, length);
        check("y", yLength, yOffset, length);
        check("out", outLength, outOffset, length);
        checkOverlap("x", x, xOffset, out, outOffset, length);
        checkOverlap("y", y, yOffset, out, outOffset, length);
    }

    static void check(String name, int arrayLength, int offset, int length) {
        if ((offset | length) < 0 || offset > arrayLength - length) {
            throw outside(name, arrayLength, offset, length);
        }
    }

    private static RuntimeException outside(String name, int arrayLength, int offset, int length) {
        if (length < 0) {
            return new IllegalArgumentException("length is " + length + "; it must not be negative");
        }
        if (offset < 0) {
            return new IndexOutOfBoundsException(
                    "the offset in " + name + " is " + offset + "; it must not be negative");
        }
        return new IndexOutOfBoundsException(name + " needs " + ((long) offset + length) + " elements for length "
                + length + " with offset " + offset + ", has " + arrayLength);
    }

    private static void checkOverlap(String name, Object in, int inOffset, Object out, int outOffset, int length) {
        if (in == out && inOffset != outOffset && Math.abs(inOffset - outOffset) < length) {
            throw new IllegalArgumentException("out overlaps " + name + ": slices of one array at " + outOffset
                    + " and " + inOffset + ", length " + length + "; use equal offsets or a copy of " + name);
        }
    }
}
