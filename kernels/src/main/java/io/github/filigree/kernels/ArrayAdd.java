package io.github.filigree.kernels;

/**
 * Elementwise addition of arrays of one primitive type, as {@code numpy.add(x, y, out=out)}.
 *
 * <p>{@code add} wraps integers modulo two to the power of their bits, so one method serves the signed and the unsigned
 * NumPy type of a width. The saturating forms clamp to the range of the type instead ({@code cv2.add} for uint8).
 *
 * <p>The whole-array forms want three arrays of one length. The slice forms add {@code length} elements from
 * {@code xOffset} and {@code yOffset} and store them from {@code outOffset}; nothing else in {@code out} is touched.
 *
 * <p><b>Aliasing.</b> {@code out} may be an input, at the same offset: {@code add(x, y, x)} accumulates. Slices of one
 * array that overlap at different offsets are refused, because what they mean would depend on the order of additions.
 *
 * <p>All methods throw {@link IllegalArgumentException} for null, arrays of different lengths, a negative length or
 * such an overlap, and {@link IndexOutOfBoundsException} for a slice that leaves its array; nothing has been stored
 * then.
 *
 * {@snippet :
 * ArrayAdd.add(x, y, sum);                      // wraps, as NumPy does
 * ArrayAdd.addSaturatingUnsigned(x, y, sum);    // stops at 255
 * ArrayAdd.add(x, 1, y, 0, sum, 0, 2);          // x[1] + y[0], x[2] + y[1]
 * }
 */
public final class ArrayAdd {

    private ArrayAdd() {}

    /**
     * Adds uint8 or int8, wrapping.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void add(byte[] x, byte[] y, byte[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().add(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds uint8 or int8, wrapping: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        add(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint8 or int8, wrapping: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(
            Kernels kernels, byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().add(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint16 or int16, wrapping.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void add(short[] x, short[] y, short[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().add(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds uint16 or int16, wrapping: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        add(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint16 or int16, wrapping: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(
            Kernels kernels, short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().add(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint32 or int32, wrapping.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void add(int[] x, int[] y, int[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().add(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds uint32 or int32, wrapping: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(int[] x, int xOffset, int[] y, int yOffset, int[] out, int outOffset, int length) {
        add(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint32 or int32, wrapping: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(
            Kernels kernels, int[] x, int xOffset, int[] y, int yOffset, int[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().add(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint64 or int64, wrapping.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void add(long[] x, long[] y, long[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().add(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds uint64 or int64, wrapping: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(long[] x, int xOffset, long[] y, int yOffset, long[] out, int outOffset, int length) {
        add(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint64 or int64, wrapping: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(
            Kernels kernels, long[] x, int xOffset, long[] y, int yOffset, long[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().add(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds float32.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void add(float[] x, float[] y, float[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().add(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds float32: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(float[] x, int xOffset, float[] y, int yOffset, float[] out, int outOffset, int length) {
        add(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds float32: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(
            Kernels kernels, float[] x, int xOffset, float[] y, int yOffset, float[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().add(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds float64.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void add(double[] x, double[] y, double[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().add(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds float64: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset, int length) {
        add(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds float64: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void add(
            Kernels kernels, double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset,
            int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().add(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint8, clamped to 0 … 255.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void addSaturatingUnsigned(byte[] x, byte[] y, byte[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().addSaturatingUnsigned(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds uint8, clamped to 0 … 255: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingUnsigned(
            byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        addSaturatingUnsigned(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint8, clamped to 0 … 255: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingUnsigned(
            Kernels kernels, byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().addSaturatingUnsigned(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint16, clamped to 0 … 65535.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void addSaturatingUnsigned(short[] x, short[] y, short[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().addSaturatingUnsigned(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds uint16, clamped to 0 … 65535: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingUnsigned(
            short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        addSaturatingUnsigned(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds uint16, clamped to 0 … 65535: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingUnsigned(
            Kernels kernels, short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().addSaturatingUnsigned(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds int8, clamped to −128 … 127.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void addSaturatingSigned(byte[] x, byte[] y, byte[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().addSaturatingSigned(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds int8, clamped to −128 … 127: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingSigned(
            byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        addSaturatingSigned(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds int8, clamped to −128 … 127: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingSigned(
            Kernels kernels, byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().addSaturatingSigned(x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds int16, clamped to −32768 … 32767.
     *
     * @param x first addends
     * @param y second addends
     * @param out gets the sums; may be an input
     */
    public static void addSaturatingSigned(short[] x, short[] y, short[] out) {
        Slices.checkPresent(x, y, out);
        Slices.checkEqualLengths(x.length, y.length, out.length);
        Kernels.selected().set().arrayAdd().addSaturatingSigned(x, 0, y, 0, out, 0, out.length);
    }

    /**
     * Adds int16, clamped to −32768 … 32767: a slice.
     *
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingSigned(
            short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        addSaturatingSigned(Kernels.selected(), x, xOffset, y, yOffset, out, outOffset, length);
    }

    /**
     * Adds int16, clamped to −32768 … 32767: a slice, with the kernels given.
     *
     * @param kernels the implementation
     * @param x first addends
     * @param xOffset the first element of {@code x} that counts
     * @param y second addends
     * @param yOffset the first element of {@code y} that counts
     * @param out gets the sums; may be an input
     * @param outOffset where the first sum goes
     * @param length how many sums there are
     */
    public static void addSaturatingSigned(
            Kernels kernels, short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        Slices.checkPresent(x, y, out);
        Slices.check(x, x.length, xOffset, y, y.length, yOffset, out, out.length, outOffset, length);
        Kernels.set(kernels).arrayAdd().addSaturatingSigned(x, xOffset, y, yOffset, out, outOffset, length);
    }
}
