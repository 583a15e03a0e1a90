package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.contract.CompareKernel;
import io.github.filigree.kernels.contract.CorrelationKernel;
import io.github.filigree.kernels.contract.MedianKernel;
import io.github.filigree.kernels.contract.RidgeKernel;
import io.github.filigree.kernels.contract.WidenKernel;
import java.util.Arrays;
import java.util.SplittableRandom;

/** As {@link Exercises}, for the kernels of filters: some rows of a grey image. */
final class FilterExercises {

    private static final int WIDTH = 1024;
    private static final int TAPS = 17;

    /** Rows of an image that are filtered at once share what is read. */
    private static final int AT_ONCE = 4;

    private final byte[] bytes = new byte[5 * (WIDTH + 4)];
    private final byte[] bytesOut = new byte[WIDTH];
    private final short[] shorts = new short[bytes.length];
    private final short[] shortsOut = new short[WIDTH];
    private final float[] floats = new float[(TAPS + AT_ONCE) * WIDTH];
    private final float[] floatsOut = new float[AT_ONCE * WIDTH];
    private final float[] weights = new float[TAPS];
    private final float[] half = new float[TAPS / 2 + 1];
    private final float[][] hessian = new float[3][WIDTH];
    private final int[] rows = new int[TAPS + AT_ONCE - 1];
    private final int[] columns = new int[TAPS];
    private final int[] windowRows = new int[5];
    private final long[] words = new long[WIDTH / Long.SIZE];

    FilterExercises() {
        SplittableRandom random = new SplittableRandom(2);
        random.nextBytes(bytes);
        for (int i = 0; i < floats.length; i++) {
            floats[i] = random.nextInt(1 << 20) * 0x1p-20f;
        }
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
        }
        for (int e = 0; e < hessian.length; e++) {
            System.arraycopy(floats, e * WIDTH, hessian[e], 0, WIDTH);
        }
        Arrays.fill(weights, 1f / TAPS);
        Arrays.fill(half, 1f / TAPS);
        Arrays.setAll(rows, i -> i * WIDTH);
        Arrays.setAll(columns, i -> i);
        Arrays.setAll(windowRows, i -> i * (WIDTH + 4));
    }

    void correlation(CorrelationKernel kernel) {
        correlation(kernel, rows, AT_ONCE);
        correlation(kernel, columns, 1);
    }

    private void correlation(CorrelationKernel kernel, int[] slices, int count) {
        kernel.even(floats, slices, half, count, WIDTH - 1, floatsOut, 0, WIDTH);
        kernel.odd(floats, slices, half, count, WIDTH - 1, floatsOut, 0, WIDTH);
        kernel.free(floats, slices, weights, count, WIDTH - 1, floatsOut, 0, WIDTH);
    }

    void widen(WidenKernel kernel) {
        kernel.widen(bytes, 0, WIDTH, 2, floatsOut, 0);
        kernel.widen(shorts, 0, WIDTH, 2, floatsOut, 0);
    }

    /** Of images of two axes, for which alone there is vector code. */
    void ridge(RidgeKernel kernel) {
        kernel.sato(hessian, WIDTH, -1, 4, floatsOut, 0);
    }

    void compare(CompareKernel kernel) {
        kernel.above(bytes, 0, WIDTH, 99, words, 0);
        kernel.above(shorts, 0, WIDTH, 9999, words, 0);
        kernel.above(floats, 0, WIDTH, 0.5f, words, 0);
        kernel.above(floats, 0, WIDTH, floatsOut, 0, words, 0);
    }

    void median(MedianKernel kernel) {
        kernel.median(bytes, windowRows, WIDTH, bytesOut, 0);
        kernel.median(shorts, windowRows, WIDTH, shortsOut, 0);
        kernel.median(floats, windowRows, WIDTH, floatsOut, 0);
    }
}
