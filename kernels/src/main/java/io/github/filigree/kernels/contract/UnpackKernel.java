package io.github.filigree.kernels.contract;

/** From bits to pixels. */
public interface UnpackKernel {

    /** Writes 1 where bit {@code i} of a row of words is set, else 0, to {@code pixels[offset + i]}. */
    void unpack(long[] words, int wordOffset, int width, byte[] pixels, int offset);
}
