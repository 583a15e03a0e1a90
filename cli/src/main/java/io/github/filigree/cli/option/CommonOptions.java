package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.OneLineLoggers;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command understands, and how every command speaks. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; one line on stderr says why", "2:wrong usage"})
public final class CommonOptions {

    private static final int FAILED = 1;

    private final Terminal terminal;
    private int threads;
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--debug", order = 93, description = "show where an error came from")
    private boolean debug;

    /** @param terminal where to read and speak */
    public CommonOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--threads", order = 90, paramLabel = "N", description = "how many threads may work at once")
    void setThreads(int threads) {
        if (threads < 1) {
            throw misuse("--threads is " + threads + ", must be at least 1");
        }
        this.threads = threads;
    }

    @Option(names = "--quiet", order = 92, description = "say nothing but errors")
    void setQuiet(boolean quiet) {
        this.quiet = quiet;
        System.setProperty(OneLineLoggers.PROPERTY, quiet ? "off" : "on");
    }

    /** Set while the command line is parsed, hence before the first kernel runs and the choice is made for good. */
    @Option(names = "--simd", order = 91, paramLabel = "auto|off",
            description = "vector instructions where one run gains by them, or plain Java")
    void setSimd(KernelChoice.SimdMode choice) {
        KernelChoice.choose(choice);
    }

    /** {@return the number of threads, or 0 if it was left open} */
    public int threads() {
        return threads;
    }

    /** {@return standard input} */
    public InputStream in() {
        return terminal.in();
    }

    /**
     * {@return the image in a file}
     *
     * @param file its name, or {@code -} for standard input
     * @param selection which part of it
     * @throws IOException if it cannot be read
     */
    public Image read(String file, Selection selection) throws IOException {
        if (file.equals("-")) {
            return Images.read(terminal.in(), "standard input", selection);
        }
        try (Progress progress = progress("decoding " + file)) {
            return Images.read(Path.of(file), selection, (done, total) -> progress.update(done, total, "B"));
        }
    }

    OutputStream rawOut() {
        return terminal.out();
    }

    /**
     * {@return where a summary goes: standard output, unless that carries data; nowhere with {@code --quiet}}
     *
     * @param outCarriesData whether a result is written to standard output
     */
    public PrintStream summaryOut(boolean outCarriesData) {
        return quiet ? new PrintStream(OutputStream.nullOutputStream())
                : outCarriesData ? terminal.err() : terminal.out();
    }

    /**
     * Says something to the person, unless {@code --quiet} was given.
     *
     * @param text one line
     */
    public void note(String text) {
        if (!quiet) {
            terminal.err().println("filigree: " + text);
        }
    }

    /**
     * Says what may be wrong, unless {@code --quiet} was given.
     *
     * @param text one line
     */
    public void warn(String text) {
        note("warning: " + text);
    }

    Progress progress(String what) {
        return new Progress(terminal.err(), terminal.live() && !quiet, what);
    }

    /** What a command does with a file. */
    @FunctionalInterface
    public interface Work {

        /**
         * Works on a file.
         *
         * @param file its name, or {@code -}
         * @throws IOException if it cannot be read, or a result not be written
         */
        void on(String file) throws IOException;
    }

    /**
     * {@return the exit code of working on each file} One that fails does not keep the others from being worked on.
     *
     * @param files their names
     * @param work what to do with each
     * @throws IOException of a file alone
     */
    public int forEach(List<String> files, Work work) throws IOException {
        int code = 0;
        for (String file : files) {
            try {
                work.on(file);
            } catch (Failure | FileException e) {
                if (files.size() == 1) {
                    throw e;
                }
                code = complain(e);
            } catch (ParameterException e) {
                throw e;
            } catch (RuntimeException e) {
                Failure failure = new Failure(file + ": " + Failure.words(e), e);
                if (files.size() == 1) {
                    throw failure;
                }
                code = complain(failure);
            }
        }
        return code;
    }

    /** What a command does with each file, and tells of it. */
    @FunctionalInterface
    public interface ToldWork {

        /**
         * Works on a file.
         *
         * @param file its name
         * @return its entry in the summary
         * @throws IOException if it cannot be read, or a result not written
         */
        Summary.Entry on(String file) throws IOException;
    }

    /**
     * Works on each file, and puts the time of its whole work, from reading to writing, last in its entry.
     *
     * @param files their names
     * @param work what to do with each
     * @return the exit code, 0 if all went well
     * @throws IOException if the only file cannot be worked on
     */
    public int forEachTimed(List<String> files, ToldWork work) throws IOException {
        return forEach(files, file -> {
            long start = System.nanoTime();
            Summary.Entry entry = work.on(file);
            entry.time("", (System.nanoTime() - start) / 1e9);
        });
    }

    private int complain(Exception failure) {
        terminal.complain(failure, debug);
        return FAILED;
    }

    /**
     * {@return the first option on the command line that is none of these, or empty}
     *
     * @param names of options, each the one that stands first where there are several
     */
    public Optional<String> givenBut(Set<String> names) {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(option -> option.names()[0])
                .filter(name -> !names.contains(name))
                .findFirst();
    }

    /**
     * {@return what to throw where the command line is wrong}
     *
     * @param message one line
     */
    public ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
