package io.github.filigree.kernels;

import io.github.filigree.kernels.contract.AdjacencyKernel;
import io.github.filigree.kernels.contract.ArrayAddKernel;
import io.github.filigree.kernels.contract.ArraySumKernel;
import io.github.filigree.kernels.contract.BitRowKernel;
import io.github.filigree.kernels.contract.NeighborSumKernel;
import io.github.filigree.kernels.contract.NodeRowKernel;
import io.github.filigree.kernels.contract.ThinningKernel;
import io.github.filigree.kernels.scalar.AdjacencyScalar;
import io.github.filigree.kernels.scalar.ArrayAddScalar;
import io.github.filigree.kernels.scalar.ArraySumScalar;
import io.github.filigree.kernels.scalar.BitRowScalar;
import io.github.filigree.kernels.scalar.NeighborSumScalar;
import io.github.filigree.kernels.scalar.NodeRowScalar;
import io.github.filigree.kernels.scalar.ThinningScalar;
import io.github.filigree.kernels.vector.AdjacencyVector;
import io.github.filigree.kernels.vector.ArrayAddVector;
import io.github.filigree.kernels.vector.ArraySumVector;
import io.github.filigree.kernels.vector.BitRowVector;
import io.github.filigree.kernels.vector.NeighborSumVector;
import io.github.filigree.kernels.vector.NodeRowVector;
import io.github.filigree.kernels.vector.ThinningVector;
import java.util.Objects;

/**
 * One implementation of all kernels, as a value: what tests and benchmarks pass as a facade's first argument to run the
 * scalar and the vector implementation side by side in one JVM. Everyone else leaves it out and gets
 * {@link #selected()}.
 */
public final class Kernels {

    private static final Kernels SCALAR = new Kernels(
            "scalar",
            Long.SIZE,
            new ArrayAddScalar(),
            new ArraySumScalar(),
            new NeighborSumScalar(),
            new BitRowScalar(),
            new AdjacencyScalar(),
            new NodeRowScalar(),
            new ThinningScalar());

    private final String name;
    private final int vectorBits;
    final ArrayAddKernel arrayAdd;
    final ArraySumKernel arraySum;
    final NeighborSumKernel neighborSum;
    final BitRowKernel bitRows;
    final AdjacencyKernel adjacency;
    final NodeRowKernel nodeRows;
    final ThinningKernel thinning;

    private Kernels(
            String name,
            int vectorBits,
            ArrayAddKernel arrayAdd,
            ArraySumKernel arraySum,
            NeighborSumKernel neighborSum,
            BitRowKernel bitRows,
            AdjacencyKernel adjacency,
            NodeRowKernel nodeRows,
            ThinningKernel thinning) {
        this.name = name;
        this.vectorBits = vectorBits;
        this.arrayAdd = arrayAdd;
        this.arraySum = arraySum;
        this.neighborSum = neighborSum;
        this.bitRows = bitRows;
        this.adjacency = adjacency;
        this.nodeRows = nodeRows;
        this.thinning = thinning;
    }

    /** {@return the specification: plain Java, on every JVM} */
    static Kernels scalar() {
        return SCALAR;
    }

    /**
     * {@return the vector room; its classes load here and not before}
     *
     * @param permutesTwo whether C2 compiles permutations of two vectors
     */
    static Kernels vector(int vectorBits, boolean permutesTwo) {
        return new Kernels(
                "vector",
                vectorBits,
                new ArrayAddVector(),
                new ArraySumVector(),
                new NeighborSumVector(permutesTwo),
                new BitRowVector(),
                new AdjacencyVector(),
                vectorBits < NodeRowVector.MIN_BITS ? new NodeRowScalar() : new NodeRowVector(),
                new ThinningVector());
    }

    /** {@return the kernels this JVM runs by default; {@link Simd#status()} says which and why} */
    public static Kernels selected() {
        return Simd.selected();
    }

    /**
     * {@return the implementation of that name}
     *
     * @param name {@code "scalar"}, always there, or {@code "vector"}
     * @throws IllegalArgumentException if there is no such implementation
     * @throws UnsupportedOperationException if vectors were asked for and are refused; the message says why
     */
    public static Kernels named(String name) {
        switch (Objects.requireNonNull(name, "name")) {
            case "scalar":
                return SCALAR;
            case "vector":
                if (!selected().name.equals("vector")) {
                    throw new UnsupportedOperationException("no vectors here: " + Simd.status().reason());
                }
                return selected();
            default:
                throw new IllegalArgumentException("no kernels named \"" + name + "\": use scalar or vector");
        }
    }

    /** {@return {@code "scalar"} or {@code "vector"}} */
    public String name() {
        return name;
    }

    /** {@return the width of a vector in bits; 64, one word, for the scalar implementation} */
    public int vectorBits() {
        return vectorBits;
    }

    @Override
    public String toString() {
        return name + " (" + vectorBits + " bits)";
    }
}
