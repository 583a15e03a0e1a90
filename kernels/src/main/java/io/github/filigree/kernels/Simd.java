package io.github.filigree.kernels;

/**
 * Which implementation of the kernels this JVM runs, how wide, and why: decided once, when kernels are first asked for.
 *
 * <p>Vectors are refused when the user switched them off ({@code -Dfiligree.simd=off}), when the module
 * {@code jdk.incubator.vector} is not in the boot layer, when the JVM does not compile with HotSpot's C2 (vector code
 * that is interpreted or compiled by C1 alone is 10 to 20 times slower than scalar code), or when the preferred vectors
 * are narrower than 128 bits. Results are bit-identical either way.
 *
 * <p>A refusal is logged once, as one record of level {@code WARNING} that says why and what to do, through the
 * {@link System.Logger} of this class's name, where it can be routed or silenced like any other.
 *
 * {@snippet :
 * System.out.println(Simd.status().reason());   // for example: 512-bit vectors, HotSpot C2
 * }
 */
public final class Simd {

    /** The system property that switches vectors off: {@value}{@code =off}. */
    public static final String PROPERTY = Selection.PROPERTY;

    /**
     * What was decided.
     *
     * @param implementation {@code "vector"} or {@code "scalar"}
     * @param vectorBits the width of a vector in bits; 64 (one word) on the scalar path
     * @param reason why, and what to do about it, in one sentence
     */
    public record Status(String implementation, int vectorBits, String reason) {}

    private Simd() {}

    /**
     * {@return what the property {@link #PROPERTY} asks for, in small letters: {@code "off"}, or {@code "auto"}, which
     * it also is when not set} To ask decides nothing yet.
     */
    public static String wish() {
        return Selection.wish();
    }

    /**
     * {@return which implementation runs, how wide its vectors are, and why} Where it is the vector implementation,
     * each kernel begins as scalar code and changes when it is in use and its vector code has been compiled and found
     * faster; the reason then also says which kernels have.
     */
    public static Status status() {
        return Selection.vectors()
                ? new Status("vector", Selection.vectorBits(), Selection.reason() + "; " + Kernels.progress())
                : new Status("scalar", Selection.vectorBits(), Selection.reason());
    }
}
