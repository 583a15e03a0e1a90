package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.Check;

/**
 * Exact sums of narrow integers in a {@code long}, as {@code x.sum(dtype=numpy.int64)} of NumPy's types up to 32 bits.
 * No array of them is long enough to overflow it.
 *
 * <p>The slice forms sum {@code length} elements from {@code offset}. They throw {@link IndexOutOfBoundsException} for
 * a slice that leaves the array and {@link IllegalArgumentException} for null or a negative length; the sum of nothing
 * is 0.
 *
 * {@snippet :
 * long total = ArraySum.sumUnsigned(x);         // uint8
 * }
 */
public final class ArraySum {

    private ArraySum() {}

    /**
     * {@return the sum of a uint8 array}
     *
     * @param x the numbers
     */
    public static long sumUnsigned(byte[] x) {
        return sumUnsigned(x, 0, Check.present(x, "x").length);
    }

    /**
     * {@return the sum of a slice of a uint8 array}
     *
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumUnsigned(byte[] x, int offset, int length) {
        return sumUnsigned(Kernels.selected(), x, offset, length);
    }

    /**
     * {@return the sum of a slice of a uint8 array, with the kernels given}
     *
     * @param kernels the implementation
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumUnsigned(Kernels kernels, byte[] x, int offset, int length) {
        Slices.check("x", Check.present(x, "x").length, offset, length);
        return Kernels.set(kernels).arraySum().sumUnsigned(x, offset, length);
    }

    /**
     * {@return the sum of an int8 array}
     *
     * @param x the numbers
     */
    public static long sumSigned(byte[] x) {
        return sumSigned(x, 0, Check.present(x, "x").length);
    }

    /**
     * {@return the sum of a slice of an int8 array}
     *
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumSigned(byte[] x, int offset, int length) {
        return sumSigned(Kernels.selected(), x, offset, length);
    }

    /**
     * {@return the sum of a slice of an int8 array, with the kernels given}
     *
     * @param kernels the implementation
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumSigned(Kernels kernels, byte[] x, int offset, int length) {
        Slices.check("x", Check.present(x, "x").length, offset, length);
        return Kernels.set(kernels).arraySum().sumSigned(x, offset, length);
    }

    /**
     * {@return the sum of a uint16 array}
     *
     * @param x the numbers
     */
    public static long sumUnsigned(short[] x) {
        return sumUnsigned(x, 0, Check.present(x, "x").length);
    }

    /**
     * {@return the sum of a slice of a uint16 array}
     *
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumUnsigned(short[] x, int offset, int length) {
        return sumUnsigned(Kernels.selected(), x, offset, length);
    }

    /**
     * {@return the sum of a slice of a uint16 array, with the kernels given}
     *
     * @param kernels the implementation
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumUnsigned(Kernels kernels, short[] x, int offset, int length) {
        Slices.check("x", Check.present(x, "x").length, offset, length);
        return Kernels.set(kernels).arraySum().sumUnsigned(x, offset, length);
    }

    /**
     * {@return the sum of an int16 array}
     *
     * @param x the numbers
     */
    public static long sumSigned(short[] x) {
        return sumSigned(x, 0, Check.present(x, "x").length);
    }

    /**
     * {@return the sum of a slice of an int16 array}
     *
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumSigned(short[] x, int offset, int length) {
        return sumSigned(Kernels.selected(), x, offset, length);
    }

    /**
     * {@return the sum of a slice of an int16 array, with the kernels given}
     *
     * @param kernels the implementation
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumSigned(Kernels kernels, short[] x, int offset, int length) {
        Slices.check("x", Check.present(x, "x").length, offset, length);
        return Kernels.set(kernels).arraySum().sumSigned(x, offset, length);
    }

    /**
     * {@return the sum of a uint32 array}
     *
     * @param x the numbers
     */
    public static long sumUnsigned(int[] x) {
        return sumUnsigned(x, 0, Check.present(x, "x").length);
    }

    /**
     * {@return the sum of a slice of a uint32 array}
     *
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumUnsigned(int[] x, int offset, int length) {
        return sumUnsigned(Kernels.selected(), x, offset, length);
    }

    /**
     * {@return the sum of a slice of a uint32 array, with the kernels given}
     *
     * @param kernels the implementation
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumUnsigned(Kernels kernels, int[] x, int offset, int length) {
        Slices.check("x", Check.present(x, "x").length, offset, length);
        return Kernels.set(kernels).arraySum().sumUnsigned(x, offset, length);
    }

    /**
     * {@return the sum of an int32 array}
     *
     * @param x the numbers
     */
    public static long sumSigned(int[] x) {
        return sumSigned(x, 0, Check.present(x, "x").length);
    }

    /**
     * {@return the sum of a slice of an int32 array}
     *
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumSigned(int[] x, int offset, int length) {
        return sumSigned(Kernels.selected(), x, offset, length);
    }

    /**
     * {@return the sum of a slice of an int32 array, with the kernels given}
     *
     * @param kernels the implementation
     * @param x the numbers
     * @param offset the first element that counts
     * @param length how many count
     */
    public static long sumSigned(Kernels kernels, int[] x, int offset, int length) {
        Slices.check("x", Check.present(x, "x").length, offset, length);
        return Kernels.set(kernels).arraySum().sumSigned(x, offset, length);
    }
}
