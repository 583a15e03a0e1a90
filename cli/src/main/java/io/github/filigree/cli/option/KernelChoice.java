package io.github.filigree.cli.option;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Simd;
import java.util.Locale;

/**
 * Which kernels a command runs. A command does its work once, and most of it before vector code is compiled, which is
 * slow until then; so it runs the scalar ones, except where there is so much to do that vectors win all the same.
 */
public final class KernelChoice {

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

    /** On two processors thinning 8192² took 1.07 s with vectors and 0.95 s without, 16 384² took 2.3 s and 3.1 s. */
    private static final long THINNING_WORTH_VECTORS = 1L << 27;

    private KernelChoice() {}

    /** Called while the command line is parsed, hence before the first kernel runs and the choice is made for good. */
    static void choose(SimdMode choice) {
        System.setProperty(Simd.PROPERTY, choice.toString());
    }

    /**
     * {@return the kernels for all but thinning} The graph of an 8192² skeleton took 1.4 s with vectors and 0.6 s
     * without, that of 50 000² pixels 2.4 s and 1.6 s.
     */
    public static Kernels once() {
        return Kernels.named("scalar");
    }

    /**
     * {@return the kernels to filter photographs with: scalar ones, which change to vectors while a large photograph is
     * worked on} With vectors from the beginning, Sato's filter with four sigmas and all around it took, on one processor,
     * 1.2 s instead of 0.9 s for 1411² pixels, 3.2 s instead of 2.5 s for 2900², and 4.4 s instead of 5.2 s for 4096².
     */
    static Kernels filters() {
        return Kernels.selected();
    }

    /**
     * {@return the kernels to thin a mask with}
     *
     * @param pixels of the mask
     */
    public static Kernels thinning(long pixels) {
        return pixels >= THINNING_WORTH_VECTORS ? Kernels.selected() : once();
    }
}
