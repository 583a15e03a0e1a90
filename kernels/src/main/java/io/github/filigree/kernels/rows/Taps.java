package io.github.filigree.kernels.rows;

import io.github.filigree.kernels.contract.CorrelationKernel;
import io.github.filigree.kernels.contract.KernelSet;
import java.util.Arrays;

/**
 * The weights of a correlation along one axis. Whether they are even or odd about their middle is found out once, so
 * that each pair of pixels costs one product.
 */
public final class Taps {

    /** One pixel of weight 1: nothing to do. */
    public static final Taps IDENTITY = new Taps(new float[] {1});

    private enum Parity { EVEN, ODD, FREE }

    private final Parity parity;
    private final float[] weights;
    private final int count;
    private final int step;

    /**
     * Weights that pixels are multiplied with; the middle one, at {@code length / 2}, is for the pixel itself.
     *
     * @param weights at least one
     */
    public Taps(float[] weights) {
        count = weights.length;
        step = 1;
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

    private Taps(Taps taps, int step) {
        parity = taps.parity;
        weights = taps.weights;
        count = taps.count;
        this.step = step;
    }

    /**
     * {@return the same weights for pixels that are farther apart}
     *
     * @param step how far, at least 1
     */
    public Taps dilated(int step) {
        return new Taps(this, step);
    }

    /** {@return how far apart the pixels are that are weighted} */
    int step() {
        return step;
    }

    /** {@return how many weights there are} */
    public int count() {
        return count;
    }

    /** {@return how many pixels before a pixel itself its window starts} */
    public int before() {
        return count / 2 * step;
    }

    /** {@return how many pixels after a pixel its window ends} */
    public int after() {
        return (count - 1 - count / 2) * step;
    }

    /** {@return how many pixels a window reaches over} */
    int span() {
        return before() + after() + 1;
    }

    boolean isIdentity() {
        return count == 1 && weights[0] == 1;
    }

    /**
     * Weighs slices of an array.
     *
     * @param kernels the implementation
     * @param in the slices
     * @param rows where each slice starts, as many as there are weights
     * @param length elements of a slice
     * @param out gets the sums; not {@code in}
     * @param at where the first sum goes
     */
    public void correlate(KernelSet kernels, float[] in, int[] rows, int length, float[] out, int at) {
        correlate(kernels, in, rows, 1, length, out, at, 0);
    }

    /**
     * Weighs slices of an array several times, each time without the first slice of the time before.
     *
     * @param kernels the implementation
     * @param in the slices
     * @param rows where each slice starts, one more than there are weights for each time more
     * @param count how many times
     * @param length elements of a slice
     * @param out gets the sums; not {@code in}
     * @param at where the first sum goes
     * @param pitch from there to where the first sum of the next time goes
     */
    void correlate(
            KernelSet kernels, float[] in, int[] rows, int count, int length, float[] out, int at, int pitch) {
        CorrelationKernel kernel = kernels.correlation();
        switch (parity) {
            case EVEN -> kernel.even(in, rows, weights, count, length, out, at, pitch);
            case ODD -> kernel.odd(in, rows, weights, count, length, out, at, pitch);
            case FREE -> kernel.free(in, rows, weights, count, length, out, at, pitch);
        }
    }
}
