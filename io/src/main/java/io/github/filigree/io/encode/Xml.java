package io.github.filigree.io.encode;

/** Text inside XML. */
public final class Xml {

    private Xml() {}

    /**
     * {@return a text for an element or an attribute in double quotes} Characters that XML 1.0 cannot hold, such as most
     * controls, become blanks.
     *
     * @param text of any kind
     */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE || c > 0xFFFF;
    }
}
