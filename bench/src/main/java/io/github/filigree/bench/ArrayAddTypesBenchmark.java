package io.github.filigree.bench;

import io.github.filigree.kernels.ArrayAdd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Wrapping addition of the types wider than a byte, whose values are random bits; floats avoid NaN. */
public class ArrayAddTypesBenchmark extends KernelBenchmark {

    /** The types. */
    public enum Type {
        /** int16. */
        SHORT,
        /** int32. */
        INT,
        /** int64. */
        LONG,
        /** float32. */
        FLOAT,
        /** float64. */
        DOUBLE
    }

    /** Type of the elements. */
    @Param({"SHORT", "INT", "LONG", "FLOAT", "DOUBLE"})
    public Type type;

    /** Number of elements. */
    @Param({"16000", "1000000"})
    public int size;

    private Object x;
    private Object y;
    private Object out;

    @Override
    protected void prepare() {
        x = elements(1);
        y = elements(2);
        out = elements(3);
    }

    private Object elements(long seed) {
        ByteBuffer noise = ByteBuffer.wrap(TestImages.noise(size * Long.BYTES, seed)).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case SHORT -> {
                short[] array = new short[size];
                noise.asShortBuffer().get(array);
                yield array;
            }
            case INT -> {
                int[] array = new int[size];
                noise.asIntBuffer().get(array);
                yield array;
            }
            case LONG -> {
                long[] array = new long[size];
                noise.asLongBuffer().get(array);
                yield array;
            }
            case FLOAT -> {
                float[] array = new float[size];
                for (int i = 0; i < size; i++) {
                    array[i] = noise.getInt(i * Integer.BYTES);
                }
                yield array;
            }
            case DOUBLE -> {
                double[] array = new double[size];
                for (int i = 0; i < size; i++) {
                    array[i] = noise.getLong(i * Long.BYTES);
                }
                yield array;
            }
        };
    }

    /** {@return the sums} */
    @Benchmark
    public Object add() {
        switch (type) {
            case SHORT -> ArrayAdd.add(kernels, (short[]) x, 0, (short[]) y, 0, (short[]) out, 0, size);
            case INT -> ArrayAdd.add(kernels, (int[]) x, 0, (int[]) y, 0, (int[]) out, 0, size);
            case LONG -> ArrayAdd.add(kernels, (long[]) x, 0, (long[]) y, 0, (long[]) out, 0, size);
            case FLOAT -> ArrayAdd.add(kernels, (float[]) x, 0, (float[]) y, 0, (float[]) out, 0, size);
            case DOUBLE -> ArrayAdd.add(kernels, (double[]) x, 0, (double[]) y, 0, (double[]) out, 0, size);
        }
        return out;
    }
}
