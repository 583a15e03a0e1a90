package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.ThinningKernel;
import io.github.filigree.kernels.scalar.ThinningScalar;

/** The same on vectors. */
public final class ThinningVector implements ThinningKernel {

    private final ThinningScalar scalar = new ThinningScalar();

    @Override
    public long thin(Step step, long[] from, int at, int pitch, int length, long active, long[] to) {
        return scalar.thin(step, from, at, pitch, length, active, to);
    }
}
