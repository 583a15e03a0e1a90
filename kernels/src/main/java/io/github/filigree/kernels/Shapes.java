package io.github.filigree.kernels;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Checks and words for shapes: sizes of axes, slowest first. */
final class Shapes {

    private Shapes() {}

    /** {@return a copy of the shape} Refuses rank 0, negative sizes and products beyond a {@code long}. */
    static long[] check(long... shape) {
        if (shape.length == 0) {
            throw new IllegalArgumentException("the shape is empty; an image has at least one axis");
        }
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("shape " + toString(shape) + " has a negative axis");
            }
        }
        size(shape);
        return shape.clone();
    }

    /** {@return the product of the sizes} */
    static long size(long... shape) {
        try {
            return Arrays.stream(shape).anyMatch(size -> size == 0)
                    ? 0
                    : Arrays.stream(shape).reduce(1, Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("shape " + toString(shape) + " has more than 2^63 − 1 pixels", e);
        }
    }

    /** {@return for example "480 × 640"} */
    static String toString(long... shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }
}
