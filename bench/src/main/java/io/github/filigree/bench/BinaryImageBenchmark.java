package io.github.filigree.bench;

import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Packing uint8 pixels to bit rows, and unpacking, counting and degrees of them. */
public class BinaryImageBenchmark extends KernelBenchmark {

    /** Height and width of the image. */
    @Param({"4096", "8192"})
    public int side;

    private byte[] pixels;
    private BinaryImage image;

    @Override
    protected void prepare() {
        pixels = TestImages.blobSkeleton(side);
        image = BinaryImage.of(kernels, pixels, side, side);
    }

    /** {@return the bit rows} */
    @Benchmark
    public BinaryImage pack() {
        return BinaryImage.of(kernels, pixels, side, side);
    }

    /** {@return the pixels} */
    @Benchmark
    public byte[] unpack() {
        return image.toBytes();
    }

    /** {@return the number of foreground pixels} */
    @Benchmark
    public long count() {
        return image.count();
    }

    /** {@return the neighbours of each foreground pixel, from the bit rows} */
    @Benchmark
    public byte[] degrees() {
        return image.degrees();
    }
}
