package io.github.filigree.kernels.bits;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of an image's axes, slowest first, and how a pixel's flat index in raster (C) order becomes coordinates.
 * Rows run along the last axis; a row's index is the raster index over all axes but the last.
 */
public final class Shape {

    /** The longest array that every JVM can make: 2<sup>31</sup> − 9 elements. */
    public static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private final long[] sizes;
    private final long pixels;

    private Shape(long[] sizes, long pixels) {
        this.sizes = sizes;
        this.pixels = pixels;
    }

    /**
     * Makes a shape.
     *
     * @param sizes of the axes, slowest first; copied
     * @return the shape
     * @throws IllegalArgumentException for rank 0, a negative size, or more than 2<sup>63</sup> − 1 pixels
     */
    public static Shape of(long... sizes) {
        if (Check.present(sizes, "shape").length == 0) {
            throw new IllegalArgumentException("the shape is empty; an image has at least one axis");
        }
        long pixels = 1;
        boolean empty = false;
        for (long size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("shape " + text(sizes) + " has a negative axis");
            }
            empty |= size == 0;
        }
        for (int axis = 0; axis < sizes.length && !empty; axis++) {
            if (Math.multiplyHigh(pixels, sizes[axis]) != 0 || pixels * sizes[axis] < 0) {
                throw new IllegalArgumentException("shape " + text(sizes) + " has more than 2^63 − 1 pixels");
            }
            pixels *= sizes[axis];
        }
        return new Shape(sizes.clone(), empty ? 0 : pixels);
    }

    /**
     * {@return the sizes as {@code long}}
     *
     * @param sizes of the axes
     */
    public static long[] widened(int... sizes) {
        return Arrays.stream(Check.present(sizes, "shape")).asLongStream().toArray();
    }

    /** {@return the number of axes} */
    public int rank() {
        return sizes.length;
    }

    /**
     * {@return the size of an axis}
     *
     * @param axis 0 … rank − 1, the slowest first
     */
    public long size(int axis) {
        return sizes[axis];
    }

    /** {@return the sizes of all axes, slowest first; a copy} */
    public long[] toArray() {
        return sizes.clone();
    }

    /** {@return the number of pixels} */
    public long pixels() {
        return pixels;
    }

    /**
     * {@return the number of pixels, as the length of an array of them}
     *
     * @param what is to be in the array, for the message
     * @throws IllegalArgumentException if that is more than {@link #MAX_ARRAY}
     */
    public int arrayLength(String what) {
        if (pixels > MAX_ARRAY) {
            throw new IllegalArgumentException(
                    what + " of " + pixels + " pixels: an array holds " + MAX_ARRAY + "; split the image");
        }
        return (int) pixels;
    }

    /** {@return the size of the last axis: pixels per row} */
    public long width() {
        return sizes[sizes.length - 1];
    }

    /** {@return the number of rows: the product of all sizes but the last; 0 if there are no pixels} */
    public long rows() {
        return pixels == 0 ? 0 : pixels / width();
    }

    /** {@return how many rows lie side by side along the second-last axis; 1 if there is one axis only} */
    public int planeRows() {
        return rank() == 1 ? 1 : (int) sizes[rank() - 2];
    }

    /**
     * {@return how many pixels one step along an axis is in raster order}
     *
     * @param axis 0 … rank − 1
     */
    public long stride(int axis) {
        long stride = 1;
        for (int a = axis + 1; a < sizes.length; a++) {
            stride *= sizes[a];
        }
        return stride;
    }

    /**
     * Finds where a pixel is.
     *
     * @param index its flat index in raster order, 0 … pixels − 1; not checked
     * @param coordinates gets one for each axis, slowest first
     */
    public void coordinates(long index, long[] coordinates) {
        long rest = index;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            coordinates[axis] = rest % sizes[axis];
            rest /= sizes[axis];
        }
    }

    /**
     * {@return a pixel's flat index in raster order}
     *
     * @param coordinates one for each axis, slowest first
     * @throws IllegalArgumentException if there are more or fewer coordinates than axes
     * @throws IndexOutOfBoundsException if the image has no such pixel
     */
    public long index(long... coordinates) {
        if (coordinates.length != sizes.length) {
            throw new IllegalArgumentException(
                    coordinates.length + " coordinates for an image of rank " + rank() + "; give one for each axis");
        }
        long index = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            if (coordinates[axis] < 0 || coordinates[axis] >= sizes[axis]) {
                throw new IndexOutOfBoundsException(
                        "pixel " + Arrays.toString(coordinates) + " is outside an image of " + this);
            }
            index = index * sizes[axis] + coordinates[axis];
        }
        return index;
    }

    /**
     * Checks that a connectivity fits the rank.
     *
     * @param connectivity how many axes may change on the way to a neighbour
     * @return the connectivity
     * @throws IllegalArgumentException if it is not in 1 … rank
     */
    public int checkConnectivity(int connectivity) {
        if (connectivity < 1 || connectivity > rank()) {
            throw new IllegalArgumentException(
                    "connectivity is " + connectivity + ", must be 1 … " + rank() + " for rank " + rank());
        }
        return connectivity;
    }

    /**
     * Checks the size of a pixel.
     *
     * @param spacing the distance of neighbouring pixels along each axis
     * @return a copy
     * @throws IllegalArgumentException if there is not one positive, finite number per axis
     */
    public double[] checkSpacing(double... spacing) {
        if (Check.present(spacing, "spacing").length != rank()) {
            throw new IllegalArgumentException(
                    "spacing has " + spacing.length + " numbers, the image has rank " + rank());
        }
        for (double s : spacing) {
            if (!(s > 0 && s < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "spacing is " + Arrays.toString(spacing) + ", all must be positive and finite");
            }
        }
        return spacing.clone();
    }

    /** {@return a spacing of 1 along each axis} */
    public double[] unitSpacing() {
        double[] spacing = new double[rank()];
        Arrays.fill(spacing, 1);
        return spacing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** {@return for example "480 × 640"} */
    @Override
    public String toString() {
        return text(sizes);
    }

    private static String text(long... sizes) {
        return Arrays.stream(sizes).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }
}
