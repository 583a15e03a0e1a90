package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.kernels.contract.BoxSumKernel;

/**
 * Sums over the 3×3 neighbourhood of each pixel of a uint8 image, the pixel itself included, as
 * {@code scipy.ndimage.convolve(image, numpy.ones((3, 3)))}; and degrees of a skeleton's pixels.
 *
 * <p>Images are in raster (C) order with {@code height} × {@code width} pixels, and {@code out} has as many elements; a
 * row has at most 715 827 879 pixels.
 * {@code out} must not be {@code image}, since a pixel is read again after its own sum is stored.
 *
 * <p>All methods throw {@link IllegalArgumentException} for null, a negative size, an array of another length, or
 * {@code out} being {@code image}; nothing has been stored then.
 *
 * {@snippet :
 * byte[] degrees = new byte[height * width];
 * NeighborSum.degrees(pixels, height, width, degrees);
 * short[] sums = new short[height * width];
 * NeighborSum.sum3x3(pixels, height, width, sums, Border.REFLECT);
 * }
 */
public final class NeighborSum {

    /** Three rows fit an array. */
    private static final int MAX_WIDTH = Shape.MAX_ARRAY / 3;

    private NeighborSum() {}

    /**
     * Sums modulo 256, with zeros beyond the border.
     *
     * @param image uint8 pixels in raster order
     * @param height number of rows
     * @param width pixels per row
     * @param out gets one element per pixel
     */
    public static void sum3x3(byte[] image, int height, int width, byte[] out) {
        sum3x3(image, height, width, out, Border.ZERO);
    }

    /**
     * Sums modulo 256.
     *
     * @param image uint8 pixels in raster order
     * @param height number of rows
     * @param width pixels per row
     * @param out gets one element per pixel
     * @param border what stands beyond the edge
     */
    public static void sum3x3(byte[] image, int height, int width, byte[] out, Border border) {
        sum3x3(Kernels.selected(), image, height, width, out, border);
    }

    /**
     * Sums modulo 256, with the kernels given.
     *
     * @param kernels the implementation
     * @param image uint8 pixels in raster order
     * @param height number of rows
     * @param width pixels per row
     * @param out gets one element per pixel
     * @param border what stands beyond the edge
     */
    public static void sum3x3(Kernels kernels, byte[] image, int height, int width, byte[] out, Border border) {
        check(image, height, width, out, Check.present(out, "out").length);
        BoxSumKernel sums = Kernels.set(kernels).boxSum();
        Check.present(border, "border");
        byte[] columns = new byte[width + 2];
        forEachRow(image, height, width, border, (pixels, above, row, below, offset) -> {
            sums.sumRows(pixels, above, row, below, width, columns);
            int left = border.map(-1, width);
            int right = border.map(width, width);
            columns[0] = left < 0 ? 0 : columns[1 + left];
            columns[1 + width] = right < 0 ? 0 : columns[1 + right];
            sums.sumColumns(columns, width, out, offset);
        });
    }

    /**
     * Exact sums as uint16, 0 … 2295, with zeros beyond the border.
     *
     * @param image uint8 pixels in raster order
     * @param height number of rows
     * @param width pixels per row
     * @param out gets one element per pixel
     */
    public static void sum3x3(byte[] image, int height, int width, short[] out) {
        sum3x3(image, height, width, out, Border.ZERO);
    }

    /**
     * Exact sums as uint16, 0 … 2295.
     *
     * @param image uint8 pixels in raster order
     * @param height number of rows
     * @param width pixels per row
     * @param out gets one element per pixel
     * @param border what stands beyond the edge
     */
    public static void sum3x3(byte[] image, int height, int width, short[] out, Border border) {
        sum3x3(Kernels.selected(), image, height, width, out, border);
    }

    /**
     * Exact sums as uint16, 0 … 2295, with the kernels given.
     *
     * @param kernels the implementation
     * @param image uint8 pixels in raster order
     * @param height number of rows
     * @param width pixels per row
     * @param out gets one element per pixel
     * @param border what stands beyond the edge
     */
    public static void sum3x3(Kernels kernels, byte[] image, int height, int width, short[] out, Border border) {
        check(image, height, width, out, Check.present(out, "out").length);
        BoxSumKernel sums = Kernels.set(kernels).boxSum();
        Check.present(border, "border");
        short[] columns = new short[width + 2];
        forEachRow(image, height, width, border, (pixels, above, row, below, offset) -> {
            sums.sumRows(pixels, above, row, below, width, columns);
            int left = border.map(-1, width);
            int right = border.map(width, width);
            columns[0] = left < 0 ? 0 : columns[1 + left];
            columns[1 + width] = right < 0 ? 0 : columns[1 + right];
            sums.sumColumns(columns, width, out, offset);
        });
    }

    /**
     * The degree of each pixel of a skeleton: the number of its nonzero 8-neighbours where the pixel is nonzero, and 0
     * where it is zero. Any nonzero value counts as one; beyond the border nothing does.
     *
     * @param skeleton uint8 pixels in raster order; nonzero is foreground
     * @param height number of rows
     * @param width pixels per row
     * @param out gets uint8 degrees, 0 … 8
     */
    public static void degrees(byte[] skeleton, int height, int width, byte[] out) {
        degrees(Kernels.selected(), skeleton, height, width, out);
    }

    /**
     * As {@link #degrees(byte[], int, int, byte[])}, with the kernels given.
     *
     * @param kernels the implementation
     * @param skeleton uint8 pixels in raster order; nonzero is foreground
     * @param height number of rows
     * @param width pixels per row
     * @param out gets uint8 degrees, 0 … 8
     */
    public static void degrees(Kernels kernels, byte[] skeleton, int height, int width, byte[] out) {
        check(skeleton, height, width, out, Check.present(out, "out").length);
        if (skeleton.length > 0) {
            Kernels.set(kernels).degree().degrees(skeleton, height, width, out);
        }
    }

    /** What is done with a row: where it and the rows above and below start in {@code pixels}, and in {@code out}. */
    private interface RowStep {
        void accept(byte[] pixels, int above, int row, int below, int offset);
    }

    /** Goes down the image; rows at a zero border are copied with the zeros, so that kernels know no border. */
    private static void forEachRow(byte[] image, int height, int width, Border border, RowStep step) {
        for (int y = 0; y < height && width > 0; y++) {
            int[] rows = {border.map(y - 1, height), y, border.map(y + 1, height)};
            if (rows[0] >= 0 && rows[2] >= 0) {
                step.accept(image, rows[0] * width, y * width, rows[2] * width, y * width);
            } else {
                byte[] copy = new byte[3 * width];
                for (int i = 0; i < 3; i++) {
                    if (rows[i] >= 0) {
                        System.arraycopy(image, rows[i] * width, copy, i * width, width);
                    }
                }
                step.accept(copy, 0, width, 2 * width, y * width);
            }
        }
    }

    private static void check(byte[] image, int height, int width, Object out, int outLength) {
        Check.present(image, "image");
        if (height < 0 || width < 0) {
            throw new IllegalArgumentException("the image is " + height + " × " + width + "; no size may be negative");
        }
        if (width > MAX_WIDTH) {
            throw new IllegalArgumentException("rows have " + width + " pixels; at most " + MAX_WIDTH + " are handled");
        }
        checkLength("image", image.length, height, width);
        checkLength("out", outLength, height, width);
        if (image == out && image.length > 0) {
            throw new IllegalArgumentException("out is the image itself; sums need an array of their own, "
                    + image.length + " elements");
        }
    }

    private static void checkLength(String name, int length, int height, int width) {
        long pixels = (long) height * width;
        if (length != pixels) {
            throw new IllegalArgumentException(
                    name + " needs " + pixels + " elements for " + height + " × " + width + ", has " + length);
        }
    }
}
