package io.github.filigree.bench;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The longest shortest path of each component of a skeleton whose branches are known. */
public class GeodesicsBenchmark extends Measured {

    /** Height and width of the image. */
    @Param({"512", "1024"})
    public int side;

    private Branches branches;

    /** Makes the input. */
    @Setup
    public void prepare() {
        branches = Branches.of(BinaryImage.of(TestImages.blobSkeleton(side), side, side));
    }

    /** {@return which branches the paths run along} */
    @Benchmark
    public boolean[] mainBranches() {
        return Geodesics.of(branches).mainBranches();
    }
}
