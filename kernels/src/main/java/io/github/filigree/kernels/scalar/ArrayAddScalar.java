package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ArrayAddKernel;

/** The specification. */
public final class ArrayAddScalar implements ArrayAddKernel {}
