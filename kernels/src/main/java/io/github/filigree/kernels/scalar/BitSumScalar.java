package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.BitSumKernel;

/** Full adders on words in plain Java; tested through degrees, against a loop over neighbours. */
public final class BitSumScalar implements BitSumKernel {

    @Override
    public void addBits(
            long[] words, int at, int count, boolean here, boolean sides, long[] planes, int planesAt, int stride) {
        for (int i = 0; i < count; i++) {
            long word = words[at + i];
            long ones = here ? word : 0;
            long twos = 0;
            if (sides) {
                long before = word << 1 | words[at + i - 1] >>> 63;
                long after = word >>> 1 | words[at + i + 1] << 63;
                twos = before & after | ones & (before | after);
                ones ^= before ^ after;
            }
            add(ones, planes, planesAt + i, stride);
            add(twos, planes, planesAt + i + stride, stride);
        }
    }

    private static void add(long bits, long[] planes, int at, int stride) {
        long carry = bits;
        for (int p = at; carry != 0; p += stride) {
            long sum = planes[p];
            planes[p] = sum ^ carry;
            carry &= sum;
        }
    }

    @Override
    public void spread(long[] planes, int planesAt, int stride, long bits, byte[] out, int offset) {
        int value = 1;
        for (int p = planesAt; p < planes.length; p += stride) {
            for (long rest = planes[p] & bits; rest != 0; rest &= rest - 1) {
                out[offset + Long.numberOfTrailingZeros(rest)] += (byte) value;
            }
            value <<= 1;
        }
    }
}
