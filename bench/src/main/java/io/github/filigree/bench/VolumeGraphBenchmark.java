package io.github.filigree.bench;

import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a uint8 volume to the adjacency matrix of its voxels. */
public class VolumeGraphBenchmark extends KernelBenchmark {

    /** Size of each axis. */
    @Param({"192", "512"})
    public int side;

    /** What it is the graph of: the skeleton of blobs, walks through 1 % of the volume, or noise, 30 % foreground. */
    @Param({"skeleton", "curves", "noise"})
    public String volume;

    /** Which adjacent pairs are edges. */
    @Param({"ALL", "REDUCED"})
    public EdgeRule rule;

    /** Threads of the builder; packing has one. */
    @Param({"1", "2"})
    public int threads;

    private byte[] voxels;

    @Override
    protected void prepare() {
        voxels = switch (volume) {
            case "skeleton" -> TestVolumes.skeleton(side);
            case "curves" -> TestImages.curves(side);
            default -> TestVolumes.noise(side);
        };
    }

    /** {@return the graph's matrix} */
    @Benchmark
    public CsrMatrix buildCsr() {
        BinaryImage image = BinaryImage.of(kernels, voxels, side, side, side);
        return PixelGraph.builder(image).edges(rule).threads(threads).build().toCsr();
    }
}
