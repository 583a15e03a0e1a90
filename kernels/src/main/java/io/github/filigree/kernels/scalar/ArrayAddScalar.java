package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ArrayAddKernel;

/**
 * Addition in plain Java, tested against sums element by element in wider types. Where all offsets are equal, as for
 * whole arrays, one index serves all three: only then C2 knows that no store overlaps a later load and vectorises the
 * loop, 20 times faster on 16 000 bytes.
 */
public final class ArrayAddScalar implements ArrayAddKernel {

    @Override
    public void add(byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        if (xOffset == outOffset && yOffset == outOffset) {
            for (int i = outOffset; i < outOffset + length; i++) {
                out[i] = (byte) (x[i] + y[i]);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = (byte) (x[xOffset + i] + y[yOffset + i]);
        }
    }

    @Override
    public void add(short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        if (xOffset == outOffset && yOffset == outOffset) {
            for (int i = outOffset; i < outOffset + length; i++) {
                out[i] = (short) (x[i] + y[i]);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = (short) (x[xOffset + i] + y[yOffset + i]);
        }
    }

    @Override
    public void add(int[] x, int xOffset, int[] y, int yOffset, int[] out, int outOffset, int length) {
        if (xOffset == outOffset && yOffset == outOffset) {
            for (int i = outOffset; i < outOffset + length; i++) {
                out[i] = x[i] + y[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = x[xOffset + i] + y[yOffset + i];
        }
    }

    @Override
    public void add(long[] x, int xOffset, long[] y, int yOffset, long[] out, int outOffset, int length) {
        if (xOffset == outOffset && yOffset == outOffset) {
            for (int i = outOffset; i < outOffset + length; i++) {
                out[i] = x[i] + y[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = x[xOffset + i] + y[yOffset + i];
        }
    }

    @Override
    public void add(float[] x, int xOffset, float[] y, int yOffset, float[] out, int outOffset, int length) {
        if (xOffset == outOffset && yOffset == outOffset) {
            for (int i = outOffset; i < outOffset + length; i++) {
                out[i] = x[i] + y[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = x[xOffset + i] + y[yOffset + i];
        }
    }

    @Override
    public void add(double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset, int length) {
        if (xOffset == outOffset && yOffset == outOffset) {
            for (int i = outOffset; i < outOffset + length; i++) {
                out[i] = x[i] + y[i];
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = x[xOffset + i] + y[yOffset + i];
        }
    }

    @Override
    public void addSaturatingUnsigned(
            byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = (byte) Math.min((x[xOffset + i] & 0xff) + (y[yOffset + i] & 0xff), 0xff);
        }
    }

    @Override
    public void addSaturatingUnsigned(
            short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = (short) Math.min((x[xOffset + i] & 0xffff) + (y[yOffset + i] & 0xffff), 0xffff);
        }
    }

    @Override
    public void addSaturatingSigned(
            byte[] x, int xOffset, byte[] y, int yOffset, byte[] out, int outOffset, int length) {
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = (byte) Math.clamp(x[xOffset + i] + y[yOffset + i], Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
    }

    @Override
    public void addSaturatingSigned(
            short[] x, int xOffset, short[] y, int yOffset, short[] out, int outOffset, int length) {
        for (int i = 0; i < length; i++) {
            out[outOffset + i] = (short) Math.clamp(x[xOffset + i] + y[yOffset + i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }
}
