package io.github.filigree.kernels.contract;

/**
 * One implementation of all kernels: what {@code Kernels} wraps for users, and what bit rows carry along.
 *
 * @param name {@code "scalar"} or {@code "vector"}
 * @param vectorBits the width of a vector in bits; 64, one word, for the scalar implementation
 * @param arrayAdd elementwise addition
 * @param arraySum sums of arrays
 * @param boxSum 3×3 sums of uint8 images
 * @param degree degrees of uint8 skeletons
 * @param pack between pixels and bits
 * @param bitCount counts of set bits
 * @param bitSum sums of bit rows, kept as bit planes
 * @param columns columns of set bits
 * @param entries windows, and entries of graphs
 * @param pairCount pairs of adjacent pixels
 * @param thinning deletion rules of thinning
 * @param volumeThinning border voxels that may be deleted whatever becomes of the others
 */
public record KernelSet(
        String name,
        int vectorBits,
        ArrayAddKernel arrayAdd,
        ArraySumKernel arraySum,
        BoxSumKernel boxSum,
        DegreeKernel degree,
        PackKernel pack,
        BitCountKernel bitCount,
        BitSumKernel bitSum,
        ColumnKernel columns,
        EntryKernel entries,
        PairCountKernel pairCount,
        ThinningKernel thinning,
        VolumeThinningKernel volumeThinning) {}
