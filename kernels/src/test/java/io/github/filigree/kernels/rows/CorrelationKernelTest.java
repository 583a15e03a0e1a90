package io.github.filigree.kernels.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.contract.CorrelationKernel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows of slices, with sums in the order that the contract states, to the last bit. */
class CorrelationKernelTest {

    private static final float SENTINEL = -99;

    private enum Parity { EVEN, ODD, FREE }

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void everyLengthAndNumberOfWindows(Kernels kernels) {
        int lanes = kernels.vectorBits() / Float.SIZE;
        Random random = new Random(5);
        for (int length = 0; length <= 3 * lanes + 1; length++) {
            for (Parity parity : Parity.values()) {
                check(kernels, random, parity, 1 + length % 5, 1, length, random.nextInt(4));
                check(kernels, random, parity, 3, 1 + length % 9, length, random.nextInt(4));
            }
        }
        // four vectors at once, and the stretches of scalar code
        for (int length : new int[] {4 * lanes, 5 * lanes + 3, 8 * lanes - 1, 1024, 1025, 2050}) {
            for (Parity parity : Parity.values()) {
                check(kernels, random, parity, 5, 4, length, 1);
                check(kernels, random, parity, 2, 1, length, 3);
            }
        }
    }

    private static void check(
            Kernels kernels, Random random, Parity parity, int size, int count, int length, int at) {
        float[] weights = new float[size];
        for (int k = 0; k < size; k++) {
            weights[k] = parity == Parity.ODD && k == 0 ? 0 : random.nextFloat() - 0.3f;
        }
        int[] rows = new int[(parity == Parity.FREE ? size : 2 * size - 1) + count - 1];
        float[] in = new float[3 * rows.length + length + 1];
        for (int i = 0; i < in.length; i++) {
            in[i] = switch (random.nextInt(50)) {
                case 0 -> Float.NaN;
                case 1 -> Float.NEGATIVE_INFINITY;
                default -> random.nextFloat();
            };
        }
        Arrays.setAll(rows, j -> random.nextInt(3 * rows.length));
        int pitch = length + 2;
        float[] expected = new float[at + count * pitch + 3];
        Arrays.fill(expected, SENTINEL);
        float[] out = expected.clone();
        for (int r = 0; r < count; r++) {
            for (int x = 0; x < length; x++) {
                expected[at + r * pitch + x] = sum(parity, in, rows, r, weights, x);
            }
        }
        CorrelationKernel kernel = kernels.set().correlation();
        switch (parity) {
            case EVEN -> kernel.even(in, rows, weights, count, length, out, at, pitch);
            case ODD -> kernel.odd(in, rows, weights, count, length, out, at, pitch);
            case FREE -> kernel.free(in, rows, weights, count, length, out, at, pitch);
        }
        for (int i = 0; i < out.length; i++) {
            assertEquals(expected[i], out[i], kernels + ", " + parity + ", " + size + " weights, " + count
                    + " windows, length " + length + ", element " + i);
        }
    }

    private static float sum(Parity parity, float[] in, int[] rows, int first, float[] weights, int x) {
        int middle = first + weights.length - 1;
        float sum = switch (parity) {
            case EVEN -> in[rows[middle] + x] * weights[0];
            case ODD -> 0;
            case FREE -> in[rows[first] + x] * weights[0];
        };
        for (int k = 1; k < weights.length; k++) {
            sum += weights[k] * switch (parity) {
                case EVEN -> in[rows[middle - k] + x] + in[rows[middle + k] + x];
                case ODD -> in[rows[middle + k] + x] - in[rows[middle - k] + x];
                case FREE -> in[rows[first + k] + x];
            };
        }
        return sum;
    }
}
