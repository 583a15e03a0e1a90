package io.github.filigree.kernels.scalar;

import io.github.filigree.kernels.contract.ArraySumKernel;

/** The specification. */
public final class ArraySumScalar implements ArraySumKernel {}
