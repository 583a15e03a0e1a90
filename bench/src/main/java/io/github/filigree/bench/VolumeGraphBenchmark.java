package io.github.filigree.bench;

import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a uint8 volume of curves to the adjacency matrix of its voxels. */
public class VolumeGraphBenchmark extends KernelBenchmark {

    /** Size of each axis. */
    @Param("256")
    public int side;

    /** Which adjacent pairs are edges. */
    @Param({"ALL", "REDUCED"})
    public EdgeRule rule;

    /** Threads of the builder; packing has one. */
    @Param({"1", "2"})
    public int threads;

    private byte[] voxels;

    @Override
    protected void prepare() {
        voxels = TestImages.curves(side);
    }

    /** {@return the graph's matrix} */
    @Benchmark
    public CsrMatrix buildCsr() {
        BinaryImage curves = BinaryImage.of(kernels, voxels, side, side, side);
        return PixelGraph.builder(curves).edges(rule).threads(threads).build().toCsr();
    }
}
