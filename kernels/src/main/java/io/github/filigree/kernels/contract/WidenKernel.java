package io.github.filigree.kernels.contract;

/**
 * Unsigned integers to float: {@code out[at + x] = pixels[from + x] / divisor}, the nearest float. Sizes were checked by
 * the caller.
 */
public interface WidenKernel {

    /** Of uint8. */
    void widen(byte[] pixels, int from, int length, float divisor, float[] out, int at);

    /** Of uint16. */
    void widen(short[] pixels, int from, int length, float divisor, float[] out, int at);
}
