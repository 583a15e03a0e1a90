package io.github.filigree.kernels;

import io.github.filigree.kernels.vector.VectorWidth;
import java.util.Locale;

/**
 * Which implementation of the kernels this JVM runs, how wide, and why: decided once, here and nowhere else.
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
    public static final String PROPERTY = "filigree.simd";

    private static final String MODULE = "jdk.incubator.vector";
    private static final int MIN_VECTOR_BITS = 128;

    /**
     * What was decided.
     *
     * @param implementation {@code "vector"} or {@code "scalar"}
     * @param vectorBits the width of a vector in bits; 64 (one word) on the scalar path
     * @param reason why, and what to do about it, in one sentence
     */
    public record Status(String implementation, int vectorBits, String reason) {}

    private static final Status STATUS = decide();
    private Simd() {}

    /** {@return which implementation runs, how wide its vectors are, and why} */
    public static Status status() {
        return STATUS;
    }

    /**
     * {@return whether C2 compiles permutations of two vectors} On AArch64 that of JDK 25 leaves {@code selectFrom} of two
     * vectors to plain Java (JDK-8348868).
     */
    static boolean permutesTwo() {
        return !System.getProperty("os.arch", "").equals("aarch64");
    }

    private static Status decide() {
        String refusal = refusal();
        if (refusal != null) {
            System.getLogger(Simd.class.getName())
                    .log(System.Logger.Level.WARNING, "Filigree runs without SIMD vectors: " + refusal);
            return new Status("scalar", Long.SIZE, refusal);
        }
        int bits = VectorWidth.preferredBits();
        return new Status("vector", bits, bits + "-bit vectors, HotSpot C2");
    }

    private static String refusal() {
        String wish = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
        if (wish.equals("off")) {
            return "switched off; remove -D" + PROPERTY + "=off to use them";
        }
        if (!wish.equals("auto")) {
            return "-D" + PROPERTY + "=" + wish + " is not understood; use auto or off";
        }
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return "the module is absent; start java with --add-modules " + MODULE;
        }
        String vm = System.getProperty("java.vm.name", "");
        String info = System.getProperty("java.vm.info", "");
        if (!vm.contains("Server VM")) {
            return "the VM is " + vm + ", not HotSpot's Server VM, which has C2; use an OpenJDK build with it";
        }
        if (info.contains("interpreted mode") || info.contains("emulated-client")) {
            return "the VM runs without C2 (" + info + "); remove -Xint, -XX:TieredStopAtLevel or -client";
        }
        int bits = VectorWidth.preferredBits();
        if (bits < MIN_VECTOR_BITS) {
            return "the preferred vectors have " + bits + " bits, under " + MIN_VECTOR_BITS
                    + "; a CPU with 128-bit vectors is needed";
        }
        return null;
    }
}
