package io.github.filigree.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
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
    static Terminal system(OutputStream output, Map<String, String> environment) {
        String terminals = environment.getOrDefault("FILIGREE_TERMINAL", "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        PrintStream out = new PrintStream(new BufferedOutputStream(output, BUFFER), false, System.out.charset());
        return new Terminal(System.in, out, System.err, terminals.contains("2") && !dumb,
                terminals.contains("1") && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }
}
