package io.github.filigree.bench;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a uint8 skeleton to the table of its branches. */
public class BranchesBenchmark extends KernelBenchmark {

    /** Height and width of the image. */
    @Param({"4096", "8192"})
    public int side;

    /** Which adjacent pairs are edges; FOREST gives skan's table. */
    @Param({"FOREST", "REDUCED"})
    public EdgeRule rule;

    private byte[] pixels;

    @Override
    protected void prepare() {
        pixels = TestImages.blobSkeleton(side);
    }

    /** {@return the table} */
    @Benchmark
    public BranchTable table() {
        BinaryImage skeleton = BinaryImage.of(kernels, pixels, side, side);
        return BranchTable.of(Branches.of(PixelGraph.builder(skeleton).edges(rule).threads(1).build()));
    }
}
