package io.github.filigree.bench;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.kernels.BinaryImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Spurs taken off a skeleton whose branches are known. */
public class PruningBenchmark extends Measured {

    /** Height and width of the image. */
    @Param({"1024", "4096"})
    public int side;

    private Branches branches;

    /** Makes the input. */
    @Setup
    public void prepare() {
        branches = Branches.of(BinaryImage.of(TestImages.blobSkeleton(side), side, side));
    }

    /** {@return for each old branch the new one} */
    @Benchmark
    public int[] shorterThanTwenty() {
        return Pruning.shorterThan(branches, 20).branchMap();
    }
}
