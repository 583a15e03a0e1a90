package io.github.filigree.cli.write;

import io.github.filigree.cli.read.ElementType;
import io.github.filigree.cli.read.Image;
import io.github.filigree.kernels.ArrayAdd;
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
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Image x, Image y, boolean saturating, OutputStream out) throws IOException {
        NpyFormat.header(out, x.type().descr(), x.order().fortran(), x.shape());
        boolean reverse = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
        for (long offset = 0; offset < x.data().byteSize(); offset += PIECE) {
            long length = Math.min(PIECE, x.data().byteSize() - offset);
            MemorySegment sum = sum(
                    x.type(), x.data().asSlice(offset, length), order(x), y.data().asSlice(offset, length), order(y), saturating);
            NpyFormat.data(out, sum, reverse ? x.type().bytes() : 1);
        }
    }

    private static ByteOrder order(Image image) {
        boolean little = (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) != image.order().swapped();
        return little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private static MemorySegment sum(
            ElementType type, MemorySegment x, ByteOrder xOrder, MemorySegment y, ByteOrder yOrder, boolean saturating) {
        switch (type.bytes()) {
            case 1:
                return sumBytes(type, x.toArray(ValueLayout.JAVA_BYTE), y.toArray(ValueLayout.JAVA_BYTE), saturating);
            case 2:
                ValueLayout.OfShort shorts = ValueLayout.JAVA_SHORT_UNALIGNED;
                return sumShorts(type, x.toArray(shorts.withOrder(xOrder)), y.toArray(shorts.withOrder(yOrder)), saturating);
            case 4:
                if (type == ElementType.FLOAT32) {
                    ValueLayout.OfFloat layout = ValueLayout.JAVA_FLOAT_UNALIGNED;
                    float[] floats = x.toArray(layout.withOrder(xOrder));
                    ArrayAdd.add(floats, y.toArray(layout.withOrder(yOrder)), floats);
                    return MemorySegment.ofArray(floats);
                }
                ValueLayout.OfInt layout = ValueLayout.JAVA_INT_UNALIGNED;
                int[] ints = x.toArray(layout.withOrder(xOrder));
                ArrayAdd.add(ints, y.toArray(layout.withOrder(yOrder)), ints);
                return MemorySegment.ofArray(ints);
            default:
                if (type == ElementType.FLOAT64) {
                    ValueLayout.OfDouble doubleLayout = ValueLayout.JAVA_DOUBLE_UNALIGNED;
                    double[] doubles = x.toArray(doubleLayout.withOrder(xOrder));
                    ArrayAdd.add(doubles, y.toArray(doubleLayout.withOrder(yOrder)), doubles);
                    return MemorySegment.ofArray(doubles);
                }
                ValueLayout.OfLong longLayout = ValueLayout.JAVA_LONG_UNALIGNED;
                long[] longs = x.toArray(longLayout.withOrder(xOrder));
                ArrayAdd.add(longs, y.toArray(longLayout.withOrder(yOrder)), longs);
                return MemorySegment.ofArray(longs);
        }
    }

    private static MemorySegment sumBytes(ElementType type, byte[] x, byte[] y, boolean saturating) {
        if (!saturating) {
            ArrayAdd.add(x, y, x);
        } else if (type.isUnsigned()) {
            ArrayAdd.addSaturatingUnsigned(x, y, x);
        } else {
            ArrayAdd.addSaturatingSigned(x, y, x);
        }
        return MemorySegment.ofArray(x);
    }

    private static MemorySegment sumShorts(ElementType type, short[] x, short[] y, boolean saturating) {
        if (type == ElementType.FLOAT16) {
            // A float holds the sum of two halves exactly enough: rounding it again gives the half nearest to the sum.
            for (int i = 0; i < x.length; i++) {
                x[i] = Float.floatToFloat16(Float.float16ToFloat(x[i]) + Float.float16ToFloat(y[i]));
            }
        } else if (!saturating) {
            ArrayAdd.add(x, y, x);
        } else if (type.isUnsigned()) {
            ArrayAdd.addSaturatingUnsigned(x, y, x);
        } else {
            ArrayAdd.addSaturatingSigned(x, y, x);
        }
        return MemorySegment.ofArray(x);
    }
}
