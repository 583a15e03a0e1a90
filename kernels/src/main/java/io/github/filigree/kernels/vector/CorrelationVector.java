package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.CorrelationKernel;
import io.github.filigree.kernels.scalar.CorrelationScalar;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Weighted sums of slices, four vectors at a time, whose sums stay in registers while the slices are gone through. What
 * is left of a row is done one vector at a time, the last of which overlaps the one before and makes the same sums once
 * more.
 *
 * <p>The loops over blocks are too large to be inlined, which they must not be: in one method with their callers, C2
 * boxed the vectors, and a Gaussian of 1411² pixels took 40 ms instead of 5.
 */
public final class CorrelationVector implements CorrelationKernel {

    /**
     * Of 512 bits rather than 256, although slices start anywhere: a Gaussian of sigma 2 took 4.0 ms instead of 4.9.
     */
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();
    private static final int BLOCK = 4 * LANES;

    private final CorrelationScalar scalar = new CorrelationScalar();

    @Override
    public void even(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        if (length < LANES) {
            scalar.even(in, rows, weights, length, out, at);
            return;
        }
        for (int x = evenBlocks(in, rows, weights, length, out, at); x < length; x += LANES) {
            int last = Math.min(x, length - LANES);
            evenVector(in, rows, weights, last, out, at + last);
        }
    }

    private static int evenBlocks(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        int middle = rows.length / 2;
        int x = 0;
        for (; x <= length - BLOCK; x += BLOCK) {
            int m = rows[middle] + x;
            FloatVector w = FloatVector.broadcast(SPECIES, weights[0]);
            FloatVector s0 = at(in, m).mul(w);
            FloatVector s1 = at(in, m + LANES).mul(w);
            FloatVector s2 = at(in, m + 2 * LANES).mul(w);
            FloatVector s3 = at(in, m + 3 * LANES).mul(w);
            for (int k = 1; k <= middle; k++) {
                int a = rows[middle - k] + x;
                int b = rows[middle + k] + x;
                w = FloatVector.broadcast(SPECIES, weights[k]);
                s0 = s0.add(at(in, a).add(at(in, b)).mul(w));
                s1 = s1.add(at(in, a + LANES).add(at(in, b + LANES)).mul(w));
                s2 = s2.add(at(in, a + 2 * LANES).add(at(in, b + 2 * LANES)).mul(w));
                s3 = s3.add(at(in, a + 3 * LANES).add(at(in, b + 3 * LANES)).mul(w));
            }
            s0.intoArray(out, at + x);
            s1.intoArray(out, at + x + LANES);
            s2.intoArray(out, at + x + 2 * LANES);
            s3.intoArray(out, at + x + 3 * LANES);
        }
        return x;
    }

    private static void evenVector(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        int middle = rows.length / 2;
        FloatVector s = at(in, rows[middle] + x).mul(weights[0]);
        for (int k = 1; k <= middle; k++) {
            s = s.add(at(in, rows[middle - k] + x).add(at(in, rows[middle + k] + x)).mul(weights[k]));
        }
        s.intoArray(out, at);
    }

    @Override
    public void odd(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        if (length < LANES) {
            scalar.odd(in, rows, weights, length, out, at);
            return;
        }
        for (int x = oddBlocks(in, rows, weights, length, out, at); x < length; x += LANES) {
            int last = Math.min(x, length - LANES);
            oddVector(in, rows, weights, last, out, at + last);
        }
    }

    private static int oddBlocks(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        int middle = rows.length / 2;
        int x = 0;
        for (; x <= length - BLOCK; x += BLOCK) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int k = 1; k <= middle; k++) {
                int a = rows[middle + k] + x;
                int b = rows[middle - k] + x;
                FloatVector w = FloatVector.broadcast(SPECIES, weights[k]);
                s0 = s0.add(at(in, a).sub(at(in, b)).mul(w));
                s1 = s1.add(at(in, a + LANES).sub(at(in, b + LANES)).mul(w));
                s2 = s2.add(at(in, a + 2 * LANES).sub(at(in, b + 2 * LANES)).mul(w));
                s3 = s3.add(at(in, a + 3 * LANES).sub(at(in, b + 3 * LANES)).mul(w));
            }
            s0.intoArray(out, at + x);
            s1.intoArray(out, at + x + LANES);
            s2.intoArray(out, at + x + 2 * LANES);
            s3.intoArray(out, at + x + 3 * LANES);
        }
        return x;
    }

    private static void oddVector(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        int middle = rows.length / 2;
        FloatVector s = FloatVector.zero(SPECIES);
        for (int k = 1; k <= middle; k++) {
            s = s.add(at(in, rows[middle + k] + x).sub(at(in, rows[middle - k] + x)).mul(weights[k]));
        }
        s.intoArray(out, at);
    }

    @Override
    public void free(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        if (length < LANES) {
            scalar.free(in, rows, weights, length, out, at);
            return;
        }
        for (int x = 0; x < length; x += LANES) {
            int last = Math.min(x, length - LANES);
            freeVector(in, rows, weights, last, out, at + last);
        }
    }

    private static void freeVector(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        FloatVector s = at(in, rows[0] + x).mul(weights[0]);
        for (int j = 1; j < rows.length; j++) {
            s = s.add(at(in, rows[j] + x).mul(weights[j]));
        }
        s.intoArray(out, at);
    }

    private static FloatVector at(float[] in, int index) {
        return FloatVector.fromArray(SPECIES, in, index);
    }
}
