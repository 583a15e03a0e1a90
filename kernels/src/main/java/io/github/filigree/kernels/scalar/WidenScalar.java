package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.WidenKernel;

/** Unsigned integers to float, the specification. */
public final class WidenScalar implements WidenKernel {

    @Override
    public void widen(byte[] pixels, int from, int length, float divisor, float[] out, int at) {
        for (int x = 0; x < length; x++) {
            out[at + x] = (pixels[from + x] & 0xff) / divisor;
        }
    }

    @Override
    public void widen(short[] pixels, int from, int length, float divisor, float[] out, int at) {
        for (int x = 0; x < length; x++) {
            out[at + x] = (pixels[from + x] & 0xffff) / divisor;
        }
    }
}
