package io.github.filigree.cli;

import io.github.filigree.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One run of the command line inside this JVM, and what came of it. */
record Run(int code, byte[] bytes, String err) {

    /** Where Maven starts the tests is the module; the samples are in it. */
    static final Path SAMPLES = Path.of("samples");

    static Run of(String... args) {
        return of(new byte[0], args);
    }

    static Run of(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new Terminal(
                        new ByteArrayInputStream(in),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        false,
                        false),
                args);
        return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The value behind a fact's name in a summary of one input. */
    String fact(String name) {
        return out().lines()
                .filter(line -> line.startsWith(name + "  "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + name + "' in\n" + out() + err));
    }
}
