package io.github.filigree.cli.write;

import io.github.filigree.cli.read.ElementType;
import io.github.filigree.cli.read.Image;
import io.github.filigree.kernels.ArrayAdd;
import io.github.filigree.kernels.Kernels;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Adds two arrays piece by piece into a {@code .npy}, so that files larger than memory are no matter. */
public final class NpySum {

    /** Three pieces fit into a second-level cache. */
    private static final int PIECE = 1 << 17;

    private NpySum() {}

    /**
     * Writes x + y.
     *
     * @param x an array of any type but bool
     * @param y an array of the same shape, type and axis order
     * @param saturating whether sums stop at the smallest and largest value, for integers of 8 and 16 bits
     * @param kernels to add with
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Image x, Image y, boolean saturating, Kernels kernels, OutputStream out)
            throws IOException {
        NpyFormat.header(out, x.type().descr(), x.order().fortran(), x.shape());
        boolean reverse = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
        for (long offset = 0; offset < x.data().byteSize(); offset += PIECE) {
            long length = Math.min(PIECE, x.data().byteSize() - offset);
            MemorySegment sum = sum(new Piece(x, offset, length), new Piece(y, offset, length), saturating, kernels);
            NpyFormat.data(out, sum, reverse ? x.type().bytes() : 1);
        }
    }

    /** A stretch of an array, as arrays in this machine's byte order. */
    private record Piece(Image image, long offset, long length) {

        ByteOrder order() {
            boolean little = (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) != image.order().swapped();
            return little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        }

        MemorySegment data() {
            return image.data().asSlice(offset, length);
        }

        byte[] bytes() {
            return data().toArray(ValueLayout.JAVA_BYTE);
        }

        short[] shorts() {
            return data().toArray(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order()));
        }

        int[] ints() {
            return data().toArray(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order()));
        }

        long[] longs() {
            return data().toArray(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order()));
        }

        float[] floats() {
            return data().toArray(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order()));
        }

        double[] doubles() {
            return data().toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order()));
        }
    }

    private static MemorySegment sum(Piece x, Piece y, boolean saturating, Kernels kernels) {
        ElementType type = x.image.type();
        return switch (type) {
            case BOOL, INT8, UINT8 -> sumBytes(type, x.bytes(), y.bytes(), saturating, kernels);
            case INT16, UINT16, FLOAT16 -> sumShorts(type, x.shorts(), y.shorts(), saturating, kernels);
            case INT32, UINT32 -> {
                int[] sum = x.ints();
                ArrayAdd.add(kernels, sum, 0, y.ints(), 0, sum, 0, sum.length);
                yield MemorySegment.ofArray(sum);
            }
            case INT64, UINT64 -> {
                long[] sum = x.longs();
                ArrayAdd.add(kernels, sum, 0, y.longs(), 0, sum, 0, sum.length);
                yield MemorySegment.ofArray(sum);
            }
            case FLOAT32 -> {
                float[] sum = x.floats();
                ArrayAdd.add(kernels, sum, 0, y.floats(), 0, sum, 0, sum.length);
                yield MemorySegment.ofArray(sum);
            }
            case FLOAT64 -> {
                double[] sum = x.doubles();
                ArrayAdd.add(kernels, sum, 0, y.doubles(), 0, sum, 0, sum.length);
                yield MemorySegment.ofArray(sum);
            }
        };
    }

    private static MemorySegment sumBytes(ElementType type, byte[] x, byte[] y, boolean saturating, Kernels kernels) {
        if (!saturating) {
            ArrayAdd.add(kernels, x, 0, y, 0, x, 0, x.length);
        } else if (type.isUnsigned()) {
            ArrayAdd.addSaturatingUnsigned(kernels, x, 0, y, 0, x, 0, x.length);
        } else {
            ArrayAdd.addSaturatingSigned(kernels, x, 0, y, 0, x, 0, x.length);
        }
        return MemorySegment.ofArray(x);
    }

    private static MemorySegment sumShorts(ElementType type, short[] x, short[] y, boolean saturating,
            Kernels kernels) {
        if (type == ElementType.FLOAT16) {
            // A float holds the sum of two halves exactly enough: rounding it again gives the half nearest to the sum.
            for (int i = 0; i < x.length; i++) {
                x[i] = Float.floatToFloat16(Float.float16ToFloat(x[i]) + Float.float16ToFloat(y[i]));
            }
        } else if (!saturating) {
            ArrayAdd.add(kernels, x, 0, y, 0, x, 0, x.length);
        } else if (type.isUnsigned()) {
            ArrayAdd.addSaturatingUnsigned(kernels, x, 0, y, 0, x, 0, x.length);
        } else {
            ArrayAdd.addSaturatingSigned(kernels, x, 0, y, 0, x, 0, x.length);
        }
        return MemorySegment.ofArray(x);
    }
}
