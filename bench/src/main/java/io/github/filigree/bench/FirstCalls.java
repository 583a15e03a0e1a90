package io.github.filigree.bench;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the first calls in a JVM take: with scalar kernels, with vector kernels, and with the default ones, which
 * are to be as fast as the first at first and as the second when warm. Each JVM is a process of its own, and they take
 * turns.
 */
public final class FirstCalls {

    private static final int CALLS = 40;
    private static final int JVMS = 3;
    private static final List<String> TASKS = List.of("graph", "volume", "thinning");
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
        byte[] pixels = switch (task) {
            case "graph" -> TestImages.blobSkeleton(4096);
            case "volume" -> TestImages.curves(128, 256, 512);
            default -> TestImages.blobs(4096);
        };
        long[] shape = task.equals("volume") ? new long[] {128, 256, 512} : new long[] {4096, 4096};
        double[] calls = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            Kernels kernels =
                    implementation.equals("default") ? Kernels.selected() : Kernels.named(implementation);
            BinaryImage image = BinaryImage.of(kernels, pixels, shape);
            long made = task.equals("thinning")
                    ? Thinning.builder(image).build().pixelCount()
                    : PixelGraph.of(image).toCsr().nnz();
            calls[i] = (System.nanoTime() - start) / 1e6 + (made < 0 ? 1 : 0);
        }
        return calls;
    }
}
