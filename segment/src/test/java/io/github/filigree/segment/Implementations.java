package io.github.filigree.segment;

import io.github.filigree.kernels.Kernels;
import java.util.List;

/** The implementations that this JVM can run, for tests to compare. */
final class Implementations {

    private Implementations() {}

    static List<Kernels> all() {
        return Kernels.selected().name().equals("vector")
                ? List.of(Kernels.named("scalar"), Kernels.named("vector"))
                : List.of(Kernels.named("scalar"));
    }
}
