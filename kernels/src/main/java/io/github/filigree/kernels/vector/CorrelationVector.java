package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.CorrelationKernel;
import io.github.filigree.kernels.scalar.CorrelationScalar;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Weighted sums of slices, four vectors at a time, whose sums stay in registers while the slices are gone through. The
 * last block of a row overlaps the one before it, which makes the same sums once more.
 */
public final class CorrelationVector implements CorrelationKernel {

    /** A load of 512 bits that is not aligned takes two cache lines, and slices start anywhere. */
    private static final VectorShape SHAPE =
            VectorShape.forBitSize(Math.min(256, VectorShape.preferredShape().vectorBitSize()));

    private static final VectorSpecies<Float> SPECIES = VectorSpecies.of(float.class, SHAPE);
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = 4 * LANES;

    private final CorrelationScalar scalar = new CorrelationScalar();

    @Override
    public void even(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        if (length < LANES) {
            scalar.even(in, rows, weights, length, out, at);
            return;
        }
        int x = 0;
        for (; x <= length - BLOCK; x += BLOCK) {
            evenBlock(in, rows, weights, x, out, at + x);
        }
        for (; x < length; x += LANES) {
            int last = Math.min(x, length - LANES);
            evenVector(in, rows, weights, last, out, at + last);
        }
    }

    private static void evenBlock(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        int middle = rows.length / 2;
        int m = rows[middle] + x;
        FloatVector weight = FloatVector.broadcast(SPECIES, weights[0]);
        FloatVector s0 = weight.mul(FloatVector.fromArray(SPECIES, in, m));
        FloatVector s1 = weight.mul(FloatVector.fromArray(SPECIES, in, m + LANES));
        FloatVector s2 = weight.mul(FloatVector.fromArray(SPECIES, in, m + 2 * LANES));
        FloatVector s3 = weight.mul(FloatVector.fromArray(SPECIES, in, m + 3 * LANES));
        for (int k = 1; k <= middle; k++) {
            int a = rows[middle - k] + x;
            int b = rows[middle + k] + x;
            weight = FloatVector.broadcast(SPECIES, weights[k]);
            s0 = s0.add(weight.mul(sum(in, a, b)));
            s1 = s1.add(weight.mul(sum(in, a + LANES, b + LANES)));
            s2 = s2.add(weight.mul(sum(in, a + 2 * LANES, b + 2 * LANES)));
            s3 = s3.add(weight.mul(sum(in, a + 3 * LANES, b + 3 * LANES)));
        }
        s0.intoArray(out, at);
        s1.intoArray(out, at + LANES);
        s2.intoArray(out, at + 2 * LANES);
        s3.intoArray(out, at + 3 * LANES);
    }

    private static void evenVector(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        int middle = rows.length / 2;
        FloatVector s = FloatVector.fromArray(SPECIES, in, rows[middle] + x).mul(weights[0]);
        for (int k = 1; k <= middle; k++) {
            s = s.add(sum(in, rows[middle - k] + x, rows[middle + k] + x).mul(weights[k]));
        }
        s.intoArray(out, at);
    }

    private static FloatVector sum(float[] in, int a, int b) {
        return FloatVector.fromArray(SPECIES, in, a).add(FloatVector.fromArray(SPECIES, in, b));
    }

    @Override
    public void odd(float[] in, int[] rows, float[] weights, int length, float[] out, int at) {
        if (length < LANES) {
            scalar.odd(in, rows, weights, length, out, at);
            return;
        }
        int x = 0;
        for (; x <= length - BLOCK; x += BLOCK) {
            oddBlock(in, rows, weights, x, out, at + x);
        }
        for (; x < length; x += LANES) {
            int last = Math.min(x, length - LANES);
            oddVector(in, rows, weights, last, out, at + last);
        }
    }

    private static void oddBlock(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        int middle = rows.length / 2;
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int k = 1; k <= middle; k++) {
            int a = rows[middle + k] + x;
            int b = rows[middle - k] + x;
            FloatVector weight = FloatVector.broadcast(SPECIES, weights[k]);
            s0 = s0.add(weight.mul(difference(in, a, b)));
            s1 = s1.add(weight.mul(difference(in, a + LANES, b + LANES)));
            s2 = s2.add(weight.mul(difference(in, a + 2 * LANES, b + 2 * LANES)));
            s3 = s3.add(weight.mul(difference(in, a + 3 * LANES, b + 3 * LANES)));
        }
        s0.intoArray(out, at);
        s1.intoArray(out, at + LANES);
        s2.intoArray(out, at + 2 * LANES);
        s3.intoArray(out, at + 3 * LANES);
    }

    private static void oddVector(float[] in, int[] rows, float[] weights, int x, float[] out, int at) {
        int middle = rows.length / 2;
        FloatVector s = FloatVector.zero(SPECIES);
        for (int k = 1; k <= middle; k++) {
            s = s.add(difference(in, rows[middle + k] + x, rows[middle - k] + x).mul(weights[k]));
        }
        s.intoArray(out, at);
    }

    private static FloatVector difference(float[] in, int a, int b) {
        return FloatVector.fromArray(SPECIES, in, a).sub(FloatVector.fromArray(SPECIES, in, b));
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
        FloatVector s = FloatVector.fromArray(SPECIES, in, rows[0] + x).mul(weights[0]);
        for (int j = 1; j < rows.length; j++) {
            s = s.add(FloatVector.fromArray(SPECIES, in, rows[j] + x).mul(weights[j]));
        }
        s.intoArray(out, at);
    }
}
