package io.github.filigree.kernels.contract;

/**
 * Elementwise addition of slices. Offsets and lengths were checked by the caller; {@code out} may be an input at the
 * same offset, and overlaps no input otherwise.
 */
public interface ArrayAddKernel {

    /** Uint8 or int8, wrapping. */
    void add(byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length);

    /** Uint16 or int16, wrapping. */
    void add(short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length);

    /** Uint32 or int32, wrapping. */
    void add(int[] x, int xOffset, int[] y, int yOffset, int[] out, int outOffset, int length);

    /** Uint64 or int64, wrapping. */
    void add(long[] x, int xOffset, long[] y, int yOffset, long[] out, int outOffset, int length);

    /** Float32, as IEEE 754. */
    void add(float[] x, int xOffset, float[] y, int yOffset, float[] out, int outOffset, int length);

    /** Float64, as IEEE 754. */
    void add(double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset, int length);

    /** Uint8, clamped to 0 … 255. */
    void addSaturatingUnsigned(byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length);

    /** Uint16, clamped to 0 … 65535. */
    void addSaturatingUnsigned(short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length);

    /** Int8, clamped to −128 … 127. */
    void addSaturatingSigned(byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length);

    /** Int16, clamped to −32768 … 32767. */
    void addSaturatingSigned(short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length);
}
