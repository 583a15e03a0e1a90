package io.github.filigree.kernels;

import io.github.filigree.kernels.vector.VectorWidth;
import java.util.Locale;

/** The decision whether vectors may be used, made once; the only place that reads system properties. */
final class Selection {

    /** The system property that switches vectors off. */
    static final String PROPERTY = "filigree.simd";

    private static final String MODULE = "jdk.incubator.vector";
    private static final int MIN_VECTOR_BITS = 128;

    /** By itself, so that to ask for the wish does not decide, and log, anything. */
    private static final class Decision {
        static final String REFUSAL = refusal();
        static final int VECTOR_BITS = REFUSAL == null ? VectorWidth.preferredBits() : Long.SIZE;

        static {
            if (REFUSAL != null) {
                System.getLogger("io.github.filigree.kernels.Simd")
                        .log(System.Logger.Level.WARNING, "Filigree runs without SIMD vectors: " + REFUSAL);
            }
        }

        private Decision() {}
    }

    private Selection() {}

    /** {@return what the property says, in small letters; {@code "auto"} if it is not set} */
    static String wish() {
        return System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
    }

    /** {@return whether vectors may be used} */
    static boolean vectors() {
        return Decision.REFUSAL == null;
    }

    /** {@return the width of a vector in bits; 64, one word, without vectors} */
    static int vectorBits() {
        return Decision.VECTOR_BITS;
    }

    /** {@return why, and what to do about it, in one sentence} */
    static String reason() {
        return vectors() ? vectorBits() + "-bit vectors, HotSpot C2" : Decision.REFUSAL;
    }

    /**
     * {@return whether C2 compiles permutations of two vectors} On AArch64 that of JDK 25 leaves {@code selectFrom} of
     * two vectors to plain Java (JDK-8348868).
     */
    static boolean permutesTwo() {
        return !System.getProperty("os.arch", "").equals("aarch64");
    }

    private static String refusal() {
        String wish = wish();
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
