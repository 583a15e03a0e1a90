package io.github.filigree.tiles;

import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.RowTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Runs work on threads of this machine. A thread takes the next item when it is done with one, so that at most so many
 * tiles as threads are in memory at once.
 */
public final class ThreadRunner implements Runner {

    /** Told of each item that is done. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Tells how far the work is; called by one thread at a time.
         *
         * @param name of the work
         * @param done how many items are done; 0 when it begins
         * @param items how many there are
         */
        void done(String name, int done, int items);
    }

    private final int threads;
    private final Progress progress;

    /**
     * Makes a runner.
     *
     * @param threads how many items may be worked on at once, at least 1
     * @param progress told how far the work is
     */
    public ThreadRunner(int threads, Progress progress) {
        this.threads = Check.threads(threads);
        this.progress = Check.present(progress, "progress");
    }

    /**
     * Makes a runner that says nothing.
     *
     * @param threads how many items may be worked on at once, at least 1
     */
    public ThreadRunner(int threads) {
        this(threads, (name, done, items) -> {});
    }

    @Override
    public <T, R> List<R> map(String name, List<T> items, Work<? super T, ? extends R> work) {
        Run<T, R> run = new Run<>(name, items, work);
        RowTasks tasks = RowTasks.of(threads).atMost(items.size());
        tasks.run(tasks.bands(), (band, from, to) -> run.takeItems());
        return run.results;
    }

    /** One call's work, which all threads that take part share. */
    private final class Run<T, R> {

        private final String name;
        private final List<T> items;
        private final Work<? super T, ? extends R> work;
        private final List<R> results;
        private int begun;
        private int done;

        Run(String name, List<T> items, Work<? super T, ? extends R> work) {
            this.name = name;
            this.items = List.copyOf(items);
            this.work = work;
            results = new ArrayList<>(Collections.nCopies(items.size(), null));
            progress.done(name, 0, items.size());
        }

        void takeItems() {
            for (int i = next(); i < items.size(); i = next()) {
                boolean failed = true;
                try {
                    end(i, work.apply(items.get(i)));
                    failed = false;
                } finally {
                    if (failed) {
                        stop();
                    }
                }
            }
        }

        private synchronized int next() {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted at item " + done + " of " + items.size());
            }
            return begun < items.size() ? begun++ : items.size();
        }

        private synchronized void end(int item, R result) {
            results.set(item, result);
            progress.done(name, ++done, items.size());
        }

        private synchronized void stop() {
            begun = items.size();
        }
    }
}
