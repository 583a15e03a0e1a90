package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.BitRows;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Degrees;
import io.github.filigree.kernels.bits.FullBlocks;
import io.github.filigree.kernels.bits.Shape;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A binary image of any rank: a mask, or a skeleton. It is kept as one bit per pixel.
 *
 * <p>Pixels are in raster (C) order; foreground is nonzero. Images do not change once made, and may be shared between
 * threads. Limits: 2<sup>31</sup> − 1 pixels along the last axis, and as many rows as a {@code long[]} of words holds
 * (about 137 gigapixels). Shapes may be given as {@code int...} or {@code long...}, slowest axis first.
 *
 * {@snippet :
 * BinaryImage mask = BinaryImage.of(pixels, height, width);
 * boolean foreground = mask.get(row, column);
 * byte[] degrees = Thinning.zhangSuen(mask).degrees();
 * }
 *
 * <p>Arguments that are null or out of range end in {@link IllegalArgumentException}, places outside the image in
 * {@link IndexOutOfBoundsException}; the message has the numbers.
 */
public final class BinaryImage {

    private final BitRows bits;

    private BinaryImage(BitRows bits) {
        this.bits = bits;
    }

    /**
     * {@return the image of these bit rows} For Filigree's own modules: the type is not exported to others.
     *
     * @param bits handed over, and not changed from now on
     */
    @SuppressWarnings("exports")
    public static BinaryImage of(BitRows bits) {
        return new BinaryImage(Check.present(bits, "bits"));
    }

    /**
     * Packs uint8 pixels.
     *
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first, for example height, width
     * @return the image
     * @throws IllegalArgumentException if the array's length is not the product of the shape
     */
    public static BinaryImage of(byte[] pixels, long... shape) {
        return of(Kernels.selected(), pixels, shape);
    }

    /**
     * Packs uint8 pixels, as {@link #of(byte[], long...)}.
     *
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(byte[] pixels, int... shape) {
        return of(pixels, Shape.widened(shape));
    }

    /**
     * Packs uint8 pixels with the kernels given.
     *
     * @param kernels the implementation; this image's other methods use it too
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(Kernels kernels, byte[] pixels, long... shape) {
        BitRows bits = blank(kernels, "pixels", Check.present(pixels, "pixels").length, shape);
        bits.pack(pixels);
        return new BinaryImage(bits);
    }

    /**
     * Packs uint8 pixels of a segment, such as a memory-mapped file, which may be larger than 2 GiB.
     *
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first, for example depth, height, width
     * @return the image
     * @throws IllegalArgumentException if the segment's size is not the product of the shape
     */
    public static BinaryImage of(MemorySegment pixels, long... shape) {
        return of(Kernels.selected(), pixels, shape);
    }

    /**
     * Packs uint8 pixels of a segment, as {@link #of(MemorySegment, long...)}.
     *
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(MemorySegment pixels, int... shape) {
        return of(pixels, Shape.widened(shape));
    }

    /**
     * Packs uint8 pixels of a segment with the kernels given.
     *
     * @param kernels the implementation; this image's other methods use it too
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(Kernels kernels, MemorySegment pixels, long... shape) {
        BitRows bits = blank(kernels, "pixels", Check.present(pixels, "pixels").byteSize(), shape);
        bits.pack(pixels);
        return new BinaryImage(bits);
    }

    /**
     * Packs booleans.
     *
     * @param pixels in raster order; true is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     * @throws IllegalArgumentException if the array's length is not the product of the shape
     */
    public static BinaryImage of(boolean[] pixels, long... shape) {
        BitRows bits = blank(Kernels.selected(), "pixels", Check.present(pixels, "pixels").length, shape);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i]) {
                bits.set(i / bits.width(), i % bits.width());
            }
        }
        return new BinaryImage(bits);
    }

    /**
     * Packs booleans, as {@link #of(boolean[], long...)}.
     *
     * @param pixels in raster order; true is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(boolean[] pixels, int... shape) {
        return of(pixels, Shape.widened(shape));
    }

    /**
     * Packs rows made one at a time, so that pixels of another type need no uint8 copy of the whole image.
     *
     * @param rows gives the uint8 pixels of a row, counted over all axes but the last; may reuse one array
     * @param shape sizes of the axes, slowest first
     * @return the image
     * @throws IllegalArgumentException if a row's length is not that of the last axis
     */
    public static BinaryImage ofRows(IntFunction<byte[]> rows, long... shape) {
        return ofRows(Kernels.selected(), rows, shape);
    }

    /**
     * Packs rows made one at a time with the kernels given.
     *
     * @param kernels the implementation; this image's other methods use it too
     * @param rows gives the uint8 pixels of a row, counted over all axes but the last; may reuse one array
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage ofRows(Kernels kernels, IntFunction<byte[]> rows, long... shape) {
        Check.present(rows, "rows");
        BitRows bits = new BitRows(Kernels.set(kernels), Shape.of(shape));
        for (int r = 0; r < bits.rowCount(); r++) {
            byte[] row = rows.apply(r);
            checkLength("row " + r, row.length, Shape.of(bits.width()));
            bits.packRow(r, row);
        }
        return new BinaryImage(bits);
    }

    /**
     * {@return the image whose foreground are these pixels}
     *
     * @param pixelIndices flat indices in raster order, in any order
     * @param shape sizes of the axes, slowest first
     * @throws IndexOutOfBoundsException if the shape has no such pixel
     */
    public static BinaryImage ofPixels(long[] pixelIndices, long... shape) {
        BitRows bits = new BitRows(Kernels.selected().set(), Shape.of(shape));
        for (long p : Check.present(pixelIndices, "pixelIndices")) {
            Objects.checkIndex(p, bits.shape().pixels());
            bits.set((int) (p / bits.width()), (int) (p % bits.width()));
        }
        return new BinaryImage(bits);
    }

    /**
     * Reads a 2-D image from text: one string per row; {@code '.'}, {@code '0'} and blank are background, everything
     * else is foreground.
     *
     * @param rows of equal length
     * @return the image
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static BinaryImage parse(String... rows) {
        int width = Check.present(rows, "rows").length == 0 ? 0 : rows[0].length();
        boolean[] pixels = new boolean[rows.length * width];
        for (int y = 0; y < rows.length; y++) {
            if (rows[y].length() != width) {
                throw new IllegalArgumentException(
                        "row " + y + " has " + rows[y].length() + " characters, row 0 has " + width);
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = ".0 ".indexOf(rows[y].charAt(x)) < 0;
            }
        }
        return of(pixels, rows.length, width);
    }

    private static BitRows blank(Kernels kernels, String name, long length, long... sizes) {
        Shape shape = Shape.of(sizes);
        checkLength(name, length, shape);
        return new BitRows(Kernels.set(kernels), shape);
    }

    private static void checkLength(String name, long length, Shape shape) {
        if (length != shape.pixels()) {
            throw new IllegalArgumentException(
                    name + " has " + length + " elements, shape " + shape + " needs " + shape.pixels());
        }
    }

    /** {@return the number of axes} */
    public int rank() {
        return bits.shape().rank();
    }

    /** {@return the sizes of the axes, slowest first; a copy} */
    public long[] shape() {
        return bits.shape().toArray();
    }

    /** {@return the number of pixels along the last axis; 0 if the image has none at all} */
    public int width() {
        return bits.width();
    }

    /** {@return the number of pixels, foreground or not} */
    public long pixelCount() {
        return bits.shape().pixels();
    }

    /** {@return the number of foreground pixels} */
    public long count() {
        return bits.count();
    }

    /**
     * {@return the number of 2×2 blocks, along any two axes, that are all foreground} A skeleton has few, a mask about
     * as many as pixels.
     */
    public long fullBlocks() {
        return FullBlocks.count(bits);
    }

    /**
     * {@return whether the pixel is foreground}
     *
     * @param pixelIndex its flat index in raster order
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public boolean get(long pixelIndex) {
        Objects.checkIndex(pixelIndex, pixelCount());
        return bits.get((int) (pixelIndex / bits.width()), (int) (pixelIndex % bits.width()));
    }

    /**
     * {@return whether the pixel is foreground}
     *
     * @param coordinates one for each axis, slowest first, for example row, column
     * @throws IllegalArgumentException if there are more or fewer coordinates than axes
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public boolean get(long... coordinates) {
        return get(bits.shape().index(coordinates));
    }

    /**
     * {@return the image as uint8 pixels, 1 for foreground and 0 for background, in raster order}
     *
     * @throws IllegalArgumentException if the image has more pixels than an array holds
     */
    public byte[] toBytes() {
        return bits.unpack();
    }

    /**
     * {@return how many of its neighbours, in full connectivity, are foreground for each foreground pixel, else 0}
     *
     * @throws IllegalArgumentException if a pixel has more than 255 neighbours, beyond rank 5, or the image has more
     *     pixels than an array holds
     */
    public byte[] degrees() {
        return degrees(rank());
    }

    /**
     * {@return how many of its neighbours are foreground for each foreground pixel, else 0; uint8, in raster order}
     * Outside the image is background.
     *
     * @param connectivity how many axes may change on the way to a neighbour, 1 … rank, as in
     *     {@code scipy.ndimage.generate_binary_structure}
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank or gives more than 255 neighbours, or the
     *     image has more pixels than an array holds
     */
    public byte[] degrees(int connectivity) {
        return Degrees.of(bits, connectivity);
    }

    /**
     * {@return the bit rows, shared and to be read only} For Filigree's own modules: the type is not exported to
     * others.
     */
    @SuppressWarnings("exports")
    public BitRows bits() {
        return bits;
    }

    /** {@return the kernels that this image's methods, and what is made of it, use} */
    public Kernels kernels() {
        return new Kernels(bits.kernels());
    }

    /**
     * {@return this image, its bits shared and not copied, with other kernels}
     *
     * @param kernels the implementation
     */
    public BinaryImage with(Kernels kernels) {
        return new BinaryImage(bits.with(Kernels.set(kernels)));
    }

    /** {@return whether the other is an image of the same shape and foreground; kernels do not matter} */
    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryImage image && bits.equals(image.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** {@return for example "480 × 640 image, 1234 foreground"} */
    @Override
    public String toString() {
        return bits.shape() + " image, " + count() + " foreground";
    }
}
