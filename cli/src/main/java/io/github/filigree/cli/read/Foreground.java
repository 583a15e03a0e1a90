package io.github.filigree.cli.read;

/**
 * Which pixels are foreground: all that are not zero, those that are zero, or those of one value.
 *
 * @param value the value compared with
 * @param equal whether foreground is equal to the value, or different from it
 */
public record Foreground(double value, boolean equal) {

    /** The default. */
    public static final Foreground NONZERO = new Foreground(0, false);

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
                case "zero" -> new Foreground(0, true);
                default -> new Foreground(Double.parseDouble(text), true);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not nonzero, zero or a pixel value", e);
        }
    }

    boolean test(double pixel) {
        return pixel == value == equal;
    }
}
