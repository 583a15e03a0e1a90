package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a uint8 mask, half of it blobs, to its skeleton as uint8: the same in and out as elsewhere. */
public class ThinningBenchmark extends KernelBenchmark {

    /** Height and width of the mask. */
    @Param({"1024", "4096"})
    public int side;

    /** Threads of the thinning; packing and unpacking have one. */
    @Param({"1", "2"})
    public int threads;

    private byte[] mask;

    @Override
    protected void prepare() {
        mask = TestImages.blobs(side);
    }

    /** {@return the skeleton after Zhang and Suen} */
    @Benchmark
    public byte[] zhangSuen() {
        return thinning().method(Thinning.Method.ZHANG_SUEN).build().toBytes();
    }

    /** {@return the skeleton after Guo and Hall} */
    @Benchmark
    public byte[] guoHall() {
        return thinning().method(Thinning.Method.GUO_HALL).build().toBytes();
    }

    private Thinning.Builder thinning() {
        return Thinning.builder(BinaryImage.of(kernels, mask, side, side)).threads(threads);
    }
}
