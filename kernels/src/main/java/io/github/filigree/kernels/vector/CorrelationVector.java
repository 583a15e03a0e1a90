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
 * boxed the vectors, and a Gaussian of 1411² pixels took 40 ms instead of 5. For the same reason those for even and odd
 * weights are written out: an operation passed to a shared loop would not be a constant to C2.
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
    public void even(float[] in, int[] rows, float[] weights, int count, int length, float[] out, int at, int pitch) {
        if (length < LANES) {
            scalar.even(in, rows, weights, count, length, out, at, pitch);
            return;
        }
        int r = 0;
        for (; r <= count - 4; r += 4) {
            fourEven(in, rows, r, weights, length, out, at + r * pitch, pitch);
        }
        for (; r < count; r++) {
            int row = at + r * pitch;
            for (int x = evenBlocks(in, rows, r, weights, length, out, row); x < length; x += LANES) {
                evenVector(in, rows, r, weights, Math.min(x, length - LANES), out, row);
            }
        }
    }

    /** Of four windows, which share all slices but three, each slice is loaded twice instead of four times or more. */
    private static void fourEven(
            float[] in, int[] rows, int first, float[] weights, int length, float[] out, int at, int pitch) {
        int middle = first + weights.length - 1;
        for (int next = 0; next < length; next += LANES) {
            int x = Math.min(next, length - LANES);
            FloatVector a0 = at(in, rows[middle] + x);
            FloatVector a1 = at(in, rows[middle + 1] + x);
            FloatVector a2 = at(in, rows[middle + 2] + x);
            FloatVector a3 = at(in, rows[middle + 3] + x);
            FloatVector b0 = a0;
            FloatVector b1 = a1;
            FloatVector b2 = a2;
            FloatVector b3 = a3;
            FloatVector w = FloatVector.broadcast(SPECIES, weights[0]);
            FloatVector s0 = a0.mul(w);
            FloatVector s1 = a1.mul(w);
            FloatVector s2 = a2.mul(w);
            FloatVector s3 = a3.mul(w);
            for (int k = 1; k < weights.length; k++) {
                a3 = a2;
                a2 = a1;
                a1 = a0;
                a0 = at(in, rows[middle - k] + x);
                b0 = b1;
                b1 = b2;
                b2 = b3;
                b3 = at(in, rows[middle + 3 + k] + x);
                w = FloatVector.broadcast(SPECIES, weights[k]);
                s0 = s0.add(a0.add(b0).mul(w));
                s1 = s1.add(a1.add(b1).mul(w));
                s2 = s2.add(a2.add(b2).mul(w));
                s3 = s3.add(a3.add(b3).mul(w));
            }
            s0.intoArray(out, at + x);
            s1.intoArray(out, at + pitch + x);
            s2.intoArray(out, at + 2 * pitch + x);
            s3.intoArray(out, at + 3 * pitch + x);
        }
    }

    private static int evenBlocks(float[] in, int[] rows, int first, float[] weights, int length, float[] out, int at) {
        int middle = first + weights.length - 1;
        int x = 0;
        for (; x <= length - BLOCK; x += BLOCK) {
            int m = rows[middle] + x;
            FloatVector w = FloatVector.broadcast(SPECIES, weights[0]);
            FloatVector s0 = at(in, m).mul(w);
            FloatVector s1 = at(in, m + LANES).mul(w);
            FloatVector s2 = at(in, m + 2 * LANES).mul(w);
            FloatVector s3 = at(in, m + 3 * LANES).mul(w);
            for (int k = 1; k < weights.length; k++) {
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

    private static void evenVector(float[] in, int[] rows, int first, float[] weights, int x, float[] out, int at) {
        int middle = first + weights.length - 1;
        FloatVector s = at(in, rows[middle] + x).mul(weights[0]);
        for (int k = 1; k < weights.length; k++) {
            s = s.add(at(in, rows[middle - k] + x).add(at(in, rows[middle + k] + x)).mul(weights[k]));
        }
        s.intoArray(out, at + x);
    }

    @Override
    public void odd(float[] in, int[] rows, float[] weights, int count, int length, float[] out, int at, int pitch) {
        if (length < LANES) {
            scalar.odd(in, rows, weights, count, length, out, at, pitch);
            return;
        }
        int r = 0;
        for (; r <= count - 4; r += 4) {
            fourOdd(in, rows, r, weights, length, out, at + r * pitch, pitch);
        }
        for (; r < count; r++) {
            int row = at + r * pitch;
            for (int x = oddBlocks(in, rows, r, weights, length, out, row); x < length; x += LANES) {
                oddVector(in, rows, r, weights, Math.min(x, length - LANES), out, row);
            }
        }
    }

    private static void fourOdd(
            float[] in, int[] rows, int first, float[] weights, int length, float[] out, int at, int pitch) {
        int middle = first + weights.length - 1;
        for (int next = 0; next < length; next += LANES) {
            int x = Math.min(next, length - LANES);
            FloatVector a0 = at(in, rows[middle] + x);
            FloatVector a1 = at(in, rows[middle + 1] + x);
            FloatVector a2 = at(in, rows[middle + 2] + x);
            FloatVector a3 = at(in, rows[middle + 3] + x);
            FloatVector b0 = a0;
            FloatVector b1 = a1;
            FloatVector b2 = a2;
            FloatVector b3 = a3;
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int k = 1; k < weights.length; k++) {
                a3 = a2;
                a2 = a1;
                a1 = a0;
                a0 = at(in, rows[middle - k] + x);
                b0 = b1;
                b1 = b2;
                b2 = b3;
                b3 = at(in, rows[middle + 3 + k] + x);
                FloatVector w = FloatVector.broadcast(SPECIES, weights[k]);
                s0 = s0.add(b0.sub(a0).mul(w));
                s1 = s1.add(b1.sub(a1).mul(w));
                s2 = s2.add(b2.sub(a2).mul(w));
                s3 = s3.add(b3.sub(a3).mul(w));
            }
            s0.intoArray(out, at + x);
            s1.intoArray(out, at + pitch + x);
            s2.intoArray(out, at + 2 * pitch + x);
            s3.intoArray(out, at + 3 * pitch + x);
        }
    }

    private static int oddBlocks(float[] in, int[] rows, int first, float[] weights, int length, float[] out, int at) {
        int middle = first + weights.length - 1;
        int x = 0;
        for (; x <= length - BLOCK; x += BLOCK) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int k = 1; k < weights.length; k++) {
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

    private static void oddVector(float[] in, int[] rows, int first, float[] weights, int x, float[] out, int at) {
        int middle = first + weights.length - 1;
        FloatVector s = FloatVector.zero(SPECIES);
        for (int k = 1; k < weights.length; k++) {
            s = s.add(at(in, rows[middle + k] + x).sub(at(in, rows[middle - k] + x)).mul(weights[k]));
        }
        s.intoArray(out, at + x);
    }

    @Override
    public void free(float[] in, int[] rows, float[] weights, int count, int length, float[] out, int at, int pitch) {
        if (length < LANES) {
            scalar.free(in, rows, weights, count, length, out, at, pitch);
            return;
        }
        for (int r = 0; r < count; r++) {
            for (int x = 0; x < length; x += LANES) {
                freeVector(in, rows, r, weights, Math.min(x, length - LANES), out, at + r * pitch);
            }
        }
    }

    private static void freeVector(float[] in, int[] rows, int first, float[] weights, int x, float[] out, int at) {
        FloatVector s = at(in, rows[first] + x).mul(weights[0]);
        for (int j = 1; j < weights.length; j++) {
            s = s.add(at(in, rows[first + j] + x).mul(weights[j]));
        }
        s.intoArray(out, at + x);
    }

    private static FloatVector at(float[] in, int index) {
        return FloatVector.fromArray(SPECIES, in, index);
    }
}
