package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.RidgeKernel;
import io.github.filigree.kernels.scalar.RidgeScalar;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sato's response of 2-D images on vectors; volumes and exponentials are computed in double by the scalar kernel. */
public final class RidgeVector implements RidgeKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final RidgeScalar scalar = new RidgeScalar();

    @Override
    public void sato(float[][] hessian, int length, float sign, float factor, float[] out, int at) {
        if (hessian.length != 3) {
            scalar.sato(hessian, length, sign, factor, out, at);
            return;
        }
        int bulk = length & -LANES;
        sato(hessian[0], hessian[1], hessian[2], bulk, 0.5f * sign, factor, out, at);
        RidgeScalar.sato(hessian[0], hessian[1], hessian[2], bulk, length, sign, factor, out, at);
    }

    private static void sato(
            float[] rr, float[] rc, float[] cc, int bulk, float half, float factor, float[] out, int at) {
        for (int x = 0; x < bulk; x += LANES) {
            FloatVector a = FloatVector.fromArray(SPECIES, rr, x).mul(half);
            FloatVector b = FloatVector.fromArray(SPECIES, cc, x).mul(half);
            FloatVector mixed = FloatVector.fromArray(SPECIES, rc, x);
            FloatVector d = a.sub(b);
            FloatVector root = d.mul(d).add(mixed.mul(mixed)).sqrt();
            FloatVector.fromArray(SPECIES, out, at + x)
                    .max(a.add(b).add(root).mul(factor))
                    .intoArray(out, at + x);
        }
    }

    @Override
    public void frangi(float[][] hessian, int length, float sign, double[] settings, float[] out, int at) {
        scalar.frangi(hessian, length, sign, settings, out, at);
    }

    @Override
    public void frangi(double[][] hessian, int length, float sign, double[] settings, float[] out, int at) {
        scalar.frangi(hessian, length, sign, settings, out, at);
    }

    @Override
    public void meijering(float[][] hessian, int length, float sign, double alpha, float[] out, int at) {
        scalar.meijering(hessian, length, sign, alpha, out, at);
    }

    @Override
    public double greatestSquaredNorm(float[][] hessian, int length) {
        return scalar.greatestSquaredNorm(hessian, length);
    }

    @Override
    public double greatestSquaredNorm(double[][] hessian, int length) {
        return scalar.greatestSquaredNorm(hessian, length);
    }
}
