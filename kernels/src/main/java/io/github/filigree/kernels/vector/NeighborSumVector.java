package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.NeighborSumKernel;

/** The same on vectors. */
public final class NeighborSumVector implements NeighborSumKernel {}
