package io.github.filigree.bench;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.NeighborSum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** 3×3 sums and degrees of uint8 images, beside a copy of the image: the least that any pass over it costs. */
public class NeighborSumBenchmark extends KernelBenchmark {

    /** Height and width of the image. */
    @Param({"4096", "8192"})
    public int side;

    private byte[] skeleton;
    private byte[] out;
    private short[] exact;

    @Override
    protected void prepare() {
        skeleton = TestImages.blobSkeleton(side);
        out = new byte[side * side];
        exact = new short[side * side];
    }

    /** {@return the neighbours of each nonzero pixel} */
    @Benchmark
    public byte[] degrees() {
        NeighborSum.degrees(kernels, skeleton, side, side, out);
        return out;
    }

    /** {@return the sums modulo 256} */
    @Benchmark
    public byte[] sum3x3() {
        NeighborSum.sum3x3(kernels, skeleton, side, side, out, Border.REFLECT);
        return out;
    }

    /** {@return the sums as uint16} */
    @Benchmark
    public short[] sum3x3Exact() {
        NeighborSum.sum3x3(kernels, skeleton, side, side, exact, Border.REFLECT);
        return exact;
    }

    /** {@return a copy of the image} */
    @Benchmark
    public byte[] arraycopy() {
        System.arraycopy(skeleton, 0, out, 0, skeleton.length);
        return out;
    }
}
