package io.github.filigree.io.image;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * An array of pixels of one type, of any rank, and what a file says about it. An image is immutable; its pixels may lie
 * in a mapped file, so that an image larger than memory costs none, and that file must not change meanwhile.
 *
 * {@snippet :
 * Image image = Images.read(Path.of("mask.tif"));
 * double corner = image.value(0);
 * BinaryImage mask = image.mask(Foreground.NONZERO);
 * PixelGraph graph = PixelGraph.builder(Thinning.zhangSuen(mask))
 *         .spacing(image.spacing().map(Spacing::sizes).orElse(new double[] {1, 1}))
 *         .build();
 * }
 */
public final class Image {

    /** From this size on, packing takes long enough to tell how far it is; a copy of each row costs little. */
    private static final long LARGE = 1L << 30;

    private final String name;
    private final long[] shape;
    private final PixelType type;
    private final PixelOrder order;
    private final MemorySegment data;
    private final Spacing spacing;
    private final GeoReference reference;
    private final boolean color;
    private final List<String> remarks;

    private Image(String name, long[] shape, PixelType type, PixelOrder order, MemorySegment data, Spacing spacing,
            GeoReference reference, boolean color, List<String> remarks) {
        this.name = name;
        this.shape = shape;
        this.type = type;
        this.order = order;
        this.data = data;
        this.spacing = spacing;
        this.reference = reference;
        this.color = color;
        this.remarks = remarks;
    }

    /**
     * {@return an image of pixels in {@link PixelOrder#RASTER}; else as the next}
     *
     * @param type of a pixel
     * @param data exactly the pixels
     * @param shape sizes of the axes
     */
    public static Image of(PixelType type, MemorySegment data, long... shape) {
        return of(type, PixelOrder.RASTER, data, shape);
    }

    /**
     * {@return an image of pixels in any order}
     *
     * @param type of a pixel
     * @param order how pixels lie in {@code data}
     * @param data exactly the pixels; not copied, and not to be changed while the image is in use
     * @param shape sizes of the axes, slowest first whatever the order, each at least 0; at least one
     * @throws IllegalArgumentException if the data do not fit the shape
     */
    public static Image of(PixelType type, PixelOrder order, MemorySegment data, long... shape) {
        if (shape.length == 0) {
            throw new IllegalArgumentException("an image has at least one axis");
        }
        long bytes = type.byteCount(shape);
        if (data.byteSize() != bytes) {
            throw new IllegalArgumentException(shapeText(shape) + " " + type + " pixels are " + bytes
                    + " bytes, not " + data.byteSize());
        }
        return new Image("image", shape.clone(), type, order, data.asReadOnly(), null, null, false, List.of());
    }

    /**
     * {@return an image of uint8 pixels}
     *
     * @param pixels in raster order, each 0 … 255; copied
     * @param shape sizes of the axes, slowest first
     * @throws IllegalArgumentException if the pixels do not fit the shape
     */
    public static Image of(byte[] pixels, long... shape) {
        return of(PixelType.UINT8, MemorySegment.ofArray(pixels.clone()), shape);
    }

    /** {@return a mask of at most 2³¹ − 9 pixels as an image of type bool, written with one bit per pixel} */
    public static Image of(BinaryImage mask) {
        return of(PixelType.BOOL, MemorySegment.ofArray(mask.toBytes()), mask.shape());
    }

    /**
     * {@return what became of this image: other pixels in raster order, the same name, shape and spacing, no remarks}
     *
     * @param type of the new pixels
     * @param pixels exactly as many, in this machine's byte order; not copied
     * @throws IllegalArgumentException if the pixels do not fit the shape
     */
    public Image with(PixelType type, MemorySegment pixels) {
        return of(type, pixels, shape).named(name).spaced(spacing).referenced(reference);
    }

    /**
     * {@return this image under another name}
     *
     * @param name for messages
     */
    public Image named(String name) {
        return new Image(name, shape, type, order, data, spacing, reference, color, remarks);
    }

    /**
     * {@return this image with another spacing}
     *
     * @param spacing with as many axes as the image; null if it is not known
     * @throws IllegalArgumentException if it has another number of axes
     */
    public Image spaced(Spacing spacing) {
        if (spacing != null && spacing.rank() != shape.length) {
            throw new IllegalArgumentException("a spacing of " + spacing.rank() + " axes does not fit an image of "
                    + shape.length);
        }
        return new Image(name, shape, type, order, data, spacing, reference, color, remarks);
    }

    /**
     * {@return this image at another place on a map}
     *
     * @param reference of its last two axes; null if it is not known
     */
    public Image referenced(GeoReference reference) {
        return new Image(name, shape, type, order, data, spacing, reference, color, remarks);
    }

    /**
     * {@return this image with other remarks}
     *
     * @param remarks what a person should hear about how the file was read, a line each
     */
    public Image remarked(List<String> remarks) {
        return new Image(name, shape, type, order, data, spacing, reference, color, List.copyOf(remarks));
    }

    /**
     * {@return this image, with a note whether it was in colour}
     *
     * @param color whether the pixels are the luminance of colours
     */
    public Image colored(boolean color) {
        return new Image(name, shape, type, order, data, spacing, reference, color, remarks);
    }

    /** {@return what messages call it: the file's name where it was read from one} */
    public String name() {
        return name;
    }

    /** {@return a copy of the sizes of the axes, slowest first} */
    public long[] shape() {
        return shape.clone();
    }

    /** {@return the number of axes} */
    public int rank() {
        return shape.length;
    }

    /** {@return the type of a pixel} */
    public PixelType type() {
        return type;
    }

    /** {@return how pixels lie in {@link #dataView()}} */
    public PixelOrder order() {
        return order;
    }

    /** {@return the size of a pixel along each axis, or empty if it is not known} */
    public Optional<Spacing> spacing() {
        return Optional.ofNullable(spacing);
    }

    /** {@return where the image lies on a map, or empty if that is not known} */
    public Optional<GeoReference> reference() {
        return Optional.ofNullable(reference);
    }

    /** {@return whether it was in colour, of which the pixels are the luminance} */
    public boolean color() {
        return color;
    }

    /** {@return what a person should hear of how the file was read, a line each} */
    public List<String> remarks() {
        return remarks;
    }

    /** {@return the number of pixels} */
    public long size() {
        return data.byteSize() / type.bytes();
    }

    /** {@return a view of exactly the pixels, read only, which lie as {@link #order()} says} */
    public MemorySegment dataView() {
        return data;
    }

    /**
     * {@return a pixel's value; integers of 64 bits are rounded to the nearest double}
     *
     * @param pixelIndex flat index in raster order, 0 … {@link #size()} − 1
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public double value(long pixelIndex) {
        return type.read(data, order.offset(pixelIndex, type.bytes(), shape), order.swapped());
    }

    /**
     * {@return the foreground as bit rows, with the default kernels}
     *
     * @param foreground which pixels
     */
    public BinaryImage mask(Foreground foreground) {
        return mask(foreground, Kernels.selected(), row -> {});
    }

    /**
     * {@return the foreground as bit rows} Bytes in raster order are packed where they lie, without a copy.
     *
     * @param foreground which pixels
     * @param kernels what the mask and all that is made of it compute with
     * @param progress is told the number of each row that is done, where the image is so large that this takes long
     */
    public BinaryImage mask(Foreground foreground, Kernels kernels, IntConsumer progress) {
        boolean plain = type.bytes() == 1 && !order.fortran() && foreground.equals(Foreground.NONZERO);
        if (plain && data.byteSize() < LARGE) {
            return BinaryImage.of(kernels, data, shape);
        }
        if (data.byteSize() == 0) {
            return BinaryImage.ofRows(kernels, r -> new byte[0], shape);
        }
        if (shape[shape.length - 1] > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the last axis has " + shape[shape.length - 1] + " pixels; at most "
                    + Integer.MAX_VALUE + " fit, split it");
        }
        int width = (int) shape[shape.length - 1];
        long step = order.stride(shape.length - 1, type.bytes(), shape);
        boolean swapped = order.swapped();
        Foreground resolved = foreground.of(this);
        byte[] row = new byte[width];
        return BinaryImage.ofRows(kernels, r -> {
            progress.accept(r);
            long offset = order.offset((long) r * width, type.bytes(), shape);
            if (plain) {
                MemorySegment.copy(data, ValueLayout.JAVA_BYTE, offset, row, 0, width);
                return row;
            }
            for (int x = 0; x < width; x++) {
                row[x] = resolved.test(type.read(data, offset + x * step, swapped)) ? (byte) 1 : 0;
            }
            return row;
        }, shape);
    }

    /**
     * {@return a copy of the pixels as bytes in raster order}
     *
     * @throws IllegalStateException if a pixel is not one byte, or pixels are in Fortran order
     */
    public byte[] toBytes() {
        if (type.bytes() != 1 || order.fortran()) {
            throw new IllegalStateException(
                    type + " pixels" + (order.fortran() ? " in Fortran order" : "") + " are not bytes in raster order");
        }
        return data.toArray(ValueLayout.JAVA_BYTE);
    }

    /**
     * {@return for example "480 × 640"}
     *
     * @param shape sizes of axes
     */
    public static String shapeText(long... shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }

    /** {@return for example "mask.png: 480 × 640 uint8"} */
    @Override
    public String toString() {
        return name + ": " + shapeText(shape) + " " + type;
    }
}
