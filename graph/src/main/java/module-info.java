/** Pixel graphs of skeletons, on the bit rows of {@link io.github.filigree.kernels.BinaryImage}. */
module io.github.filigree.graph {
    requires transitive io.github.filigree.kernels;
    requires static jdk.incubator.vector;

    exports io.github.filigree.graph;
}
