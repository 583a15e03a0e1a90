package io.github.filigree.kernels;

import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.kernels.rows.PixelRows;
import io.github.filigree.kernels.rows.SeparableRows;
import io.github.filigree.kernels.rows.Taps;
import java.util.Arrays;
import java.util.Objects;

/**
 * Correlation of grey images of two or three axes with weights along one of them, as
 * {@code scipy.ndimage.correlate1d(image, weights, axis, mode=border)} computes it: {@code out[i] = Σ weights[j] ·
 * image[i + j − weights.length / 2]}.
 *
 * <p>Images are in raster (C) order. Sums are made in float, each rounded by itself, in an order that depends on
 * nothing but the weights: weights that are even or odd about their middle take each pair of pixels together, from the
 * middle out; others are taken in their order. NaN and infinite pixels spread to all pixels whose window they are in.
 *
 * <p>Instead of a border a number may be given that stands everywhere beyond the edge: SciPy's mode {@code constant}
 * with that {@code cval}. {@link Border#ZERO} is the same with 0.
 *
 * <p>All methods throw {@link IllegalArgumentException} for a shape that is not of two or three axes or has a negative
 * size, an axis that it does not have, no weights, an array of another length than the shape's product, or {@code out}
 * being {@code image}, and {@link NullPointerException}; nothing has been stored then.
 */
public final class Correlation {

    private Correlation() {}

    /**
     * Correlates a float image.
     *
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param border what stands beyond the edge
     * @param out gets as many sums; not {@code image}
     */
    public static void along(float[] image, int[] shape, int axis, float[] weights, Border border, float[] out) {
        along(Kernels.selected(), image, shape, axis, weights, border, out);
    }

    /**
     * Correlates a float image with the kernels given.
     *
     * @param kernels the implementation
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param border what stands beyond the edge
     * @param out gets as many sums; not {@code image}
     */
    public static void along(
            Kernels kernels, float[] image, int[] shape, int axis, float[] weights, Border border, float[] out) {
        checkApart(image, out);
        run(kernels, PixelRows.of(image), image.length, shape, axis, weights, border, 0, out);
    }

    /**
     * Correlates a float image beyond whose edge a number stands.
     *
     * @param kernels the implementation
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param beyond what stands beyond the edge
     * @param out gets as many sums; not {@code image}
     */
    public static void along(
            Kernels kernels, float[] image, int[] shape, int axis, float[] weights, float beyond, float[] out) {
        checkApart(image, out);
        run(kernels, PixelRows.of(image), image.length, shape, axis, weights, Border.ZERO, beyond, out);
    }

    /**
     * Correlates a uint8 image.
     *
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param border what stands beyond the edge
     * @param out gets as many sums
     */
    public static void along(byte[] image, int[] shape, int axis, float[] weights, Border border, float[] out) {
        along(Kernels.selected(), image, shape, axis, weights, border, out);
    }

    /**
     * Correlates a uint8 image with the kernels given.
     *
     * @param kernels the implementation
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param border what stands beyond the edge
     * @param out gets as many sums
     */
    public static void along(
            Kernels kernels, byte[] image, int[] shape, int axis, float[] weights, Border border, float[] out) {
        run(kernels, PixelRows.of(image, 1), image.length, shape, axis, weights, border, 0, out);
    }

    /**
     * Correlates a uint8 image beyond whose edge a number stands.
     *
     * @param kernels the implementation
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param beyond what stands beyond the edge
     * @param out gets as many sums
     */
    public static void along(
            Kernels kernels, byte[] image, int[] shape, int axis, float[] weights, float beyond, float[] out) {
        run(kernels, PixelRows.of(image, 1), image.length, shape, axis, weights, Border.ZERO, beyond, out);
    }

    /**
     * Correlates a uint16 image.
     *
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param border what stands beyond the edge
     * @param out gets as many sums
     */
    public static void along(short[] image, int[] shape, int axis, float[] weights, Border border, float[] out) {
        along(Kernels.selected(), image, shape, axis, weights, border, out);
    }

    /**
     * Correlates a uint16 image with the kernels given.
     *
     * @param kernels the implementation
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param border what stands beyond the edge
     * @param out gets as many sums
     */
    public static void along(
            Kernels kernels, short[] image, int[] shape, int axis, float[] weights, Border border, float[] out) {
        run(kernels, PixelRows.of(image, 1), image.length, shape, axis, weights, border, 0, out);
    }

    /**
     * Correlates a uint16 image beyond whose edge a number stands.
     *
     * @param kernels the implementation
     * @param image the pixels
     * @param shape sizes of its axes, slowest first
     * @param axis which one, 0 the slowest
     * @param weights any number of them but none
     * @param beyond what stands beyond the edge
     * @param out gets as many sums
     */
    public static void along(
            Kernels kernels, short[] image, int[] shape, int axis, float[] weights, float beyond, float[] out) {
        run(kernels, PixelRows.of(image, 1), image.length, shape, axis, weights, Border.ZERO, beyond, out);
    }

    private static void run(
            Kernels kernels,
            PixelRows image,
            int length,
            int[] shape,
            int axis,
            float[] weights,
            Border border,
            float beyond,
            float[] out) {
        Objects.requireNonNull(border, "border");
        check(length, out.length, shape, axis, weights);
        if (length == 0) {
            return;
        }
        Taps[] taps = new Taps[shape.length];
        Arrays.fill(taps, Taps.IDENTITY);
        taps[axis] = new Taps(weights);
        SeparableRows rows = new SeparableRows(Kernels.set(kernels), image, shape, taps, border::map, beyond);
        int width = shape[shape.length - 1];
        int sliceRows = length / width / shape[0];
        for (int z = 0, at = 0; z < shape[0]; z++) {
            rows.slice(z);
            for (int y = 0; y < sliceRows; y++, at += width) {
                rows.row(y, out, at);
            }
        }
    }

    private static void checkApart(float[] image, float[] out) {
        if (image == out && image.length > 0) {
            throw new IllegalArgumentException(
                    "out is the image itself; sums need an array of their own, " + image.length + " elements");
        }
    }

    private static void check(int length, int outLength, int[] shape, int axis, float[] weights) {
        if (shape.length != 2 && shape.length != 3) {
            throw new IllegalArgumentException("the image has " + shape.length + " axes; 2 or 3 are handled");
        }
        if (axis < 0 || axis >= shape.length) {
            throw new IllegalArgumentException("axis is " + axis + "; the image has axes 0 … " + (shape.length - 1));
        }
        if (weights.length == 0) {
            throw new IllegalArgumentException("there are no weights; at least one is needed");
        }
        Shape sizes = Shape.of(Shape.widened(shape));
        checkLength("image", length, sizes);
        checkLength("out", outLength, sizes);
    }

    private static void checkLength(String name, int length, Shape sizes) {
        if (length != sizes.pixels()) {
            throw new IllegalArgumentException(
                    name + " needs " + sizes.pixels() + " elements for " + sizes + ", has " + length);
        }
    }
}
