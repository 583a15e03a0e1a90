package io.github.filigree.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * JMH with its own command line, run twice, because one bar of the tables needs another JVM flag: once as it is, once
 * without SuperWord. Both come out as one table, and as one file for {@code -rff}.
 */
public final class Main {

    private static final String PARAMETER = "implementation";

    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param args as for {@code org.openjdk.jmh.Main}
     * @throws Exception if JMH does not understand them, a run fails, or the table cannot be written
     */
    public static void main(String[] args) throws Exception {
        CommandLineOptions options = new CommandLineOptions(args);
        if (options.shouldHelp() || options.shouldList() || options.shouldListWithParams()) {
            org.openjdk.jmh.Main.main(args);
            return;
        }
        List<String> wanted = List.copyOf(options.getParameter(PARAMETER).orElse(implementations()));
        List<RunResult> results = new ArrayList<>(run(
                options, wanted.stream().filter(name -> !name.equals(KernelBenchmark.NO_SUPERWORD)).toList(), List.of()));
        if (wanted.contains(KernelBenchmark.NO_SUPERWORD)) {
            results.addAll(run(options, List.of(KernelBenchmark.NO_SUPERWORD), List.of("-XX:-UseSuperWord")));
        }
        if (results.isEmpty()) {
            throw new NoBenchmarksException();
        }
        results.sort(Comparator.comparing(Main::caseMeasured));
        System.out.println();
        ResultFormatFactory.getInstance(ResultFormatType.TEXT, System.out).writeOut(results);
        if (options.getResult().hasValue()) {
            ResultFormatType type = options.getResultFormat().orElse(ResultFormatType.CSV);
            try (PrintStream out = new PrintStream(options.getResult().get())) {
                ResultFormatFactory.getInstance(type, out).writeOut(results);
            }
        }
    }

    /** A pass; the peers, which have no implementations to choose from, only take part in one without more flags. */
    private static Collection<RunResult> run(CommandLineOptions options, List<String> implementations, List<String> flags)
            throws RunnerException {
        if (implementations.isEmpty()) {
            return List.of();
        }
        List<String> allFlags = new ArrayList<>(options.getJvmArgsAppend().orElse(List.of()));
        allFlags.addAll(flags);
        ChainedOptionsBuilder pass = new OptionsBuilder()
                .parent(options)
                .param(PARAMETER, implementations.toArray(String[]::new))
                .jvmArgsAppend(allFlags.toArray(String[]::new));
        if (!flags.isEmpty()) {
            pass.exclude("PeerBenchmark");
        }
        try {
            return new Runner(pass.build()).run();
        } catch (NoBenchmarksException e) {
            return List.of();
        }
    }

    /** Everything but the implementation, so that the bars to compare stand together. */
    private static String caseMeasured(RunResult result) {
        BenchmarkParams params = result.getParams();
        return params.getParamsKeys().stream()
                .filter(key -> !key.equals(PARAMETER))
                .map(key -> String.format(" %20s", params.getParam(key)))
                .collect(Collectors.joining("", params.getBenchmark(), ""));
    }

    private static List<String> implementations() {
        try {
            return List.of(KernelBenchmark.class
                    .getField(PARAMETER)
                    .getAnnotation(Param.class)
                    .value());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
