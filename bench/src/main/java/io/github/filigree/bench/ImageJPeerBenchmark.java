package io.github.filigree.bench;

import ij.process.BinaryProcessor;
import ij.process.ByteProcessor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * ImageJ's <i>Process › Binary › Skeletonize</i> on the mask of {@link ThinningBenchmark}. Its deletion table is
 * its own, so the skeleton is like that of Zhang and Suen, but not equal.
 */
public class ImageJPeerBenchmark extends Measured {

    private static final int FOREGROUND = 255;

    /** Height and width of the mask. */
    @Param({"1024", "4096"})
    public int side;

    private byte[] mask;

    /** Makes the mask. */
    @Setup
    public void prepare() {
        mask = TestImages.blobs(side);
        for (int i = 0; i < mask.length; i++) {
            mask[i] *= (byte) FOREGROUND;
        }
    }

    /** {@return the skeleton} */
    @Benchmark
    public byte[] skeletonize() {
        byte[] pixels = mask.clone();
        new BinaryProcessor(new ByteProcessor(side, side, pixels, null)).skeletonize(FOREGROUND);
        return pixels;
    }
}
