package io.github.filigree.kernels.vector;

import jdk.incubator.vector.VectorShape;

/** How wide the vectors of this room are. Like all of the room, to be touched only where the module is present. */
public final class VectorWidth {

    private VectorWidth() {}

    /** {@return the width in bits of the vectors this JVM prefers} */
    public static int preferredBits() {
        return VectorShape.preferredShape().vectorBitSize();
    }
}
