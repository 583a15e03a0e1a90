package io.github.filigree.kernels.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * One implementation of all kernels: what {@code Kernels} wraps for users, and what bit rows carry along. A kernel of a
 * set may change to another implementation with the same results, so whoever works for long asks again.
 */
public final class KernelSet {

    private final String name;
    private final int vectorBits;
    private final List<Choice<?>> choices = new ArrayList<>();
    private final Choice<ArrayAddKernel> arrayAdd;
    private final Choice<ArraySumKernel> arraySum;
    private final Choice<BoxSumKernel> boxSum;
    private final Choice<DegreeKernel> degree;
    private final Choice<PackKernel> pack;
    private final Choice<SegmentPackKernel> segmentPack;
    private final Choice<UnpackKernel> unpack;
    private final Choice<BitCountKernel> bitCount;
    private final Choice<BitSumKernel> bitSum;
    private final Choice<ColumnKernel> columns;
    private final Choice<EntryKernel> entries;
    private final Choice<PairCountKernel> pairCount;
    private final Choice<ClearPairKernel> clearPairs;
    private final Choice<ThinningKernel> thinning;
    private final Choice<VolumeThinningKernel> volumeThinning;
    private final Choice<CorrelationKernel> correlation;
    private final Choice<WidenKernel> widen;
    private final Choice<RidgeKernel> ridge;
    private final Choice<CompareKernel> compare;
    private final Choice<MedianKernel> median;

    /**
     * Makes a set.
     *
     * @param name {@code "scalar"} or {@code "vector"}
     * @param vectorBits the width of a vector in bits; 64, one word, for the scalar implementation
     * @param maker whether kernels stay or may change
     * @param arrayAdd elementwise addition
     * @param arraySum sums of arrays
     * @param boxSum 3×3 sums of uint8 images
     * @param degree degrees of uint8 skeletons
     * @param pack pixels to bits
     * @param segmentPack pixels of segments to bits
     * @param unpack bits to pixels
     * @param bitCount counts of set bits
     * @param bitSum sums of bit rows, kept as bit planes
     * @param columns columns of set bits
     * @param entries windows, and entries of graphs
     * @param pairCount pairs of adjacent pixels
     * @param clearPairs pairs with nothing between them
     * @param thinning deletion rules of thinning
     * @param volumeThinning border voxels that may be deleted whatever becomes of the others
     * @param correlation weighted sums of rows of floats
     * @param widen integers to float
     * @param ridge responses of ridge filters
     * @param compare pixels above a level as bits
     * @param median medians of small windows
     */
    public KernelSet(
            String name,
            int vectorBits,
            Choice.Maker maker,
            ArrayAddKernel arrayAdd,
            ArraySumKernel arraySum,
            BoxSumKernel boxSum,
            DegreeKernel degree,
            PackKernel pack,
            SegmentPackKernel segmentPack,
            UnpackKernel unpack,
            BitCountKernel bitCount,
            BitSumKernel bitSum,
            ColumnKernel columns,
            EntryKernel entries,
            PairCountKernel pairCount,
            ClearPairKernel clearPairs,
            ThinningKernel thinning,
            VolumeThinningKernel volumeThinning,
            CorrelationKernel correlation,
            WidenKernel widen,
            RidgeKernel ridge,
            CompareKernel compare,
            MedianKernel median) {
        this.name = name;
        this.vectorBits = vectorBits;
        this.arrayAdd = choice(maker, arrayAdd);
        this.arraySum = choice(maker, arraySum);
        this.boxSum = choice(maker, boxSum);
        this.degree = choice(maker, degree);
        this.pack = choice(maker, pack);
        this.segmentPack = choice(maker, segmentPack);
        this.unpack = choice(maker, unpack);
        this.bitCount = choice(maker, bitCount);
        this.bitSum = choice(maker, bitSum);
        this.pairCount = choice(maker, pairCount);
        this.clearPairs = choice(maker, clearPairs);
        this.entries = choice(maker, entries);
        this.columns = choice(maker, columns);
        this.thinning = choice(maker, thinning);
        this.volumeThinning = choice(maker, volumeThinning);
        this.correlation = choice(maker, correlation);
        this.widen = choice(maker, widen);
        this.ridge = choice(maker, ridge);
        this.compare = choice(maker, compare);
        this.median = choice(maker, median);
    }

    private <K> Choice<K> choice(Choice.Maker maker, K kernel) {
        Choice<K> choice = maker.of(kernel);
        choices.add(choice);
        return choice;
    }

    /** {@return {@code "scalar"} or {@code "vector"}} */
    public String name() {
        return name;
    }

    /** {@return the width of a vector in bits; 64, one word, for the scalar implementation} */
    public int vectorBits() {
        return vectorBits;
    }

    /**
     * {@return the choice of each kernel, in the same order in every set} Those of graphs are in the order in which
     * they compete: what is compiled in less time comes first.
     */
    public List<Choice<?>> choices() {
        return List.copyOf(choices);
    }

    /** {@return elementwise addition} */
    public ArrayAddKernel arrayAdd() {
        return arrayAdd.get();
    }

    /** {@return sums of arrays} */
    public ArraySumKernel arraySum() {
        return arraySum.get();
    }

    /** {@return 3×3 sums of uint8 images} */
    public BoxSumKernel boxSum() {
        return boxSum.get();
    }

    /** {@return degrees of uint8 skeletons} */
    public DegreeKernel degree() {
        return degree.get();
    }

    /** {@return pixels to bits} */
    public PackKernel pack() {
        return pack.get();
    }

    /** {@return pixels of segments to bits} */
    public SegmentPackKernel segmentPack() {
        return segmentPack.get();
    }

    /** {@return bits to pixels} */
    public UnpackKernel unpack() {
        return unpack.get();
    }

    /** {@return counts of set bits} */
    public BitCountKernel bitCount() {
        return bitCount.get();
    }

    /** {@return sums of bit rows, kept as bit planes} */
    public BitSumKernel bitSum() {
        return bitSum.get();
    }

    /** {@return columns of set bits} */
    public ColumnKernel columns() {
        return columns.get();
    }

    /** {@return windows, and entries of graphs} */
    public EntryKernel entries() {
        return entries.get();
    }

    /** {@return pairs of adjacent pixels} */
    public PairCountKernel pairCount() {
        return pairCount.get();
    }

    /** {@return pairs with nothing between them} */
    public ClearPairKernel clearPairs() {
        return clearPairs.get();
    }

    /** {@return deletion rules of thinning} */
    public ThinningKernel thinning() {
        return thinning.get();
    }

    /** {@return border voxels that may be deleted whatever becomes of the others} */
    public VolumeThinningKernel volumeThinning() {
        return volumeThinning.get();
    }

    /** {@return weighted sums of rows of floats} */
    public CorrelationKernel correlation() {
        return correlation.get();
    }

    /** {@return integers to float} */
    public WidenKernel widen() {
        return widen.get();
    }

    /** {@return responses of ridge filters} */
    public RidgeKernel ridge() {
        return ridge.get();
    }

    /** {@return pixels above a level as bits} */
    public CompareKernel compare() {
        return compare.get();
    }

    /** {@return medians of small windows} */
    public MedianKernel median() {
        return median.get();
    }
}
