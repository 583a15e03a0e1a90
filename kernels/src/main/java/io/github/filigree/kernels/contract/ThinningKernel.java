package io.github.filigree.kernels.contract;

/** Deletion rules of thinning on rows of words. */
public interface ThinningKernel {}
