package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.ThinningKernel;

/** The same on vectors. */
public final class ThinningVector implements ThinningKernel {}
