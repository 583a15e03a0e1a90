package io.github.filigree.spark;

import io.github.filigree.kernels.Simd;
import io.github.filigree.tiles.Runner;
import io.github.filigree.tiles.Work;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Works on the machines of a Spark cluster, a task for each item. Spark repeats the tasks of an executor that was lost,
 * and where speculation is on also those that are slow; that does no harm, as the work of tiles may be repeated. What
 * comes back to the driver is a small result for each item.
 */
public final class SparkRunner implements Runner {

    /** Of more items several share a task: Spark's scheduler keeps a record of each. */
    private static final int MOST_TASKS = 50_000;

    /** So many tasks for each core that all executors have some. */
    private static final int ROUNDS = 4;

    private final JavaSparkContext context;
    private final Consumer<String> progress;

    /**
     * Makes a runner.
     *
     * @param context of the application; stays open
     * @param progress is told each piece of work that is done, such as "round 2: 64 in 3.2 s"
     */
    public SparkRunner(JavaSparkContext context, Consumer<String> progress) {
        this.context = context;
        this.progress = progress;
    }

    @Override
    public <T, R> List<R> map(String name, List<T> items, Work<? super T, ? extends R> work) {
        if (items.isEmpty()) {
            return List.of();
        }
        // The name stands in Spark's progress bar, log and web page.
        context.sc().setCallSite(name);
        context.setJobDescription(name);
        long start = System.nanoTime();
        try {
            List<R> results = context.parallelize(items, Math.min(items.size(), MOST_TASKS))
                    .<R>map(work::apply)
                    .collect();
            progress.accept(String.format(
                    Locale.ROOT, "%s: %d in %.1f s", name, items.size(), (System.nanoTime() - start) / 1e9));
            return results;
        } finally {
            context.clearCallSite();
            context.setJobDescription(null);
        }
    }

    /**
     * {@return which implementation of the kernels each executor uses, such as "executor 1: vector, 512 bits"; of an executor
     * that took no part nothing is known}
     */
    public List<String> kernels() {
        int tasks = ROUNDS * Math.max(1, context.defaultParallelism());
        return List.copyOf(new TreeSet<>(map("kernels", IntStream.range(0, tasks).boxed().toList(), task -> {
            Simd.Status status = Simd.status();
            return "executor " + SparkEnv.get().executorId() + ": " + status.implementation() + ", "
                    + status.vectorBits() + " bits";
        })));
    }
}
