package io.github.filigree.tiles;

import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A box of pixels in an image of any rank: along each axis the pixels from {@link #start start} up to, and without,
 * {@link #end end}. Coordinates are those of the whole image, slowest axis first. Boxes do not change.
 */
public final class Box implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] start;
    private final long[] end;

    private Box(long[] start, long[] end) {
        this.start = start;
        this.end = end;
    }

    /**
     * {@return a box}
     *
     * @param start the first pixel along each axis, 0 or more; copied
     * @param end after the last pixel along each axis, at least start; copied
     * @throws IllegalArgumentException if the numbers of axes differ or are 0, or a start is negative or after its end
     */
    public static Box between(long[] start, long[] end) {
        if (Check.present(start, "start").length != Check.present(end, "end").length || start.length == 0) {
            throw new IllegalArgumentException("a box needs as many ends as starts, got " + Arrays.toString(start)
                    + " and " + Arrays.toString(end));
        }
        for (int axis = 0; axis < start.length; axis++) {
            if (start[axis] < 0 || start[axis] > end[axis]) {
                throw new IllegalArgumentException("a box from " + Arrays.toString(start) + " to "
                        + Arrays.toString(end) + ": starts are 0 or more, and not after their ends");
            }
        }
        return new Box(start.clone(), end.clone());
    }

    /**
     * {@return the box of a whole image}
     *
     * @param shape sizes of the axes
     */
    public static Box of(long... shape) {
        return between(new long[Check.present(shape, "shape").length], shape);
    }

    /** {@return the number of axes} */
    public int rank() {
        return start.length;
    }

    /**
     * {@return the first pixel along an axis}
     *
     * @param axis 0 … rank − 1
     */
    public long start(int axis) {
        return start[axis];
    }

    /**
     * {@return after the last pixel along an axis}
     *
     * @param axis 0 … rank − 1
     */
    public long end(int axis) {
        return end[axis];
    }

    /**
     * {@return the number of pixels along an axis}
     *
     * @param axis 0 … rank − 1
     */
    public long size(int axis) {
        return end[axis] - start[axis];
    }

    /** {@return the number of pixels along each axis, as the shape of an image; a copy} */
    public long[] shape() {
        return IntStream.range(0, rank()).mapToLong(this::size).toArray();
    }

    /**
     * {@return the number of pixels}
     *
     * @throws IllegalArgumentException if that is more than 2<sup>63</sup> − 1
     */
    public long pixels() {
        return Shape.of(shape()).pixels();
    }

    /** {@return whether there are no pixels} */
    public boolean isEmpty() {
        return IntStream.range(0, rank()).anyMatch(axis -> size(axis) == 0);
    }

    /**
     * {@return this box with more pixels on every side, as far as another box goes}
     *
     * @param margin how many more, 0 or more
     * @param limit a box that holds this one, such as the whole image
     */
    public Box grow(long margin, Box limit) {
        long[] from = new long[rank()];
        long[] to = new long[rank()];
        for (int axis = 0; axis < rank(); axis++) {
            from[axis] = Math.max(start[axis] - margin, limit.start[axis]);
            to[axis] = Math.min(end[axis] + margin, limit.end[axis]);
        }
        return between(from, to);
    }

    /**
     * {@return the pixels that this box and another have in common; an empty box if there are none}
     *
     * @param other a box of the same rank
     */
    public Box and(Box other) {
        long[] from = new long[rank()];
        long[] to = new long[rank()];
        for (int axis = 0; axis < rank(); axis++) {
            from[axis] = Math.max(start[axis], other.start[axis]);
            to[axis] = Math.max(from[axis], Math.min(end[axis], other.end[axis]));
        }
        return new Box(from, to);
    }

    /**
     * {@return whether all pixels of another box are in this one}
     *
     * @param other a box of the same rank
     */
    public boolean contains(Box other) {
        return IntStream.range(0, rank())
                .allMatch(axis -> start[axis] <= other.start[axis] && other.end[axis] <= end[axis]);
    }

    /**
     * {@return whether a pixel is in this box}
     *
     * @param coordinates one for each axis
     */
    public boolean contains(long... coordinates) {
        return IntStream.range(0, rank())
                .allMatch(axis -> start[axis] <= coordinates[axis] && coordinates[axis] < end[axis]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && Arrays.equals(start, box.start) && Arrays.equals(end, box.end);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + Arrays.hashCode(end);
    }

    /** {@return for example "0–512 × 512–1024"} */
    @Override
    public String toString() {
        return IntStream.range(0, rank())
                .mapToObj(axis -> start[axis] + "–" + end[axis])
                .collect(Collectors.joining(" × "));
    }
}
