package io.github.filigree.kernels.contract;

/** Counts of set bits. */
public interface BitCountKernel {

    /** {@return the number of set bits in {@code words[from..to)}} */
    long count(long[] words, int from, int to);
}
