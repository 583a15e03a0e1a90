package io.github.filigree.cli.read;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * What a file held: an array of pixels of one type, in memory or mapped from the file, and what is known about it. It
 * is not copied, and not to be changed.
 *
 * @param name of the file, for messages
 * @param shape sizes of the axes, slowest first
 * @param type of a pixel
 * @param order how pixels lie in {@code data}
 * @param data exactly the pixels
 * @param spacing size of a pixel along each axis, or null if the file does not say
 * @param color whether it was a colour image, of which the pixels are the luminance
 * @param remarks what a person should hear about how the file was read
 */
public record Image(
        String name,
        long[] shape,
        ElementType type,
        Order order,
        MemorySegment data,
        double[] spacing,
        boolean color,
        List<String> remarks) {

    /** From here on packing takes long enough to tell how far it is; a copy of each row costs little. */
    private static final long LARGE = 1L << 30;

    /**
     * A command does its work once, and most of it before vector code is compiled, which is slow until then: the graph of
     * an 8192² skeleton took 1.4 s with vectors and 0.6 s without, that of 50 000² pixels 2.4 s and 1.6 s.
     */
    private static final Kernels KERNELS = Kernels.named("scalar");

    /**
     * How pixels lie in memory.
     *
     * @param fortran whether the first axis is the fastest
     * @param swapped whether bytes are not in this machine's order
     */
    public record Order(boolean fortran, boolean swapped) {

        /** Raster order in this machine's byte order. */
        public static final Order NATIVE = new Order(false, false);
    }

    /** Checks that the data fit the shape. */
    public Image {
        if (shape.length == 0) {
            throw new IllegalArgumentException("an image has at least one axis");
        }
        long bytes = Arrays.stream(shape).reduce(type.bytes(), Math::multiplyExact);
        if (data.byteSize() != bytes) {
            throw new IllegalArgumentException(shapeText(shape) + " " + type + " pixels are " + bytes
                    + " bytes, not " + data.byteSize());
        }
        remarks = List.copyOf(remarks);
    }

    /** An image in raster order that needs no remark. */
    public Image(String name, long[] shape, ElementType type, MemorySegment data) {
        this(name, shape, type, Order.NATIVE, data, null, false, List.of());
    }

    /** {@return what became of this image: other pixels in raster order, the same name, shape and spacing} */
    public Image with(ElementType type, MemorySegment data) {
        return new Image(name, shape, type, Order.NATIVE, data, spacing, false, List.of());
    }

    /** {@return the number of pixels} */
    public long size() {
        return data.byteSize() / type.bytes();
    }

    /** {@return a pixel's value, by its flat index in raster order} */
    public double value(long pixelIndex) {
        return type.read(data, offset(pixelIndex), order.swapped);
    }

    private long offset(long pixelIndex) {
        if (!order.fortran) {
            return pixelIndex * type.bytes();
        }
        long offset = 0;
        long rest = pixelIndex;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            offset += rest % shape[axis] * stride(axis);
            rest /= shape[axis];
        }
        return offset;
    }

    /** Bytes from a pixel to the next along an axis. */
    private long stride(int axis) {
        long stride = type.bytes();
        int from = order.fortran ? 0 : axis + 1;
        int to = order.fortran ? axis : shape.length;
        for (int i = from; i < to; i++) {
            stride *= shape[i];
        }
        return stride;
    }

    /** {@return the foreground as bit rows} */
    public BinaryImage mask(Foreground foreground) {
        return mask(foreground, row -> {});
    }

    /**
     * {@return the foreground as bit rows; bytes in raster order are packed where they lie, without a copy}
     *
     * @param foreground which pixels
     * @param progress told the number of each row that is done, if the image is so large that this takes long
     */
    public BinaryImage mask(Foreground foreground, IntConsumer progress) {
        boolean plain = type.bytes() == 1 && !order.fortran && foreground.equals(Foreground.NONZERO);
        if (plain && data.byteSize() < LARGE) {
            return BinaryImage.of(KERNELS, data, shape);
        }
        int width = Math.toIntExact(shape[shape.length - 1]);
        long step = stride(shape.length - 1);
        byte[] row = new byte[width];
        return BinaryImage.ofRows(KERNELS, r -> {
            progress.accept(r);
            long offset = offset((long) r * width);
            if (plain) {
                MemorySegment.copy(data, ValueLayout.JAVA_BYTE, offset, row, 0, width);
                return row;
            }
            for (int x = 0; x < width; x++) {
                row[x] = foreground.test(type.read(data, offset + x * step, order.swapped)) ? (byte) 1 : 0;
            }
            return row;
        }, shape);
    }

    /** {@return the pixels as bytes in raster order, for types of one byte} */
    public byte[] toBytes() {
        if (type.bytes() != 1 || order.fortran) {
            throw new IllegalStateException("not bytes in raster order");
        }
        return data.toArray(ValueLayout.JAVA_BYTE);
    }

    /** {@return for example "480 × 640"} */
    public static String shapeText(long... shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }
}
