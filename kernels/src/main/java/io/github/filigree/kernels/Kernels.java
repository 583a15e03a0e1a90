package io.github.filigree.kernels;

import io.github.filigree.kernels.adaptive.Warming;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.contract.Choice;
import io.github.filigree.kernels.contract.KernelSet;
import io.github.filigree.kernels.scalar.ArrayAddScalar;
import io.github.filigree.kernels.scalar.ArraySumScalar;
import io.github.filigree.kernels.scalar.BitCountScalar;
import io.github.filigree.kernels.scalar.BitSumScalar;
import io.github.filigree.kernels.scalar.BoxSumScalar;
import io.github.filigree.kernels.scalar.ClearPairScalar;
import io.github.filigree.kernels.scalar.ColumnScalar;
import io.github.filigree.kernels.scalar.CompareScalar;
import io.github.filigree.kernels.scalar.CorrelationScalar;
import io.github.filigree.kernels.scalar.DegreeScalar;
import io.github.filigree.kernels.scalar.EntryScalar;
import io.github.filigree.kernels.scalar.MedianScalar;
import io.github.filigree.kernels.scalar.PackScalar;
import io.github.filigree.kernels.scalar.PairCountScalar;
import io.github.filigree.kernels.scalar.RidgeScalar;
import io.github.filigree.kernels.scalar.SegmentPackScalar;
import io.github.filigree.kernels.scalar.ThinningScalar;
import io.github.filigree.kernels.scalar.UnpackScalar;
import io.github.filigree.kernels.scalar.VolumeThinningScalar;
import io.github.filigree.kernels.scalar.WidenScalar;
import io.github.filigree.kernels.vector.ArrayAddVector;
import io.github.filigree.kernels.vector.ArraySumVector;
import io.github.filigree.kernels.vector.BitSumVector;
import io.github.filigree.kernels.vector.BoxSumVector;
import io.github.filigree.kernels.vector.ClearPairVector;
import io.github.filigree.kernels.vector.ColumnVector;
import io.github.filigree.kernels.vector.CompareVector;
import io.github.filigree.kernels.vector.CorrelationVector;
import io.github.filigree.kernels.vector.DegreeVector;
import io.github.filigree.kernels.vector.EntryVector;
import io.github.filigree.kernels.vector.MedianVector;
import io.github.filigree.kernels.vector.PackVector;
import io.github.filigree.kernels.vector.PairCountVector;
import io.github.filigree.kernels.vector.RidgeVector;
import io.github.filigree.kernels.vector.SegmentPackVector;
import io.github.filigree.kernels.vector.ThinningVector;
import io.github.filigree.kernels.vector.UnpackVector;
import io.github.filigree.kernels.vector.VolumeThinningVector;
import io.github.filigree.kernels.vector.WidenVector;

/**
 * One implementation of all kernels, as a value: what tests and benchmarks pass as a facade's first argument to run the
 * scalar and the vector implementation side by side in one JVM. Everyone else leaves it out and gets
 * {@link #selected()}, each kernel of which is scalar until its vector code has been compiled, which takes longer than
 * most single calls, and then runs on vectors where they are faster. Results are bit-identical whichever runs.
 *
 * {@snippet :
 * BinaryImage image = BinaryImage.of(Kernels.named("scalar"), pixels, height, width);
 * }
 */
public final class Kernels {

    private static final Kernels SCALAR = new Kernels(scalar("scalar", Long.SIZE, Choice::fixed));

    /** The default, by itself so that who asks for scalar kernels is not told that there are no vectors. */
    private static final class Selected {
        static final Warming WARMING = new Warming(
                SCALAR.set, () -> Vectors.ALL.set, Runtime.getRuntime().availableProcessors());
        static final Kernels KERNELS = Selection.vectors()
                ? new Kernels(scalar("vector", Selection.vectorBits(), WARMING))
                : SCALAR;
    }

    /** The vector implementation, which takes 50 ms to load. */
    private static final class Vectors {
        static final Kernels ALL = vector(Selection.vectorBits(), Selection.permutesTwo());
    }

    private final KernelSet set;

    /** Package-private: kernels are chosen here and nowhere else. */
    Kernels(KernelSet set) {
        this.set = set;
    }

    private static KernelSet scalar(String name, int vectorBits, Choice.Maker maker) {
        return new KernelSet(
                name,
                vectorBits,
                maker,
                new ArrayAddScalar(),
                new ArraySumScalar(),
                new BoxSumScalar(),
                new DegreeScalar(),
                new PackScalar(),
                new SegmentPackScalar(),
                new UnpackScalar(),
                new BitCountScalar(),
                new BitSumScalar(),
                new ColumnScalar(),
                new EntryScalar(),
                new PairCountScalar(),
                new ClearPairScalar(),
                new ThinningScalar(),
                new VolumeThinningScalar(),
                new CorrelationScalar(),
                new WidenScalar(),
                new RidgeScalar(),
                new CompareScalar(),
                new MedianScalar());
    }

    /**
     * {@return the vector implementation; its classes load here and not before}
     *
     * @param permutesTwo whether C2 compiles permutations of two vectors
     */
    static Kernels vector(int vectorBits, boolean permutesTwo) {
        boolean holdNeighborhoods = vectorBits >= EntryVector.MIN_BITS;
        return new Kernels(new KernelSet(
                "vector",
                vectorBits,
                Choice::fixed,
                new ArrayAddVector(),
                new ArraySumVector(),
                new BoxSumVector(),
                permutesTwo ? new DegreeVector() : new DegreeScalar(),
                new PackVector(),
                new SegmentPackVector(),
                new UnpackVector(),
                new BitCountScalar(),
                new BitSumVector(),
                holdNeighborhoods ? new ColumnVector() : new ColumnScalar(),
                holdNeighborhoods ? new EntryVector() : new EntryScalar(),
                new PairCountVector(),
                new ClearPairVector(),
                new ThinningVector(),
                vectorBits < VolumeThinningVector.MIN_BITS ? new VolumeThinningScalar() : new VolumeThinningVector(),
                new CorrelationVector(),
                vectorBits < WidenVector.MIN_BITS ? new WidenScalar() : new WidenVector(),
                new RidgeVector(),
                new CompareVector(),
                new MedianVector()));
    }

    /** {@return the kernels this JVM runs by default; {@link Simd#status()} says which and why} */
    public static Kernels selected() {
        return Selected.KERNELS;
    }

    /**
     * {@return the implementation of that name}
     *
     * @param name {@code "scalar"}, always there, or {@code "vector"}
     * @throws IllegalArgumentException if there is no such implementation
     * @throws UnsupportedOperationException if vectors were asked for and are refused; the message says why
     */
    public static Kernels named(String name) {
        switch (Check.present(name, "name")) {
            case "scalar":
                return SCALAR;
            case "vector":
                if (!Selection.vectors()) {
                    throw new UnsupportedOperationException("no vectors here: " + Selection.reason());
                }
                return Vectors.ALL;
            default:
                throw new IllegalArgumentException("no kernels named \"" + name + "\": use scalar or vector");
        }
    }

    /** {@return which kernels have changed to vectors so far, in words} */
    static String progress() {
        return Selected.WARMING.progress();
    }

    /** {@return the kernels themselves, for this project's own modules} */
    @SuppressWarnings("exports")
    public KernelSet set() {
        return set;
    }

    /** {@return the kernels of an argument that a facade was given} */
    static KernelSet set(Kernels kernels) {
        return Check.present(kernels, "kernels").set;
    }

    /** {@return {@code "scalar"} or {@code "vector"}} */
    public String name() {
        return set.name();
    }

    /** {@return the width of a vector in bits; 64, one word, for the scalar implementation} */
    public int vectorBits() {
        return set.vectorBits();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kernels kernels && set == kernels.set;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(set);
    }

    /** {@return for example "vector (512 bits)"} */
    @Override
    public String toString() {
        return name() + " (" + vectorBits() + " bits)";
    }
}
