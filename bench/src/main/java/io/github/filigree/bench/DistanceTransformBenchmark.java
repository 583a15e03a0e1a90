package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The distance of each pixel of a mask, half of it blobs, to the background. */
public class DistanceTransformBenchmark extends Measured {

    /** Height and width of the image. */
    @Param({"1024", "4096"})
    public int side;

    /** Threads of the transform. */
    @Param({"1", "2"})
    public int threads;

    private BinaryImage mask;

    /** Makes the input. */
    @Setup
    public void prepare() {
        mask = BinaryImage.of(TestImages.blobs(side), side, side);
    }

    /** {@return the distances} */
    @Benchmark
    public float[] distances() {
        return DistanceTransform.builder(mask).threads(threads).build();
    }
}
