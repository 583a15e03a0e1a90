package io.github.filigree.kernels.contract;

/** Elementwise addition; offsets and lengths were checked by the caller, and {@code out} may be an input. */
public interface ArrayAddKernel {}
