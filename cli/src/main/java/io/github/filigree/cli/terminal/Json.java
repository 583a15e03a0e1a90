package io.github.filigree.cli.terminal;

import io.github.filigree.io.image.Printable;
import java.lang.reflect.Array;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Just enough JSON to write summaries: maps, primitive arrays, numbers, booleans, text and null. */
public final class Json {

    private Json() {}

    /** {@return the value on one line} */
    public static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(e -> quote(e.getKey().toString()) + ": " + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Double d when d.isNaN() || d.isInfinite() -> "null";
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case Object array when array.getClass().isArray() -> IntStream.range(0, Array.getLength(array))
                    .mapToObj(i -> of(Array.get(array, i)))
                    .collect(Collectors.joining(", ", "[", "]"));
            default -> quote(value.toString());
        };
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (!Character.isSurrogate(c) && !Printable.isSeen(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
