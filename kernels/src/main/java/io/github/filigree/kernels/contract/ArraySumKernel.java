package io.github.filigree.kernels.contract;

/** Widening sums of narrow arrays; offsets and lengths were checked by the caller. */
public interface ArraySumKernel {

    /** {@return the exact sum} */
    long sumUnsigned(byte[] x, int offset, int length);

    /** {@return the exact sum} */
    long sumSigned(byte[] x, int offset, int length);

    /** {@return the exact sum} */
    long sumUnsigned(short[] x, int offset, int length);

    /** {@return the exact sum} */
    long sumSigned(short[] x, int offset, int length);

    /** {@return the exact sum} */
    long sumUnsigned(int[] x, int offset, int length);

    /** {@return the exact sum} */
    long sumSigned(int[] x, int offset, int length);
}
