package io.github.filigree.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file to write, in which {@code {}} stands for an input's name without its extension, {@code {dir}}
 * for the input's folder, and {@code {tree}} for that folder below the one that a search for inputs began in.
 *
 * @param pattern as given on the command line
 */
public record TargetName(String pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{tree}/|\\{(dir|tree)?}");

    /** {@return whether each input has a file of its own} */
    public boolean onePerInput() {
        return PLACE.matcher(pattern).find();
    }

    /**
     * {@return the name of an input's file}
     *
     * @param input name of a file, or {@code -}
     * @param tree what {@code {tree}} stands for, empty for an input that no search found
     */
    public String of(String input, String tree) {
        String folder = folder(input);
        String stem = stem(input);
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(switch (place.group()) {
            case "{}" -> stem;
            case "{dir}" -> folder;
            case "{tree}" -> tree.isEmpty() ? "." : tree;
            default -> tree.isEmpty() ? "" : tree + "/";
        }));
    }

    /** {@return whether the folder of a file depends on the input, so that it may have to be made} */
    boolean namesFolders() {
        return PLACE.matcher(pattern.substring(0, pattern.lastIndexOf('/') + 1)).find();
    }

    /** {@return the folder that all its files are in, or below, which must be there} */
    Path fixedFolder() {
        Matcher place = PLACE.matcher(pattern);
        int slash = pattern.lastIndexOf('/', place.find() ? place.start() : pattern.length());
        return slash == 0 ? Path.of("/") : Path.of(pattern.substring(0, Math.max(0, slash)));
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
