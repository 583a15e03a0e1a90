package io.github.filigree.io.image;

/**
 * Text that comes from outside (from a file's name, header or notes), safe to show: a terminal obeys control characters
 * instead of showing them, and a file could set its title that way, or write lines that look like ours.
 */
public final class Printable {

    private Printable() {}

    /**
     * {@return the text, with escapes such as {@code \n}, {@code \x1b} or {@code \u202e} for characters that do
     * something instead of being seen: controls, marks of direction and format, separators of lines}
     *
     * @param text of any kind
     */
    public static String of(String text) {
        if (text.codePoints().allMatch(Printable::isSeen)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isSeen(c)) {
                seen.appendCodePoint(c);
            } else {
                seen.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t"
                        : String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            }
        });
        return seen.toString();
    }

    /**
     * {@return whether a terminal shows a character as itself}
     *
     * @param codePoint of the character
     */
    public static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
