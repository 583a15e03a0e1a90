package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The distance of each voxel of a uint8 mask to the background. */
public class VolumeDistanceBenchmark extends Measured {

    /** Size of each axis. */
    @Param("256")
    public int side;

    /** What the mask holds: blobs, half of the volume, or tubes, a fiftieth of it. */
    @Param({"blobs", "tubes"})
    public String volume;

    /** The distance of planes; that of rows and columns is 1. */
    @Param({"1", "2.5"})
    public double planes;

    /** Threads of the transform. */
    @Param({"1", "2"})
    public int threads;

    private byte[] mask;

    /** Makes the input. */
    @Setup
    public void prepare() {
        mask = volume.equals("blobs") ? TestVolumes.blobs(side) : TestVolumes.tubes(side);
    }

    /** {@return the distances} */
    @Benchmark
    public float[] distances() {
        return DistanceTransform.builder(BinaryImage.of(mask, side, side, side))
                .spacing(planes, 1, 1)
                .threads(threads)
                .build();
    }
}
