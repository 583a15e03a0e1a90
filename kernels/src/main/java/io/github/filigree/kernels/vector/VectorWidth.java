package io.github.filigree.kernels.vector;

import jdk.incubator.vector.VectorShape;

/** How wide the vectors of this package are. Like all of the package, to be used only where the module is present. */
public final class VectorWidth {

    private VectorWidth() {}

    /** {@return the width in bits of the vectors this JVM prefers} */
    public static int preferredBits() {
        return VectorShape.preferredShape().vectorBitSize();
    }
}
