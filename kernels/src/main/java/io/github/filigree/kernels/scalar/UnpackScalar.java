package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.UnpackKernel;

/** Unpacking in plain Java; tested against a loop over pixels. */
public final class UnpackScalar implements UnpackKernel {

    @Override
    public void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset) {
        for (int x = 0; x < width; x++) {
            pixels[offset + x] = (byte) (words[wordOffset + (x >>> 6)] >>> x & 1);
        }
    }
}
