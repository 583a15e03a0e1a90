/**
 * Compute kernels for narrow types on the Java Vector API, each with a scalar twin.
 *
 * <p>To run on vectors, start the JVM with {@code --add-modules jdk.incubator.vector}; without it everything works on
 * the scalar path with identical results.
 */
@SuppressWarnings("module") // the modules named below are built after this one
module io.github.filigree.kernels {
    requires static jdk.incubator.vector;

    exports io.github.filigree.kernels;
    exports io.github.filigree.kernels.bits to
            io.github.filigree.segment,
            io.github.filigree.graph,
            io.github.filigree.tiles;
    exports io.github.filigree.kernels.rows to
            io.github.filigree.segment;
}
