package io.github.filigree.kernels.contract;

/** Unsigned integers to float: {@code out[at + x] = pixels[from + x] · factor}. Sizes were checked by the caller. */
public interface WidenKernel {

    /** Of uint8. */
    void widen(byte[] pixels, int from, int length, float factor, float[] out, int at);

    /** Of uint16. */
    void widen(short[] pixels, int from, int length, float factor, float[] out, int at);
}
