package io.github.filigree.io.image;

/**
 * Which pixels are foreground: all that are not zero, those that are zero, or those of one value.
 *
 * @param value the value compared with
 * @param equal whether foreground is equal to the value, or different from it
 */
public record Foreground(double value, boolean equal) {

    /** All pixels that are not zero: the default. */
    public static final Foreground NONZERO = new Foreground(0, false);

    /** All pixels that are zero, for images of dark lines on a light ground. */
    public static final Foreground ZERO = new Foreground(0, true);

    /**
     * Reads {@code nonzero}, {@code zero} or a number.
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
                default -> new Foreground(Double.parseDouble(text), true);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not nonzero, zero or a pixel value", e);
        }
    }

    /**
     * {@return whether a pixel of this value is foreground}
     *
     * @param pixel its value
     */
    public boolean test(double pixel) {
        return pixel == value == equal;
    }
}
