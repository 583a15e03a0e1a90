package io.github.filigree.io.image;

import java.util.Arrays;
import java.util.Locale;

/** The size of a pixel along each axis, slowest axis first, and its unit. Immutable. */
public final class Spacing {

    private final double[] sizes;
    private final String unit;
    private final String source;

    private Spacing(double[] sizes, String unit, String source) {
        this.sizes = sizes;
        this.unit = unit;
        this.source = source;
    }

    /**
     * {@return a spacing without a unit}
     *
     * @param sizes one element per axis, slowest first, each positive and finite; copied
     * @throws IllegalArgumentException if a size is not positive and finite
     */
    public static Spacing of(double... sizes) {
        return of("", sizes);
    }

    /**
     * {@return a spacing}
     *
     * @param unit of all sizes, such as {@code "µm"}; empty if it is not known
     * @param sizes one element per axis, slowest first, each positive and finite; copied
     * @throws IllegalArgumentException if a size is not positive and finite, or the unit is null
     */
    public static Spacing of(String unit, double... sizes) {
        if (unit == null) {
            throw new IllegalArgumentException("unit is null; leave it empty where it is not known");
        }
        for (double size : sizes) {
            if (!(size > 0) || size == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "sizes are " + Arrays.toString(sizes) + ", all must be positive and finite");
            }
        }
        return new Spacing(sizes.clone(), unit, "");
    }

    /**
     * {@return the same from another source}
     *
     * @param source where it was found, such as "OME-XML"; empty if it does not matter
     */
    public Spacing from(String source) {
        return new Spacing(sizes, unit, source);
    }

    /** {@return where it was found, such as "OME-XML"; empty if that is not known; no part of {@link #equals}} */
    public String source() {
        return source;
    }

    /** {@return a copy of the sizes, one element per axis, slowest first} */
    public double[] sizes() {
        return sizes.clone();
    }

    /** {@return the size of a pixel along an axis} */
    public double size(int axis) {
        return sizes[axis];
    }

    /** {@return the number of axes} */
    public int rank() {
        return sizes.length;
    }

    /** {@return the unit of all sizes, such as {@code "µm"}; empty if it is not known} */
    public String unit() {
        return unit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spacing spacing && Arrays.equals(sizes, spacing.sizes) && unit.equals(spacing.unit);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sizes) + unit.hashCode();
    }

    /** {@return for example "0.5 × 0.2 µm", sizes with up to six digits} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (double size : sizes) {
            text.append(text.isEmpty() ? "" : " × ").append(text(size));
        }
        return text + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceAll("(\\.\\d*?)0+($|e)", "$1$2")
                .replaceAll("\\.($|e)", "$1");
    }
}
