package io.github.filigree.bench;

import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a uint8 skeleton with about 1 % foreground to the adjacency matrix of its pixels. */
public class PixelGraphBenchmark extends KernelBenchmark {

    /** Height and width of the image. */
    @Param({"4096", "8192"})
    public int side;

    /** Which adjacent pairs are edges. */
    @Param({"ALL", "REDUCED"})
    public EdgeRule rule;

    /** Threads of the builder; packing has one. */
    @Param({"1", "2"})
    public int threads;

    private byte[] pixels;

    @Override
    protected void prepare() {
        pixels = TestImages.blobSkeleton(side);
    }

    /** {@return the graph} */
    @Benchmark
    public PixelGraph build() {
        BinaryImage skeleton = BinaryImage.of(kernels, pixels, side, side);
        return PixelGraph.builder(skeleton).edges(rule).threads(threads).build();
    }

    /** {@return the graph and its matrix with lengths} */
    @Benchmark
    public CsrMatrix buildCsr() {
        return build().toCsr();
    }
}
