package io.github.filigree.kernels;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A binary image of any rank as bit rows: one bit a pixel, 64 pixels a word, rows along the last axis.
 *
 * <p>Pixels are in raster (C) order; foreground is nonzero. Images do not change once made. Limits: 2<sup>31</sup> − 1
 * pixels along the last axis, and as many rows as a {@code long[]} of words holds (about 137 gigapixels).
 *
 * <h2>Layout, for algorithms on rows</h2>
 *
 * Row {@code r} (the raster index over all axes but the last) starts at word {@link #rowStart rowStart(r)} of
 * {@link #words()} and has {@link #wordsPerRow()} words; pixel {@code x} is bit {@code x & 63} of word {@code x >>> 6}.
 * Bits behind the width are zero. A zero word stands before and behind each row, and a zero row at {@code rowStart(-1)}
 * and at {@code rowStart(rowCount())}, so that neighbours of any pixel can be read without a border case.
 */
public final class BinaryImage {

    private static final long MAX_WORDS = Integer.MAX_VALUE - 8;

    private final Kernels kernels;
    private final long[] shape;
    private final int width;
    private final int rowCount;
    private final int wordsPerRow;
    private final long[] words;

    private BinaryImage(Kernels kernels, BinaryImage image) {
        this.kernels = Objects.requireNonNull(kernels, "kernels");
        shape = image.shape;
        width = image.width;
        rowCount = image.rowCount;
        wordsPerRow = image.wordsPerRow;
        words = image.words;
    }

    /** Zeroed; the caller, a maker of images in this package, fills the rows before anyone sees them. */
    BinaryImage(Kernels kernels, long... shape) {
        this.kernels = Objects.requireNonNull(kernels, "kernels");
        this.shape = Shapes.check(shape);
        long last = shape[shape.length - 1];
        if (last > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the last axis has " + last + " pixels; at most " + Integer.MAX_VALUE + " fit, split it");
        }
        width = (int) last;
        wordsPerRow = (width >>> 6) + ((width & 63) == 0 ? 0 : 1);
        long rows = width == 0 ? 0 : Shapes.size(shape) / width;
        long wordCount = rows > MAX_WORDS ? Long.MAX_VALUE : (rows + 2) * (wordsPerRow + 1L) + 1;
        if (wordCount > MAX_WORDS) {
            throw new IllegalArgumentException("shape " + Shapes.toString(shape) + " needs "
                    + (rows > MAX_WORDS ? rows + " rows" : wordCount + " words") + "; at most " + MAX_WORDS + " fit");
        }
        rowCount = (int) rows;
        words = new long[(int) wordCount];
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
     * Packs uint8 pixels with the kernels given.
     *
     * @param kernels the implementation; this image's other methods use it too
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(Kernels kernels, byte[] pixels, long... shape) {
        checkLength("pixels", pixels.length, shape);
        BinaryImage image = new BinaryImage(kernels, shape);
        kernels.bitRows.pack(pixels, 0, image.rowCount, image.width, image.words, image.rowStart(0));
        return image;
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
     * Packs uint8 pixels of a segment with the kernels given.
     *
     * @param kernels the implementation; this image's other methods use it too
     * @param pixels in raster order; nonzero is foreground
     * @param shape sizes of the axes, slowest first
     * @return the image
     */
    public static BinaryImage of(Kernels kernels, MemorySegment pixels, long... shape) {
        checkLength("pixels", pixels.byteSize(), shape);
        BinaryImage image = new BinaryImage(kernels, shape);
        for (int r = 0; r < image.rowCount; r++) {
            kernels.bitRows.pack(pixels, (long) r * image.width, image.width, image.words, image.rowStart(r));
        }
        return image;
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
        BinaryImage image = new BinaryImage(kernels, shape);
        for (int r = 0; r < image.rowCount; r++) {
            byte[] row = rows.apply(r);
            checkLength("row " + r, row.length, shape[shape.length - 1]);
            kernels.bitRows.pack(row, 0, 1, image.width, image.words, image.rowStart(r));
        }
        return image;
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
        checkLength("pixels", pixels.length, shape);
        BinaryImage image = new BinaryImage(Kernels.selected(), shape);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i]) {
                image.words[image.rowStart(i / image.width) + (i % image.width >>> 6)] |= 1L << i % image.width;
            }
        }
        return image;
    }

    /**
     * Reads a 2-D image from text: one string a row; {@code '.'}, {@code '0'} and blank are background, everything else
     * is foreground.
     *
     * @param rows of equal length
     * @return the image
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static BinaryImage parse(String... rows) {
        int width = rows.length == 0 ? 0 : rows[0].length();
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

    /**
     * {@return the image whose foreground are these pixels}
     *
     * @param pixelIndices flat indices in raster order, in any order
     * @param shape sizes of the axes, slowest first
     * @throws IndexOutOfBoundsException if the shape has no such pixel
     */
    public static BinaryImage ofPixels(long[] pixelIndices, long... shape) {
        BinaryImage image = new BinaryImage(Kernels.selected(), shape);
        long count = image.pixelCount();
        for (long p : pixelIndices) {
            int x = (int) (Objects.checkIndex(p, count) % image.width);
            image.words[image.rowStart((int) (p / image.width)) + (x >>> 6)] |= 1L << x;
        }
        return image;
    }

    private static void checkLength(String name, long length, long... shape) {
        long size = Shapes.size(Shapes.check(shape));
        if (length != size) {
            throw new IllegalArgumentException(
                    name + " has " + length + " elements, shape " + Shapes.toString(shape) + " needs " + size);
        }
    }

    /** {@return the number of axes} */
    public int rank() {
        return shape.length;
    }

    /** {@return the sizes of the axes, slowest first; a copy} */
    public long[] shape() {
        return shape.clone();
    }

    /** {@return the number of pixels, foreground or not} */
    public long pixelCount() {
        return Shapes.size(shape);
    }

    /** {@return the number of foreground pixels} */
    public long count() {
        return kernels.bitRows.count(words, 0, words.length);
    }

    /**
     * {@return the number of foreground pixels of a row}
     *
     * @param row 0 … rowCount() − 1
     */
    public int rowForeground(int row) {
        int start = rowStart(row);
        return (int) kernels.bitRows.count(words, start, start + wordsPerRow);
    }

    /**
     * Writes the columns of the foreground pixels of some rows, in raster order.
     *
     * @param from first row
     * @param to behind the last row
     * @param columns gets them, each pixel's place in its row
     * @param start where the first goes
     * @param end behind where the last goes: {@code start} and the number of these rows' foreground pixels
     * @throws IndexOutOfBoundsException if the image has no such rows, or the array no such elements
     * @throws IllegalArgumentException if {@code end} is another; the elements behind {@code start} are lost then
     */
    public void columns(int from, int to, int[] columns, int start, int end) {
        Objects.checkFromToIndex(from, to, rowCount);
        Objects.checkFromToIndex(start, end, columns.length);
        int written = kernels.nodeRows.columns(words, rowStart(from), to - from, wordsPerRow + 1, columns, start, end);
        if (written != end) {
            throw new IllegalArgumentException("rows " + from + " … " + (to - 1) + " have " + (written - start)
                    + " foreground pixels, not " + (end - start));
        }
    }

    /**
     * {@return whether the pixel is foreground}
     *
     * @param pixelIndex its flat index in raster order
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public boolean get(long pixelIndex) {
        Objects.checkIndex(pixelIndex, pixelCount());
        int x = (int) (pixelIndex % width);
        return (words[rowStart((int) (pixelIndex / width)) + (x >>> 6)] >>> x & 1) != 0;
    }

    /**
     * {@return the image as uint8 pixels, 1 for foreground and 0 for background, in raster order}
     *
     * @throws IllegalStateException if the image has more pixels than an array holds
     */
    public byte[] toBytes() {
        byte[] pixels = new byte[arrayLength()];
        for (int r = 0; r < rowCount; r++) {
            kernels.bitRows.unpack(words, rowStart(r), width, pixels, r * width);
        }
        return pixels;
    }

    int arrayLength() {
        if (pixelCount() > MAX_WORDS) {
            throw new IllegalStateException("an array holds " + MAX_WORDS + " pixels, the image has " + pixelCount());
        }
        return (int) pixelCount();
    }

    /**
     * {@return how many of its neighbours, in full connectivity, are foreground for each foreground pixel, else 0}
     *
     * @throws IllegalArgumentException if a pixel has more than 255 neighbours: beyond rank 5
     * @throws IllegalStateException if the image has more pixels than an array holds
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
     * @throws IllegalArgumentException if the connectivity is not in 1 … rank, or gives more than 255 neighbours
     * @throws IllegalStateException if the image has more pixels than an array holds
     */
    public byte[] degrees(int connectivity) {
        return Degrees.of(this, connectivity);
    }

    /** {@return the bit rows themselves, not a copy, laid out as this class describes; to be read only} */
    public long[] words() {
        return words;
    }

    /** {@return the number of pixels along the last axis} */
    public int width() {
        return width;
    }

    /** {@return the number of rows along the last axis: the product of all other axes} */
    public int rowCount() {
        return rowCount;
    }

    /** {@return the number of words that hold a row's pixels} */
    public int wordsPerRow() {
        return wordsPerRow;
    }

    /**
     * {@return the index in {@link #words()} of a row's first word}
     *
     * @param row −1 … {@link #rowCount()}, where the first and the last are all zero
     */
    public int rowStart(int row) {
        return 1 + (row + 1) * (wordsPerRow + 1);
    }

    /** {@return the kernels that this image's methods, and what is made of it, use} */
    public Kernels kernels() {
        return kernels;
    }

    /** {@return this image, its bits shared and not copied, with other kernels} */
    public BinaryImage with(Kernels kernels) {
        return new BinaryImage(kernels, this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryImage image
                && Arrays.equals(shape, image.shape)
                && Arrays.equals(words, image.words);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Shapes.toString(shape) + " image, " + count() + " foreground";
    }
}
