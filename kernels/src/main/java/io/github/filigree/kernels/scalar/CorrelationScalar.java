package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.CorrelationKernel;

/** Weighted sums of slices, the specification. */
public final class CorrelationScalar implements CorrelationKernel {

    @Override
    public void even(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        int middle = rows.length / 2;
        for (int x = 0; x < length; x++) {
            float sum = weights[0] * in[rows[middle] + x];
            for (int k = 1; k <= middle; k++) {
                sum += weights[k] * (in[rows[middle - k] + x] + in[rows[middle + k] + x]);
            }
            out[at + x] = sum;
        }
    }

    @Override
    public void odd(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        int middle = rows.length / 2;
        for (int x = 0; x < length; x++) {
            float sum = 0;
            for (int k = 1; k <= middle; k++) {
                sum += weights[k] * (in[rows[middle + k] + x] - in[rows[middle - k] + x]);
            }
            out[at + x] = sum;
        }
    }

    @Override
    public void free(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        for (int x = 0; x < length; x++) {
            float sum = weights[0] * in[rows[0] + x];
            for (int j = 1; j < rows.length; j++) {
                sum += weights[j] * in[rows[j] + x];
            }
            out[at + x] = sum;
        }
    }
}
