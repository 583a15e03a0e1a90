package io.github.filigree.bench;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The spectral layout of the largest component of a graph. */
public class SpectralLayoutBenchmark extends Measured {

    /** Height and width of the image. */
    @Param({"256", "512"})
    public int side;

    private PixelGraph graph;

    /** Makes the input. */
    @Setup
    public void prepare() {
        graph = PixelGraph.of(BinaryImage.of(TestImages.blobSkeleton(side), side, side));
    }

    /** {@return the first coordinates} */
    @Benchmark
    public double[] layout() {
        return SpectralLayout.of(graph).x();
    }
}
