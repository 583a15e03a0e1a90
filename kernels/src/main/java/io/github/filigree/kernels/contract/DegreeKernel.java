package io.github.filigree.kernels.contract;

/** Degrees of the pixels of a uint8 skeleton. */
public interface DegreeKernel {

    /** The number of nonzero 8-neighbours of each nonzero pixel, else 0. Images have at least one pixel. */
    void degrees(byte[] skeleton, int height, int width, byte[] out);
}
