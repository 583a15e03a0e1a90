package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.BoxSumKernel;

/** 3×3 box sums in plain Java; tested against SciPy's convolution as its documentation defines it. */
public final class BoxSumScalar implements BoxSumKernel {

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
}
