package io.github.filigree.io.image;

import java.io.IOException;

/**
 * A file that cannot be read or written. The message is one line for a person: it names the file, says what is wrong,
 * and gives the cure.
 */
public final class FileException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * Made of a message alone.
     *
     * @param message the whole line
     */
    public FileException(String message) {
        this(message, null);
    }

    /**
     * Made of a message and what was thrown underneath.
     *
     * @param message the whole line
     * @param cause for a stack trace; may be null
     */
    public FileException(String message, Throwable cause) {
        // Text of a damaged file may hold anything.
        super(message.replaceAll("\\p{Cntrl}+", "?"), cause);
    }

    /**
     * {@return an exception's own message on one line, or its kind where it has none}
     *
     * @param thrown of any kind
     */
    public static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
