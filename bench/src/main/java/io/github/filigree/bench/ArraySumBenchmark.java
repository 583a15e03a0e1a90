package io.github.filigree.bench;

import io.github.filigree.kernels.ArraySum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Widening sums of uint8 and int8. */
public class ArraySumBenchmark extends KernelBenchmark {

    /** Number of elements. */
    @Param({"1000", "16000", "1000000", "64000000"})
    public int size;

    private byte[] x;

    @Override
    protected void prepare() {
        x = TestImages.noise(size, 1);
    }

    /** {@return the sum of the elements as 0 … 255} */
    @Benchmark
    public long sumUnsigned() {
        return ArraySum.sumUnsigned(kernels, x, 0, size);
    }

    /** {@return the sum of the elements as −128 … 127} */
    @Benchmark
    public long sumSigned() {
        return ArraySum.sumSigned(kernels, x, 0, size);
    }
}
