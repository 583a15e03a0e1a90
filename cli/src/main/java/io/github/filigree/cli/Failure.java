package io.github.filigree.cli;

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

    /** {@return a thrown thing's own words, or its kind where it has none, on one line} */
    public static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
