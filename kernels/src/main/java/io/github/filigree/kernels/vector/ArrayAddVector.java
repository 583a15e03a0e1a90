package io.github.filigree.kernels.vector;

import io.github.filigree.kernels.contract.ArrayAddKernel;

/** The same on vectors. */
public final class ArrayAddVector implements ArrayAddKernel {}
