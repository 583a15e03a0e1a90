package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Which files are worked on, and what is told of them. A file that fails is told at once, keeps no other from being
 * worked on, and makes the exit code 1; what was written of others stays.
 */
public final class Batch {

    private static final int FAILED = 1;

    /** From so many files on, how many failed is told after all. */
    private static final int MANY = 20;

    private final CommonOptions common;
    private final Map<String, String> failures = new TreeMap<>();
    private int count;
    private boolean timed = true;

    @Option(names = {"-r", "--recursive"}, order = 2,
            description = "read the images in directories too, and in directories in them")
    private boolean recursive;

    @Option(names = "--summary", order = 2, paramLabel = "FILE.csv", converter = StandardOutputName.class,
            description = "write what is said of each image as a table, a row for each, and why others failed")
    private String summaryFile;

    /** What a command does with each file, and tells of it. */
    @FunctionalInterface
    public interface Work {

        /**
         * Works on a file; others may be worked on at the same time.
         *
         * @param file its name
         * @return its entry in the summary
         * @throws IOException if it cannot be read, or a result not written
         */
        Summary.Entry on(String file) throws IOException;
    }

    /**
     * Not yet filled in.
     *
     * @param common of the same command
     */
    public Batch(CommonOptions common) {
        this.common = common;
    }

    /** Leaves out how long the work on a file takes. */
    public void untimed() {
        timed = false;
    }

    /**
     * {@return the names of all files to read: those given, those that patterns stand for, and those in directories}
     *
     * @param given names
     * @param output is told where files were found, and of the table that is written of all
     */
    public List<String> files(List<String> given, OutputOptions output) {
        InputFiles files = InputFiles.of(common, given, recursive);
        output.found(files.trees());
        output.alsoWritesOnce("--summary", summaryFile);
        return files.names();
    }

    /**
     * {@return the same for a command that writes nothing else}
     *
     * @param given names
     */
    public List<String> files(List<String> given) {
        OutputOptions none = new OutputOptions(common);
        List<String> files = files(given, none);
        none.check(files.stream().map(List::of).toList());
        return files;
    }

    /**
     * Works on each file, several at once where memory has room for them, and puts the time of a file's whole work,
     * from reading to writing, last in its entry.
     *
     * @param files their names
     * @param summary gets the entries of those that were worked on, in this order
     * @param work what to do with each
     * @return the exit code, 0 if all went well
     * @throws IOException if the only file cannot be worked on
     */
    public int run(List<String> files, Summary summary, Work work) throws IOException {
        count = files.size();
        Work whole = timed ? file -> timed(file, work) : work;
        if (count == 0) {
            return 0;
        } else if (count == 1) {
            alone(files.getFirst(), whole);
            return 0;
        }
        BatchRun run = new BatchRun(common, files, whole);
        run.run();
        summary.keep(run.entries());
        run.failures().forEach((file, failure) -> failures.put(files.get(file), failure.getMessage()));
        return failures.isEmpty() ? 0 : FAILED;
    }

    private static Summary.Entry timed(String file, Work work) throws IOException {
        long start = System.nanoTime();
        return work.on(file).time("", (System.nanoTime() - start) / 1e9);
    }

    /**
     * Notes down that a file failed after all, and says why.
     *
     * @param file its name
     * @param failure why
     * @return the exit code
     */
    public int fail(String file, Failure failure) {
        failures.put(file, failure.getMessage());
        common.complain(failure);
        return FAILED;
    }

    /** {@return why files failed, in one line each, by name} */
    public Map<String, String> failures() {
        return failures;
    }

    private static void alone(String file, Work work) throws IOException {
        try {
            work.on(file);
        } catch (Failure | ParameterException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Failure(file + ": " + Terminal.words(e), e);
        }
    }

    /**
     * Tells what came of it.
     *
     * @param summary of the files that were worked on
     * @param outCarriesData whether a result is written to standard output
     * @param json whether as JSON
     * @throws IOException if the table of {@code --summary} cannot be written
     */
    public void tell(Summary summary, boolean outCarriesData, boolean json) throws IOException {
        boolean toOut = "-".equals(summaryFile);
        if (toOut) {
            OutputFile.write(common.rawOut(), summaryFile, out -> summary.writeCsv(out, failures));
        } else if (summaryFile != null) {
            OutputFile.write(Path.of(summaryFile), out -> summary.writeCsv(out, failures));
        }
        summary.print(common.summaryOut(outCarriesData || toOut), json);
        if (!failures.isEmpty() && count >= MANY) {
            common.note(failures.size() + " of " + count + " files failed");
        }
    }
}
