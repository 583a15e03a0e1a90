package io.github.filigree.cli.option;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the name of a file to write. The names that a system gives to standard output become {@code -}: opened as a
 * file, a log that standard output is appended to would be replaced.
 */
public final class StandardOutputName implements ITypeConverter<String> {

    private static final Set<String> NAMES = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /** For picocli. */
    public StandardOutputName() {}

    @Override
    public String convert(String name) {
        return NAMES.contains(name) ? "-" : name;
    }
}
