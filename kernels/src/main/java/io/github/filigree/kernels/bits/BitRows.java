package io.github.filigree.kernels.bits;

import io.github.filigree.kernels.contract.KernelSet;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;

/**
 * The pixels of a binary image of any rank as rows of bits, 64 pixels per word, and the kernels that work on them.
 *
 * <p>Row {@code r} (the raster index over all axes but the last) starts at word {@link #rowStart rowStart(r)} of
 * {@link #words()} and has {@link #wordsPerRow()} words; pixel {@code x} is bit {@code x & 63} of word {@code x >>> 6}.
 * Bits after the width are zero. A zero word stands before and after each row, and a zero row at {@code rowStart(-1)}
 * and at {@code rowStart(rowCount())}, so that neighbours of any pixel can be read without a border case. An image
 * without pixels has no rows, of width 0, however long its other axes are.
 *
 * <p>Who makes bit rows fills them; once handed on they are not to be changed.
 */
public final class BitRows {

    private final KernelSet kernels;
    private final Shape shape;
    private final int width;
    private final int rowCount;
    private final int wordsPerRow;
    private final long[] words;

    private BitRows(KernelSet kernels, BitRows rows) {
        this.kernels = kernels;
        shape = rows.shape;
        width = rows.width;
        rowCount = rows.rowCount;
        wordsPerRow = rows.wordsPerRow;
        words = rows.words;
    }

    /**
     * Makes rows of background.
     *
     * @param kernels the implementation that works on them
     * @param shape of the image
     * @throws IllegalArgumentException if the shape needs more words than an array holds, or the last axis has more
     *     than 2<sup>31</sup> − 1 pixels
     */
    public BitRows(KernelSet kernels, Shape shape) {
        this.kernels = kernels;
        this.shape = shape;
        long last = shape.pixels() == 0 ? 0 : shape.width();
        if (last > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "the last axis has " + last + " pixels; at most " + Integer.MAX_VALUE + " fit, split it");
        }
        width = (int) last;
        wordsPerRow = (width >>> 6) + ((width & 63) == 0 ? 0 : 1);
        long rows = shape.rows();
        long wordCount = rows > Shape.MAX_ARRAY ? Long.MAX_VALUE : (rows + 2) * (wordsPerRow + 1L) + 1;
        if (wordCount > Shape.MAX_ARRAY) {
            throw new IllegalArgumentException("shape " + shape + " needs "
                    + (rows > Shape.MAX_ARRAY ? rows + " rows" : wordCount + " words") + "; at most "
                    + Shape.MAX_ARRAY + " fit");
        }
        rowCount = (int) rows;
        words = new long[(int) wordCount];
    }

    /**
     * {@return these rows, their words shared and not copied, with other kernels}
     *
     * @param other the implementation
     */
    public BitRows with(KernelSet other) {
        return new BitRows(other, this);
    }

    /** {@return rows of background, of the same shape and with the same kernels} */
    public BitRows blank() {
        return new BitRows(kernels, shape);
    }

    /** {@return the kernels that work on these rows} */
    public KernelSet kernels() {
        return kernels;
    }

    /** {@return the sizes of the image's axes} */
    public Shape shape() {
        return shape;
    }

    /** {@return the words themselves, laid out as this class describes} */
    public long[] words() {
        return words;
    }

    /** {@return the number of pixels along the last axis; 0 if the image has none at all} */
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

    /** {@return words from one row's first to the next row's first} */
    public int pitch() {
        return wordsPerRow + 1;
    }

    /**
     * {@return the index in {@link #words()} of a row's first word}
     *
     * @param row −1 … {@link #rowCount()}, where the first and the last are all zero
     */
    public int rowStart(int row) {
        return 1 + (row + 1) * pitch();
    }

    /**
     * Packs all pixels.
     *
     * @param pixels uint8 in raster order, as many as the shape has; nonzero is foreground
     */
    public void pack(byte[] pixels) {
        kernels.pack().pack(pixels, 0, rowCount, width, words, rowStart(0));
    }

    /**
     * Packs all pixels.
     *
     * @param pixels uint8 in raster order, as many as the shape has; nonzero is foreground
     */
    public void pack(MemorySegment pixels) {
        for (int r = 0; r < rowCount; r++) {
            kernels.segmentPack().pack(pixels, (long) r * width, width, words, rowStart(r));
        }
    }

    /**
     * Packs a row.
     *
     * @param row 0 … rowCount − 1
     * @param pixels {@code width} uint8 pixels; nonzero is foreground
     */
    public void packRow(int row, byte[] pixels) {
        kernels.pack().pack(pixels, 0, 1, width, words, rowStart(row));
    }

    /**
     * Makes a pixel foreground.
     *
     * @param row 0 … rowCount − 1
     * @param x 0 … width − 1
     */
    public void set(int row, int x) {
        words[rowStart(row) + (x >>> 6)] |= 1L << x;
    }

    /**
     * {@return whether the pixel is foreground}
     *
     * @param row 0 … rowCount − 1
     * @param x 0 … width − 1
     */
    public boolean get(int row, int x) {
        return (words[rowStart(row) + (x >>> 6)] >>> x & 1) != 0;
    }

    /**
     * {@return the first pixel of a row, from one on, that is foreground or that is background; the limit if there is
     * none before}
     *
     * @param row 0 … rowCount − 1
     * @param x where to begin, 0 … limit
     * @param limit where to end, at most the width
     * @param foreground whether a pixel of foreground is looked for
     */
    public int next(int row, int x, int limit, boolean foreground) {
        int start = rowStart(row);
        long flip = foreground ? 0 : -1;
        for (int from = x; from < limit; from = (from | 63) + 1) {
            long rest = (words[start + (from >>> 6)] ^ flip) >>> from;
            if (rest != 0) {
                return Math.min(limit, from + Long.numberOfTrailingZeros(rest));
            }
        }
        return limit;
    }

    /** {@return all pixels as uint8, 1 for foreground and 0 for background, in raster order} */
    public byte[] unpack() {
        byte[] pixels = new byte[shape.arrayLength("bytes")];
        for (int r = 0; r < rowCount; r++) {
            kernels.unpack().unpack(words, rowStart(r), width, pixels, r * width);
        }
        return pixels;
    }

    /** {@return the number of foreground pixels} */
    public long count() {
        return kernels.bitCount().count(words, 0, words.length);
    }

    /**
     * {@return the number of a row's foreground pixels}
     *
     * @param row 0 … rowCount − 1
     */
    public int count(int row) {
        int start = rowStart(row);
        return (int) kernels.bitCount().count(words, start, start + wordsPerRow);
    }

    /**
     * {@return the number of foreground pixels of some rows}
     *
     * @param from first row
     * @param to after the last row, at most rowCount
     */
    public long count(int from, int to) {
        return kernels.bitCount().count(words, rowStart(from), rowStart(to));
    }

    /**
     * Writes the columns of the foreground pixels of some rows, in raster order.
     *
     * @param from first row
     * @param to after the last row
     * @param columns gets them, each pixel's place in its row
     * @param start where the first goes
     * @param end after where the last goes: {@code start} and the number of these rows' foreground pixels
     * @throws IndexOutOfBoundsException if the image has no such rows, or the array no such elements
     * @throws IllegalArgumentException if {@code end} is another; the elements from {@code start} on are lost then
     */
    public void columns(int from, int to, int[] columns, int start, int end) {
        Objects.checkFromToIndex(from, to, rowCount);
        Objects.checkFromToIndex(start, end, columns.length);
        int written = kernels.columns().columns(words, rowStart(from), to - from, pitch(), columns, start, end);
        if (written != end) {
            throw new IllegalArgumentException("rows " + from + " … " + (to - 1) + " have " + (written - start)
                    + " foreground pixels, not " + (end - start));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitRows rows && shape.equals(rows.shape) && Arrays.equals(words, rows.words);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return shape + ", " + count() + " foreground";
    }
}
