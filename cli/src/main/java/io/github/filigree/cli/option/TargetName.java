package io.github.filigree.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file to write, in which {@code {}} stands for an input's name without its extension and {@code {dir}}
 * for the input's folder.
 *
 * @param pattern as given on the command line
 */
public record TargetName(String pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{(dir)?}");

    /** {@return whether each input has a file of its own} */
    public boolean onePerInput() {
        return PLACE.matcher(pattern).find();
    }

    /**
     * {@return the name of an input's file}
     *
     * @param input name of a file, or {@code -}
     */
    public String of(String input) {
        String folder = folder(input);
        String stem = stem(input);
        return PLACE.matcher(pattern).replaceAll(
                place -> Matcher.quoteReplacement(place.group(1) == null ? stem : folder));
    }

    /**
     * {@return the folder of a file, for example "." for a file without one}
     *
     * @param input name of a file, or {@code -}
     */
    static String folder(String input) {
        return Objects.requireNonNullElse(Path.of(input).getParent(), Path.of(".")).toString();
    }

    private static String stem(String input) {
        String name = Objects.requireNonNullElse(Path.of(input).getFileName(), Path.of("")).toString();
        int dot = name.lastIndexOf('.');
        return input.equals("-") ? "stdin" : dot <= 0 ? name : name.substring(0, dot);
    }
}
