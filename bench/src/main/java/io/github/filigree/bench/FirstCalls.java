package io.github.filigree.bench;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.segment.Gaussian;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.LocalThreshold;
import io.github.filigree.segment.Median;
import io.github.filigree.segment.Ridges;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How long the first calls in a JVM take: with scalar kernels, with vector kernels, and with the default ones, which
 * are to be as fast as the first at first and as the second when warm. Each JVM is a process of its own, and they take
 * turns.
 */
public final class FirstCalls {

    private static final int CALLS = 40;
    private static final int JVMS = 3;
    private static final List<String> TASKS = List.of(
            "graph", "volume", "thinning", "gaussian", "sato", "sauvola", "median");
    private static final List<String> IMPLEMENTATIONS = List.of("scalar", "vector", "default");

    /** What is in the table: the first call, the first five together, and the median of calls 31 to 40. */
    private record Times(double first, double five, double late) {

        static Times of(double[] calls) {
            double[] late = Arrays.copyOfRange(calls, 30, calls.length);
            Arrays.sort(late);
            return new Times(calls[0], Arrays.stream(calls, 0, 5).sum(), late[late.length / 2]);
        }
    }

    private FirstCalls() {}

    /**
     * Prints a table, or in a process of its own the time of each call.
     *
     * @param args nothing, or a task and an implementation
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if this one is interrupted
     */
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length == 2) {
            System.out.println(Arrays.toString(measure(args[0], args[1])));
            return;
        }
        System.out.println("| in a fresh JVM | kernels | first call | first five | calls 31 to 40 |");
        System.out.println("| --- | --- | --: | --: | --: |");
        for (String task : TASKS) {
            Map<String, List<Times>> times = new TreeMap<>();
            for (int jvm = 0; jvm < JVMS; jvm++) {
                for (String implementation : IMPLEMENTATIONS) {
                    times.computeIfAbsent(implementation, k -> new ArrayList<>()).add(start(task, implementation));
                }
            }
            for (String implementation : IMPLEMENTATIONS) {
                List<Times> all = times.get(implementation);
                System.out.printf(Locale.ROOT, "| %s | %s | %.0f ms | %.0f ms | %.1f ms |%n", task, implementation,
                        median(all.stream().mapToDouble(Times::first).toArray()),
                        median(all.stream().mapToDouble(Times::five).toArray()),
                        median(all.stream().mapToDouble(Times::late).toArray()));
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Times start(String task, String implementation) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector", "-Xms2g", "-Xmx4g",
                        "-D" + TestImages.FOLDER + "=" + System.getProperty(TestImages.FOLDER, ""),
                        "-cp", System.getProperty("java.class.path"), FirstCalls.class.getName(), task, implementation)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the JVM for " + task + ", " + implementation + " failed");
        }
        return Times.of(Arrays.stream(out.trim().replaceAll("[\\[\\]]", "").split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray());
    }

    /** {@return milliseconds of each call} */
    private static double[] measure(String task, String implementation) {
        Function<Kernels, Object> work = switch (task) {
            case "graph" -> graph(TestImages.blobSkeleton(4096), 4096, 4096);
            case "volume" -> graph(TestImages.curves(128, 256, 512), 128, 256, 512);
            case "thinning" -> thinning(TestImages.blobs(4096));
            default -> filter(task, GrayImage.view(TestImages.photo(1411), 1411, 1411));
        };
        double[] calls = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            Object made = work.apply(
                    implementation.equals("default") ? Kernels.selected() : Kernels.named(implementation));
            calls[i] = (System.nanoTime() - start) / 1e6;
            Reference.reachabilityFence(made);
        }
        return calls;
    }

    private static Function<Kernels, Object> graph(byte[] pixels, long... shape) {
        return kernels -> PixelGraph.of(BinaryImage.of(kernels, pixels, shape)).toCsr();
    }

    private static Function<Kernels, Object> thinning(byte[] pixels) {
        return kernels -> Thinning.builder(BinaryImage.of(kernels, pixels, 4096, 4096)).build();
    }

    private static Function<Kernels, Object> filter(String task, GrayImage photo) {
        // Default kernels would begin to change before the first call.
        GrayImage floats = photo.with(Kernels.named("scalar")).scaled();
        return kernels -> switch (task) {
            case "gaussian" -> Gaussian.filter(floats.with(kernels), 2);
            case "sato" -> Ridges.sato(floats.with(kernels)).sigmas(2, 3, 4, 5).filter();
            case "sauvola" -> LocalThreshold.sauvola(photo.with(kernels), 25, 0.2);
            default -> Median.filter(photo.with(kernels), 5);
        };
    }
}
