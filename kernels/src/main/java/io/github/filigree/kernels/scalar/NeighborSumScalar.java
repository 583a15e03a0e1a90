package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.NeighborSumKernel;

/** 3×3 box sums, the specification. */
public final class NeighborSumScalar implements NeighborSumKernel {

    @Override
    public void sumRows(byte[] pixels, int above, int row, int below, int width, byte[] columns) {
        for (int x = 0; x < width; x++) {
            columns[1 + x] = (byte) (pixels[above + x] + pixels[row + x] + pixels[below + x]);
        }
    }

    @Override
    public void sumRows(byte[] pixels, int above, int row, int below, int width, short[] columns) {
        for (int x = 0; x < width; x++) {
            columns[1 + x] =
                    (short) ((pixels[above + x] & 0xff) + (pixels[row + x] & 0xff) + (pixels[below + x] & 0xff));
        }
    }

    @Override
    public void sumColumns(byte[] columns, int width, byte[] out, int offset) {
        for (int x = 0; x < width; x++) {
            out[offset + x] = (byte) (columns[x] + columns[x + 1] + columns[x + 2]);
        }
    }

    @Override
    public void sumColumns(short[] columns, int width, short[] out, int offset) {
        for (int x = 0; x < width; x++) {
            out[offset + x] = (short) (columns[x] + columns[x + 1] + columns[x + 2]);
        }
    }

    @Override
    public void countRows(byte[] pixels, int above, int row, int below, int width, byte[] columns) {
        for (int x = 0; x < width; x++) {
            columns[1 + x] = (byte) (one(pixels[above + x]) + one(pixels[row + x]) + one(pixels[below + x]));
        }
    }

    @Override
    public void degrees(byte[] columns, byte[] pixels, int row, int width, byte[] out, int offset) {
        for (int x = 0; x < width; x++) {
            out[offset + x] =
                    (byte) (pixels[row + x] == 0 ? 0 : columns[x] + columns[x + 1] + columns[x + 2] - 1);
        }
    }

    private static int one(byte pixel) {
        return pixel == 0 ? 0 : 1;
    }
}
