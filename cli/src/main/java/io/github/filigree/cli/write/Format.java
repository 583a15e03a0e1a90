package io.github.filigree.cli.write;

import java.util.List;

/** A file format, known by its extensions. */
public interface Format {

    /** {@return the extensions it is known by, without dot, in lower case, the usual one first} */
    List<String> extensions();
}
