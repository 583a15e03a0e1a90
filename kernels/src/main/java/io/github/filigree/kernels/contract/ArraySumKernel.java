package io.github.filigree.kernels.contract;

/** Widening sums of narrow arrays; offsets and lengths were checked by the caller. */
public interface ArraySumKernel {}
