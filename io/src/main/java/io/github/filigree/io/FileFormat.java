package io.github.filigree.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file format, known by its extensions. Each kind of content has an enum of its own. */
public sealed interface FileFormat permits ImageFormat, GraphFormat, TableFormat, PictureFormat, ReportFormat {

    /** {@return the extensions it is known by, without dot, in lower case, the usual one first} */
    List<String> extensions();

    /**
     * {@return a file name's extension, without dot, in lower case, such as "png" or "ome.tif"; empty if it has none}
     *
     * @param file its path
     */
    static String extension(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean ome = dot > 0 && name.substring(0, dot).toLowerCase(Locale.ROOT).endsWith(".ome");
        return ome ? "ome." + extension : extension;
    }

    /**
     * {@return the format of an extension, or empty if none has it}
     *
     * @param <F> the kind of content
     * @param formats to choose from
     * @param extension without dot, in lower case
     */
    static <F extends FileFormat> Optional<F> named(F[] formats, String extension) {
        return Arrays.stream(formats).filter(format -> format.extensions().contains(extension)).findFirst();
    }

    /** The format of a file's extension, or a refusal that names those there are. */
    static <F extends FileFormat> F require(F[] formats, Path file) {
        String extension = extension(file);
        return named(formats, extension).orElseThrow(() -> new IllegalArgumentException(file
                + (extension.isEmpty() ? " has no extension" : " has an extension that no format here has")
                + "; known are " + Arrays.stream(formats)
                        .map(format -> format.extensions().getFirst())
                        .collect(Collectors.joining(", "))));
    }
}
