package io.github.filigree.kernels;

import java.util.ArrayList;
import java.util.List;

/** The implementations that this JVM can run, for tests to compare. */
public final class Implementations {

    private Implementations() {}

    /**
     * {@return scalar and, where there are vectors, vector kernels and those that change from one to the other} On
     * narrow vectors also those that are written for 512 bits and not selected there: slow, but to be right everywhere.
     */
    public static List<Kernels> all() {
        List<Kernels> all = new ArrayList<>();
        all.add(Kernels.named("scalar"));
        if (Kernels.selected().name().equals("vector")) {
            all.add(Kernels.named("vector"));
            all.add(Kernels.selected());
            if (Kernels.selected().vectorBits() < 512) {
                all.add(Kernels.vector(512, true));
            }
        }
        return all;
    }
}
