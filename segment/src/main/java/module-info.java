/** From photograph or volume to mask, on the kernels of {@link io.github.filigree.kernels}. */
module io.github.filigree.segment {
    requires transitive io.github.filigree.kernels;
    requires static jdk.incubator.vector;

    exports io.github.filigree.segment;
}
