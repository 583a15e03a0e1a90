package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.contract.ArrayAddKernel;
import io.github.filigree.kernels.contract.ArraySumKernel;
import io.github.filigree.kernels.contract.BitCountKernel;
import io.github.filigree.kernels.contract.BitSumKernel;
import io.github.filigree.kernels.contract.BoxSumKernel;
import io.github.filigree.kernels.contract.ColumnKernel;
import io.github.filigree.kernels.contract.DegreeKernel;
import io.github.filigree.kernels.contract.EntryKernel;
import io.github.filigree.kernels.contract.KernelSet;
import io.github.filigree.kernels.contract.PackKernel;
import io.github.filigree.kernels.contract.PairCountKernel;
import io.github.filigree.kernels.contract.ThinningKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Kernels each of which is scalar until its vector code has been compiled and measured to be faster.
 *
 * <p>A kernel that takes part has three lines here and its work in {@link Exercises}.
 */
public final class AdaptiveKernels implements KernelSet {

    /** Between looks, in nanoseconds: what a first call takes. A program that still works then will work longer. */
    private static final long PAUSE = 150_000_000;

    /** The same where there is one processor, which compiling vector code would take away from the caller. */
    private static final long PAUSE_ALONE = 1_000_000_000;

    private final KernelSet scalar;
    private final int vectorBits;
    private final List<Adaptive<?>> all = new ArrayList<>();
    private final Warming warming;

    private final Adaptive<ArrayAddKernel> arrayAdd;
    private final Adaptive<ArraySumKernel> arraySum;
    private final Adaptive<BoxSumKernel> boxSum;
    private final Adaptive<DegreeKernel> degree;
    private final Adaptive<PackKernel> pack;
    private final Adaptive<BitSumKernel> bitSum;
    private final Adaptive<ColumnKernel> columns;
    private final Adaptive<EntryKernel> entries;
    private final Adaptive<PairCountKernel> pairCount;
    private final Adaptive<ThinningKernel> thinning;

    /**
     * Begins with scalar kernels.
     *
     * @param scalar the scalar implementation
     * @param vectors the vector implementation, asked for once and only when a kernel is to change
     * @param vectorBits the width of its vectors
     * @param processors how many there are
     */
    public AdaptiveKernels(KernelSet scalar, Supplier<KernelSet> vectors, int vectorBits, int processors) {
        this.scalar = scalar;
        this.vectorBits = vectorBits;
        warming = new Warming(
                all, () -> contests(vectors.get()), processors > 1 ? PAUSE : PAUSE_ALONE, Clock.SYSTEM);
        arrayAdd = adaptive(scalar.arrayAdd());
        arraySum = adaptive(scalar.arraySum());
        boxSum = adaptive(scalar.boxSum());
        degree = adaptive(scalar.degree());
        pack = adaptive(scalar.pack());
        bitSum = adaptive(scalar.bitSum());
        columns = adaptive(scalar.columns());
        entries = adaptive(scalar.entries());
        pairCount = adaptive(scalar.pairCount());
        thinning = adaptive(scalar.thinning());
    }

    private <K> Adaptive<K> adaptive(K kernel) {
        Adaptive<K> adaptive = new Adaptive<>(kernel, warming);
        all.add(adaptive);
        return adaptive;
    }

    /** In the order in which they compete: those first that gain most. */
    private List<Contest<?>> contests(KernelSet vectors) {
        Exercises work = new Exercises();
        return List.of(
                contest("entries", entries, KernelSet::entries, vectors, work::entries),
                contest("thinning", thinning, KernelSet::thinning, vectors, work::thinning),
                contest("packing", pack, KernelSet::pack, vectors, work::pack),
                contest("pairs", pairCount, KernelSet::pairCount, vectors, work::pairCount),
                contest("columns", columns, KernelSet::columns, vectors, work::columns),
                contest("bit sums", bitSum, KernelSet::bitSum, vectors, work::bitSum),
                contest("degrees", degree, KernelSet::degree, vectors, work::degree),
                contest("box sums", boxSum, KernelSet::boxSum, vectors, work::boxSum),
                contest("addition", arrayAdd, KernelSet::arrayAdd, vectors, work::arrayAdd),
                contest("sums", arraySum, KernelSet::arraySum, vectors, work::arraySum));
    }

    private <K> Contest<K> contest(
            String name, Adaptive<K> adaptive, Function<KernelSet, K> kernel, KernelSet vectors, Consumer<K> work) {
        return new Contest<>(name, adaptive, kernel.apply(scalar), kernel.apply(vectors), work);
    }

    /** {@return which kernels have changed to vectors so far, and which were slower there, in words} */
    public String progress() {
        return "on vectors " + names(true) + "; faster as scalar code " + names(false)
                + "; others scalar until they are used for long and their vector code is compiled";
    }

    private String names(boolean vectors) {
        String names = warming.contests().stream()
                .filter(contest -> contest.adaptive().settled() && contest.won() == vectors)
                .map(Contest::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public int vectorBits() {
        return vectorBits;
    }

    @Override
    public ArrayAddKernel arrayAdd() {
        return arrayAdd.kernel();
    }

    @Override
    public ArraySumKernel arraySum() {
        return arraySum.kernel();
    }

    @Override
    public BoxSumKernel boxSum() {
        return boxSum.kernel();
    }

    @Override
    public DegreeKernel degree() {
        return degree.kernel();
    }

    @Override
    public PackKernel pack() {
        return pack.kernel();
    }

    /** Has no vector twin. */
    @Override
    public BitCountKernel bitCount() {
        return scalar.bitCount();
    }

    @Override
    public BitSumKernel bitSum() {
        return bitSum.kernel();
    }

    @Override
    public ColumnKernel columns() {
        return columns.kernel();
    }

    @Override
    public EntryKernel entries() {
        return entries.kernel();
    }

    @Override
    public PairCountKernel pairCount() {
        return pairCount.kernel();
    }

    @Override
    public ThinningKernel thinning() {
        return thinning.kernel();
    }
}
