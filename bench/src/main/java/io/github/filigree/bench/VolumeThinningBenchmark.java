package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a uint8 mask of a volume to its skeleton as uint8: the same in and out as elsewhere. */
public class VolumeThinningBenchmark extends KernelBenchmark {

    /** Size of each axis. */
    @Param("256")
    public int side;

    /** What is thinned: blobs, half of the volume, or tubes, a fiftieth of it. */
    @Param({"blobs", "tubes"})
    public String volume;

    /** Threads of the thinning; packing and unpacking have one. */
    @Param({"1", "2"})
    public int threads;

    private byte[] mask;

    @Override
    protected void prepare() {
        mask = volume.equals("blobs") ? TestVolumes.blobs(side) : TestVolumes.tubes(side);
    }

    /** {@return the skeleton after Lee, Kashyap and Chu} */
    @Benchmark
    public byte[] lee() {
        return thinned(Thinning.Method.LEE);
    }

    /** {@return the skeleton with the same topology} */
    @Benchmark
    public byte[] homotopic() {
        return thinned(Thinning.Method.HOMOTOPIC);
    }

    private byte[] thinned(Thinning.Method method) {
        return Thinning.builder(BinaryImage.of(kernels, mask, side, side, side))
                .method(method)
                .threads(threads)
                .build()
                .toBytes();
    }
}
