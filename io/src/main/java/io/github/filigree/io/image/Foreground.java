package io.github.filigree.io.image;

import java.io.Serializable;

/**
 * Which pixels are foreground.
 *
 * @param rule how a pixel is compared
 * @param value what it is compared with; without meaning for {@link Rule#ABOVE_HALF}
 */
public record Foreground(Rule rule, double value) implements Serializable {

    /** How a pixel is compared. */
    public enum Rule {
        /** It is the value. */
        EQUAL,
        /** It is not the value. */
        DIFFERENT,
        /** It is more than the value. */
        ABOVE,
        /** It is more than the middle between the image's smallest and largest pixel. */
        ABOVE_HALF
    }

    /** All pixels that are not zero: the default. */
    public static final Foreground NONZERO = new Foreground(Rule.DIFFERENT, 0);

    /** All pixels that are zero, for images of dark lines on a light ground. */
    public static final Foreground ZERO = new Foreground(Rule.EQUAL, 0);

    /** The brighter half of the image's range, for masks with soft edges. */
    public static final Foreground HALF = new Foreground(Rule.ABOVE_HALF, 0);

    /**
     * Reads {@code nonzero}, {@code zero}, {@code half} or a number.
     *
     * @param text as on the command line
     * @return the choice
     * @throws IllegalArgumentException if it is none of them
     */
    public static Foreground parse(String text) {
        try {
            return switch (text) {
                case "nonzero" -> NONZERO;
                case "zero" -> ZERO;
                case "half" -> HALF;
                default -> new Foreground(Rule.EQUAL, Double.parseDouble(text));
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not nonzero, zero, half or a pixel value", e);
        }
    }

    /** {@return the same rule for an image, with the middle of its range} */
    Foreground of(Image image) {
        if (rule != Rule.ABOVE_HALF) {
            return this;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (long i = 0; i < image.size(); i++) {
            double pixel = image.value(i);
            low = Math.min(low, pixel);
            high = Math.max(high, pixel);
        }
        return new Foreground(Rule.ABOVE, low + (high - low) / 2);
    }

    /** {@return whether a pixel of this value is foreground} */
    boolean test(double pixel) {
        return switch (rule) {
            case EQUAL -> pixel == value;
            case DIFFERENT -> pixel != value;
            default -> pixel > value;
        };
    }
}
