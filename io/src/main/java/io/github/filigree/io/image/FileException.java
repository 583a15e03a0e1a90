package io.github.filigree.io.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;

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
        super(Printable.of(message), cause);
    }

    /**
     * {@return an exception's own message on one line, or its kind where it has none} Of an exception of input or output
     * with another as its cause it is the cause's, which knows more; of one about a file, the reason alone.
     *
     * @param thrown of any kind
     */
    public static String words(Throwable thrown) {
        if (thrown instanceof IOException && thrown.getCause() instanceof IOException cause) {
            return words(cause);
        }
        if (thrown instanceof InvalidPathException name) {
            return "the name cannot be one of a file here (" + name.getReason() + "); rename it, or set LC_ALL=C.UTF-8";
        }
        if (thrown instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (thrown instanceof EOFException) {
            return "it ends early";
        }
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
