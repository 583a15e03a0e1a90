package io.github.filigree.kernels.contract;

/**
 * One implementation of all kernels: what {@code Kernels} wraps for users, and what bit rows carry along.
 *
 * <p>The kernels of a set may change to others with the same results, so whoever works for long asks again.
 */
public interface KernelSet {

    /** {@return {@code "scalar"} or {@code "vector"}} */
    String name();

    /** {@return the width of a vector in bits; 64, one word, for the scalar implementation} */
    int vectorBits();

    /** {@return elementwise addition} */
    ArrayAddKernel arrayAdd();

    /** {@return sums of arrays} */
    ArraySumKernel arraySum();

    /** {@return 3×3 sums of uint8 images} */
    BoxSumKernel boxSum();

    /** {@return degrees of uint8 skeletons} */
    DegreeKernel degree();

    /** {@return between pixels and bits} */
    PackKernel pack();

    /** {@return counts of set bits} */
    BitCountKernel bitCount();

    /** {@return sums of bit rows, kept as bit planes} */
    BitSumKernel bitSum();

    /** {@return columns of set bits} */
    ColumnKernel columns();

    /** {@return windows, and entries of graphs} */
    EntryKernel entries();

    /** {@return pairs of adjacent pixels} */
    PairCountKernel pairCount();

    /** {@return deletion rules of thinning} */
    ThinningKernel thinning();
}
