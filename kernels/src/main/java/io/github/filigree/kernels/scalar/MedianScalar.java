package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.MedianKernel;
import java.util.Arrays;

/** Medians by sorting, the specification. */
public final class MedianScalar implements MedianKernel {

    @Override
    public void median(byte[] in, int[] rows, int length, byte[] out, int at) {
        int side = rows.length;
        int[] window = new int[side * side];
        for (int x = 0; x < length; x++) {
            int n = 0;
            for (int row : rows) {
                for (int i = row + x; i < row + x + side; i++) {
                    window[n++] = in[i] & 0xff;
                }
            }
            out[at + x] = (byte) middle(window);
        }
    }

    @Override
    public void median(short[] in, int[] rows, int length, short[] out, int at) {
        int side = rows.length;
        int[] window = new int[side * side];
        for (int x = 0; x < length; x++) {
            int n = 0;
            for (int row : rows) {
                for (int i = row + x; i < row + x + side; i++) {
                    window[n++] = in[i] & 0xffff;
                }
            }
            out[at + x] = (short) middle(window);
        }
    }

    @Override
    public void median(float[] in, int[] rows, int length, float[] out, int at) {
        int side = rows.length;
        float[] window = new float[side * side];
        for (int x = 0; x < length; x++) {
            int n = 0;
            for (int row : rows) {
                System.arraycopy(in, row + x, window, n, side);
                n += side;
            }
            Arrays.sort(window);
            out[at + x] = window[window.length / 2];
        }
    }

    /** By the same exchanges as vectors make, which for 25 values are quicker than sorting all of them. */
    private static int middle(int[] values) {
        SelectionNetwork network = SelectionNetwork.ofWindow(values.length == 9 ? 3 : 5);
        int[] lower = network.lower();
        int[] upper = network.upper();
        for (int p = 0; p < lower.length; p++) {
            int a = values[lower[p]];
            int b = values[upper[p]];
            values[lower[p]] = Math.min(a, b);
            values[upper[p]] = Math.max(a, b);
        }
        return values[values.length / 2];
    }
}
