package io.github.filigree.kernels.contract;

/** Sums over the 3×3 neighbourhood of uint8 images; sizes were checked by the caller. */
public interface NeighborSumKernel {}
