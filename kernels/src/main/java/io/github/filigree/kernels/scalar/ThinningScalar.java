package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ThinningKernel;

/** The specification. */
public final class ThinningScalar implements ThinningKernel {}
