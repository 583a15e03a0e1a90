package io.github.filigree.io.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * Writes JSON. {@code <} is escaped, so that nothing ends the script that it stands in; infinity is a number that
 * overflows to it when it is read, and what is not a number is null.
 */
final class Json {

    /** A value that writes itself, such as a list that is too long to be held as text. */
    @FunctionalInterface
    interface Value {
        void write(Writer out) throws IOException;
    }

    private Json() {}

    static void write(Object value, Writer out) throws IOException {
        switch (value) {
            case null -> out.write("null");
            case Value own -> own.write(out);
            case Map<?, ?> map -> {
                char separator = '{';
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.write(separator);
                    text(entry.getKey().toString(), out);
                    out.write(':');
                    write(entry.getValue(), out);
                    separator = ',';
                }
                out.write(map.isEmpty() ? "{}" : "}");
            }
            case Iterable<?> list -> {
                out.write('[');
                for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
                    write(items.next(), out);
                    out.write(items.hasNext() ? "," : "");
                }
                out.write(']');
            }
            case Double number -> out.write(number(number));
            case Number number -> out.write(number.toString());
            case Boolean bool -> out.write(bool.toString());
            default -> text(value.toString(), out);
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "null";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "1e999" : "-1e999";
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static void text(String text, Writer out) throws IOException {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                out.write(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.write(c);
            }
        }
        out.write('"');
    }
}
