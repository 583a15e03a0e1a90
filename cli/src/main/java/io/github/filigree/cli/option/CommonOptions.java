package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.OneLineLoggers;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Terminal terminal;
    private int threads;
    private boolean quiet;
    private boolean muted;
    private String position = "";
    private final List<String> alsoRead = new ArrayList<>();
    private final Map<String, String> alsoWritten = new LinkedHashMap<>();

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

    /** Notes down a file that an option has read for every input, and that no result may replace. */
    void alsoReads(String file) {
        alsoRead.add(file);
    }

    /** Notes down what an option has written for every input, which may replace nothing either. */
    void alsoWrites(String option, String name) {
        alsoWritten.put(option, name);
    }

    List<String> alsoRead() {
        return alsoRead;
    }

    /** {@return names by option} */
    Map<String, String> alsoWritten() {
        return alsoWritten;
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
        } catch (FileException e) {
            if (Files.isDirectory(Path.of(file)) && e.getMessage().endsWith("name the image files in it")) {
                throw new Failure(e.getMessage() + ", or add -r to find them", e);
            }
            throw e;
        }
    }

    /** {@return the command line as it was given, in the words of a shell} */
    public String line() {
        List<String> words = spec.root().commandLine().getParseResult().originalArgs();
        return words.stream()
                .map(word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", spec.root().name() + " ", ""));
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
            terminal.say(text);
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

    /** {@return whether somebody sees progress, which may cost something to find out} */
    boolean watched() {
        return terminal.live() && !quiet && !muted;
    }

    Progress progress(String what) {
        return new Progress(terminal.err(), watched(), position + what);
    }

    /** From now on, so many threads for each of the files that are worked on at once. */
    void share(int threadsEach) {
        threads = threadsEach;
    }

    /** From now on nothing tells how far its own work is. */
    void muteProgress() {
        muted = true;
    }

    /** What progress is drawn from now on is of one file of several. */
    void nowOn(int place, int count) {
        position = "[" + (place + 1) + " of " + count + "] ";
    }

    void complain(Exception failure) {
        terminal.complain(failure, debug);
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
