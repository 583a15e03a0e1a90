package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.ArraySumKernel;

/** The same on vectors. */
public final class ArraySumVector implements ArraySumKernel {}
