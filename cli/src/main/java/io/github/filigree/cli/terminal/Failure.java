package io.github.filigree.cli.terminal;

import io.github.filigree.io.image.FileException;

/** What a person can mend: one line that names the file, says what is wrong, and gives the cure. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message the whole line, without the program's name */
    public Failure(String message) {
        this(message, null);
    }

    /**
     * @param message the whole line, without the program's name
     * @param cause shown with {@code --debug} only
     */
    public Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * {@return a thrown thing's own words, or its kind where it has none, on one line}
     *
     * @param thrown of any kind
     */
    public static String words(Throwable thrown) {
        return FileException.words(thrown);
    }
}
