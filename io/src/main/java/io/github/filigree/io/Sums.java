package io.github.filigree.io;

import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.npy.NpyData;
import io.github.filigree.io.npy.NpyHeader;
import io.github.filigree.kernels.ArrayAdd;
import io.github.filigree.kernels.Kernels;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Adds two arrays piece by piece into a {@code .npy}, so that files larger than memory are no matter.
 *
 * {@snippet :
 * Image x = Images.read(Path.of("x.npy"));
 * Image y = Images.read(Path.of("y.npy"));
 * OutputFile.write(Path.of("sum.npy"), out -> Sums.write(x, y, false, out));
 * }
 */
public final class Sums {

    /** Three pieces fit into a second-level cache. */
    private static final int PIECE = 1 << 17;

    private Sums() {}

    /**
     * Writes x + y.
     *
     * @param x an array of any type but bool
     * @param y an array of the same shape, type and axis order
     * @param saturating whether sums stop at the smallest and largest value, for integers of 8 and 16 bits
     * @param out where to; stays open
     * @throws IllegalArgumentException if the arrays cannot be added; the message is one line that names them
     * @throws IOException if it cannot be written
     */
    public static void write(Image x, Image y, boolean saturating, OutputStream out) throws IOException {
        write(Kernels.selected(), x, y, saturating, out);
    }

    /**
     * Writes x + y with kernels of one's own choice.
     *
     * @param kernels to add with
     * @param x an array of any type but bool
     * @param y an array of the same shape, type and axis order
     * @param saturating whether sums stop at the smallest and largest value, for integers of 8 and 16 bits
     * @param out where to; stays open
     * @throws IllegalArgumentException if the arrays cannot be added; the message is one line that names them
     * @throws IOException if it cannot be written
     */
    public static void write(Kernels kernels, Image x, Image y, boolean saturating, OutputStream out)
            throws IOException {
        check(x, y, saturating);
        NpyHeader.write(out, x.type().descr(), x.order().fortran(), x.shape());
        for (long offset = 0; offset < x.dataView().byteSize(); offset += PIECE) {
            long length = Math.min(PIECE, x.dataView().byteSize() - offset);
            MemorySegment sum = sum(new Piece(x, offset, length), new Piece(y, offset, length), saturating, kernels);
            NpyData.write(out, sum, x.type().bytes(), ByteOrder.nativeOrder());
        }
    }

    /**
     * Checks that two arrays can be added.
     *
     * @param x an array
     * @param y another
     * @param saturating whether sums are to stop at the smallest and largest value
     * @throws IllegalArgumentException if not; the message is one line that names them
     */
    public static void check(Image x, Image y, boolean saturating) {
        if (!Arrays.equals(x.shape(), y.shape()) || x.type() != y.type()) {
            throw new IllegalArgumentException(x.name() + " is " + describe(x) + ", " + y.name() + " is " + describe(y)
                    + "; shapes and types must be equal");
        }
        if (x.order().fortran() != y.order().fortran()) {
            throw new IllegalArgumentException((x.order().fortran() ? x : y).name()
                    + " is in Fortran order, the other in C order; save it with np.ascontiguousarray");
        }
        if (x.type() == PixelType.BOOL) {
            throw new IllegalArgumentException(
                    x.name() + " is bool, whose sum is no number; convert it with astype(np.uint8)");
        }
        if (saturating && (x.type().bytes() > 2 || x.type() == PixelType.FLOAT16)) {
            throw new IllegalArgumentException(x.name() + " is " + x.type()
                    + "; saturating sums are of integers of 8 and 16 bits");
        }
    }

    private static String describe(Image image) {
        return Image.shapeText(image.shape()) + " " + image.type();
    }

    /** A stretch of an array, as arrays in this machine's byte order. */
    private record Piece(Image image, long offset, long length) {

        ByteOrder order() {
            return image.order().bytes();
        }

        MemorySegment data() {
            return image.dataView().asSlice(offset, length);
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
        PixelType type = x.image.type();
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

    private static MemorySegment sumBytes(PixelType type, byte[] x, byte[] y, boolean saturating, Kernels kernels) {
        if (!saturating) {
            ArrayAdd.add(kernels, x, 0, y, 0, x, 0, x.length);
        } else if (type.isUnsigned()) {
            ArrayAdd.addSaturatingUnsigned(kernels, x, 0, y, 0, x, 0, x.length);
        } else {
            ArrayAdd.addSaturatingSigned(kernels, x, 0, y, 0, x, 0, x.length);
        }
        return MemorySegment.ofArray(x);
    }

    private static MemorySegment sumShorts(PixelType type, short[] x, short[] y, boolean saturating, Kernels kernels) {
        if (type == PixelType.FLOAT16) {
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
