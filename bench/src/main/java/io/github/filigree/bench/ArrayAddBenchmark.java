package io.github.filigree.bench;

import io.github.filigree.kernels.ArrayAdd;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** uint8 addition, from the first-level cache to memory. */
public class ArrayAddBenchmark extends KernelBenchmark {

    /** Number of elements. */
    @Param({"1000", "16000", "1000000", "64000000"})
    public int size;

    private byte[] x;
    private byte[] y;
    private byte[] out;

    @Override
    protected void prepare() {
        x = TestImages.noise(size, 1);
        y = TestImages.noise(size, 2);
        out = new byte[size];
    }

    /** {@return the sums modulo 256} */
    @Benchmark
    public byte[] add() {
        ArrayAdd.add(kernels, x, 0, y, 0, out, 0, size);
        return out;
    }

    /** {@return the same by the loop a user would write} */
    @Benchmark
    public byte[] addPlainLoop() {
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (x[i] + y[i]);
        }
        return out;
    }

    /** {@return the sums clamped to 0 … 255} */
    @Benchmark
    public byte[] addSaturatingUnsigned() {
        ArrayAdd.addSaturatingUnsigned(kernels, x, 0, y, 0, out, 0, size);
        return out;
    }

    /** {@return the sums clamped to −128 … 127} */
    @Benchmark
    public byte[] addSaturatingSigned() {
        ArrayAdd.addSaturatingSigned(kernels, x, 0, y, 0, out, 0, size);
        return out;
    }
}
