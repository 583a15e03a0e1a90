package io.github.filigree.cli.terminal;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Printable;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * Where a run reads and speaks.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param live whether a person watches {@code err}, so that progress may be drawn over itself
 * @param color whether help may be coloured
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean live, boolean color) {

    private static final int BUFFER = 1 << 16;

    /**
     * {@return this process's own streams}
     *
     * @param output standard output
     * @param environment {@code FILIGREE_TERMINAL} has the launcher's word on which of 1 and 2 are terminals
     */
    public static Terminal system(OutputStream output, Map<String, String> environment) {
        String terminals = environment.getOrDefault("FILIGREE_TERMINAL", "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        PrintStream out = new PrintStream(new BufferedOutputStream(output, BUFFER), false, System.out.charset());
        return new Terminal(System.in, out, System.err, terminals.contains("2") && !dumb,
                terminals.contains("1") && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /**
     * Says something to the person.
     *
     * @param text one line; what a terminal would not show but obey in it is escaped
     */
    public void say(String text) {
        err.println("filigree: " + Printable.of(text));
    }

    /**
     * Says in one line why something failed.
     *
     * @param thrown why
     * @param debug whether to show the stack trace too
     */
    public void complain(Throwable thrown, boolean debug) {
        say(words(thrown));
        if (debug) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> err.println(
                    line.startsWith("\t") ? "\t" + Printable.of(line.substring(1)) : Printable.of(line)));
        }
    }

    /**
     * {@return why something failed, and the cure, in one line}
     *
     * @param thrown why
     */
    public static String words(Throwable thrown) {
        return switch (thrown) {
            case Failure failure -> failure.getMessage();
            case FileException file -> file.getMessage();
            case OutOfMemoryError memory -> "out of memory (" + Failure.words(memory)
                    + "); give the JVM more, for example FILIGREE_JAVA_OPTIONS=-Xmx16g";
            // What a mapped file that shrinks becomes.
            case InternalError gone -> "a file was changed or cut short while it was read (" + Failure.words(gone)
                    + "); wait until it is written, and start again";
            case IllegalArgumentException wrong -> Failure.words(wrong);
            default -> thrown.getClass().getSimpleName() + ": " + Failure.words(thrown)
                    + "; --debug shows where";
        };
    }
}
