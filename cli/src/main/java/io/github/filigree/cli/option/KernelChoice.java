package io.github.filigree.cli.option;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Simd;
import java.util.Locale;

/**
 * Which kernels a command runs. A command on an image of usual size is over before vector code is compiled, and starts
 * in half the time without the vector module; so the launcher gives that module to large files only.
 */
public final class KernelChoice {

    private static final String MODULE = "jdk.incubator.vector";

    /** The choices of {@code --simd}. */
    public enum SimdMode {
        /** Vector instructions where one run gains by them. */
        AUTO,
        /** Plain Java. */
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private KernelChoice() {}

    /** Called while the command line is parsed, hence before the first kernel runs and the choice is made for good. */
    static void choose(SimdMode choice) {
        System.setProperty(Simd.PROPERTY, choice.toString());
    }

    /** {@return the kernels of this run: the default ones if the vector module is there, else the scalar ones} */
    public static Kernels kernels() {
        return withModule() ? Kernels.selected() : Kernels.named("scalar");
    }

    /** {@return which kernels this run has and why} */
    public static Simd.Status status() {
        return withModule() || !Simd.wish().equals("auto") ? Simd.status() : new Simd.Status(
                "scalar", Long.SIZE, "started without " + MODULE + ", which commands on large files are started with");
    }

    private static boolean withModule() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }
}
