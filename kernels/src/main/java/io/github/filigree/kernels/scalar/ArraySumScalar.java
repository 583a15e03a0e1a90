package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ArraySumKernel;

/** Widening sums in plain Java; tested against sums in a {@code long}. */
public final class ArraySumScalar implements ArraySumKernel {

    @Override
    public long sumUnsigned(byte[] x, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i] & 0xff;
        }
        return sum;
    }

    @Override
    public long sumSigned(byte[] x, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i];
        }
        return sum;
    }

    @Override
    public long sumUnsigned(short[] x, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i] & 0xffff;
        }
        return sum;
    }

    @Override
    public long sumSigned(short[] x, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i];
        }
        return sum;
    }

    @Override
    public long sumUnsigned(int[] x, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i] & 0xffff_ffffL;
        }
        return sum;
    }

    @Override
    public long sumSigned(int[] x, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[offset + i];
        }
        return sum;
    }
}
