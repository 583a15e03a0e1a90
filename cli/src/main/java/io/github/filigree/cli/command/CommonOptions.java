package io.github.filigree.cli.command;

import io.github.filigree.cli.Failure;
import io.github.filigree.cli.Main;
import io.github.filigree.cli.OneLineLoggers;
import io.github.filigree.cli.Progress;
import io.github.filigree.cli.Summary;
import io.github.filigree.cli.Terminal;
import io.github.filigree.cli.Version;
import io.github.filigree.kernels.Simd;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** The choices of {@code --simd}. */
    enum SimdChoice {
        AUTO,
        OFF;

        @Override
        public String toString() {
            return this == AUTO ? "auto" : "off";
        }
    }

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
    void setSimd(SimdChoice choice) {
        System.setProperty(Simd.PROPERTY, choice.toString());
    }

    /** {@return the number of threads, or 0 if it was left open} */
    int threads() {
        return threads;
    }

    InputStream in() {
        return terminal.in();
    }

    OutputStream rawOut() {
        return terminal.out();
    }

    /** Where a summary goes: standard output, unless that carries data; nowhere with {@code --quiet}. */
    PrintStream summaryOut(boolean outCarriesData) {
        return quiet ? new PrintStream(OutputStream.nullOutputStream())
                : outCarriesData ? terminal.err() : terminal.out();
    }

    void note(String text) {
        if (!quiet) {
            terminal.err().println("filigree: " + text);
        }
    }

    void warn(String text) {
        note("warning: " + text);
    }

    Progress progress(String what) {
        return new Progress(terminal.err(), terminal.live() && !quiet, what);
    }

    /**
     * Works on each file; {@code 0} if all went well. One that fails does not keep the others from being worked on.
     */
    int forEach(List<String> files, Consumer<String> work) {
        int code = 0;
        for (String file : files) {
            try {
                work.accept(file);
            } catch (ParameterException e) {
                throw e;
            } catch (RuntimeException e) {
                Failure failure = e instanceof Failure f ? f : new Failure(file + ": " + Failure.words(e), e);
                if (files.size() == 1) {
                    throw failure;
                }
                code = Main.fail(terminal, failure, debug);
            }
        }
        return code;
    }

    /** The same, and puts the time of an input's whole work, from reading to writing, last in its entry. */
    int forEachTimed(List<String> files, Function<String, Summary.Entry> work) {
        return forEach(files, file -> {
            long start = System.nanoTime();
            Summary.Entry entry = work.apply(file);
            entry.time("", (System.nanoTime() - start) / 1e9);
        });
    }

    ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
