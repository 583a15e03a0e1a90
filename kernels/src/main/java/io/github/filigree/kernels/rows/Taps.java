package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.CorrelationKernel;
import java.util.Arrays;

/**
 * The weights of a correlation along one axis. Whether they are even or odd about their middle is found out once, so that
 * each pair of pixels costs one product.
 */
public final class Taps {

    /** One pixel of weight 1: nothing to do. */
    public static final Taps IDENTITY = new Taps(new float[] {1});

    private enum Parity { EVEN, ODD, FREE }

    private final Parity parity;
    private final float[] weights;
    private final int count;

    /**
     * Weights that pixels are multiplied with; the middle one, at {@code length / 2}, is for the pixel itself.
     *
     * @param weights at least one
     */
    public Taps(float[] weights) {
        count = weights.length;
        int middle = count / 2;
        boolean even = count % 2 == 1;
        boolean odd = even && count > 1 && weights[middle] == 0;
        for (int k = 1; k <= middle && (even || odd); k++) {
            even &= weights[middle - k] == weights[middle + k];
            odd &= weights[middle - k] == -weights[middle + k];
        }
        parity = even ? Parity.EVEN : odd ? Parity.ODD : Parity.FREE;
        this.weights = parity == Parity.FREE ? weights.clone() : Arrays.copyOfRange(weights, middle, count);
    }

    /** {@return how many weights there are} */
    public int count() {
        return count;
    }

    /** {@return how many pixels before a pixel itself its window starts} */
    public int before() {
        return count / 2;
    }

    /** {@return how many pixels after a pixel its window ends} */
    public int after() {
        return count - 1 - count / 2;
    }

    boolean isIdentity() {
        return count == 1 && weights[0] == 1;
    }

    void correlate(CorrelationKernel kernel, float[] in, int[] rows, int length, float[] out, int at) {
        switch (parity) {
            case EVEN -> kernel.even(in, rows, weights, length, out, at);
            case ODD -> kernel.odd(in, rows, weights, length, out, at);
            case FREE -> kernel.free(in, rows, weights, length, out, at);
        }
    }
}
