package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.NeighborSumKernel;

/** The specification. */
public final class NeighborSumScalar implements NeighborSumKernel {}
