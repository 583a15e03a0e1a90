package io.github.filigree.kernels.bits;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Work on rows, split over threads: rows are shared out in bands, and a thread takes one band after the other. The
 * caller's thread takes bands too and can do all of them by itself; it waits only for bands that another thread has
 * begun. So the work ends even if the executor never runs a task, and no thread outlives the call. Results do not
 * depend on who does which band.
 */
public final class RowTasks {

    /** Work on the rows {@code from} … {@code to − 1}, given in blocks of a band, each row once. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does one block.
         *
         * @param band which band the rows belong to; its blocks come in ascending order, one at a time
         * @param from first row
         * @param to after the last row
         */
        void rows(int band, int from, int to);
    }

    /** Between two blocks a band looks whether it was cancelled; a block this long takes about a millisecond. */
    private static final int BLOCK = 1024;

    /**
     * Images of fewer words, 8 megapixels, get one thread. Building graphs on two processors, two threads were 0.83
     * times as fast as one for 2048² pixels (67 651 words), 0.82 to 1.16 for 2900² (136 395), 1.03 to 1.38 for 4096²
     * and 1.40 to 1.55 for 8192², each of three runs; thinning, 0.8 for 2048² and 1.2 for 2900² and 4096².
     */
    private static final int WORDS_WORTH_A_THREAD = 1 << 17;

    /** More bands than any machine has use for, so that a thoughtless number costs nothing. */
    private static final int MAX_BANDS = 1024;

    private final int bands;
    private final Executor executor;

    private RowTasks(int bands, Executor executor) {
        this.bands = Math.min(bands, MAX_BANDS);
        this.executor = executor;
    }

    /**
     * {@return tasks for so many threads of the common pool, the caller's among them}
     *
     * @param threads how many may work at once, at least 1
     * @throws IllegalArgumentException if it is under 1
     */
    public static RowTasks of(int threads) {
        return of(threads, ForkJoinPool.commonPool());
    }

    /**
     * {@return tasks for so many threads of an executor, the caller's among them}
     *
     * @param threads how many may work at once, at least 1
     * @param executor lends the other threads; may refuse
     * @throws IllegalArgumentException if threads is under 1
     */
    public static RowTasks of(int threads, Executor executor) {
        return new RowTasks(Check.threads(threads), Check.present(executor, "executor"));
    }

    /**
     * {@return tasks for so many threads; for 0, what is not set, one for a small image and else one per processor}
     *
     * @param threads 0 or more
     * @param image that will be worked on
     */
    public static RowTasks of(int threads, BitRows image) {
        boolean small = image.words().length < WORDS_WORTH_A_THREAD;
        return of(threads > 0 ? threads : small ? 1 : Runtime.getRuntime().availableProcessors());
    }

    /** {@return how many bands rows are shared out in: how many threads may work at once} */
    public int bands() {
        return bands;
    }

    /**
     * {@return these tasks in at most so many bands}
     *
     * @param most any number; at least one band is left
     */
    public RowTasks atMost(long most) {
        return most >= bands ? this : new RowTasks((int) Math.max(1, most), executor);
    }

    /**
     * {@return the first row of a band}
     *
     * @param band 0 … bands(), where the last gives {@code rows}
     * @param rows how many rows there are
     */
    public int start(int band, int rows) {
        return (int) ((long) rows * band / bands);
    }

    /**
     * Runs the body over all rows and returns when every band is done. Whatever the first failing band threw is thrown
     * again, after all others have stopped.
     *
     * @param rows how many rows there are
     * @param body the work; blocks of different bands run at the same time
     * @throws CancellationException if the calling thread was interrupted; its interrupt status stays set
     */
    public void run(int rows, Body body) {
        Run run = new Run(rows, body);
        try {
            for (int other = 1; other < bands; other++) {
                executor.execute(run);
            }
        } catch (RejectedExecutionException e) {
            // The caller does what nobody else wants to.
        }
        run.run();
        run.await();
    }

    /** One call's work; run by every thread that takes part. */
    private final class Run implements Runnable {

        private final int rows;
        private final Body body;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch unfinished = new CountDownLatch(bands);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Run(int rows, Body body) {
            this.rows = rows;
            this.body = body;
        }

        @Override
        public void run() {
            for (int band = begun.getAndIncrement(); band < bands; band = begun.getAndIncrement()) {
                try {
                    band(band);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    unfinished.countDown();
                }
            }
        }

        private void band(int band) {
            int end = start(band + 1, rows);
            for (int from = start(band, rows); from < end && failure.get() == null; from += BLOCK) {
                if (caller.isInterrupted()) {
                    throw cancelled(from);
                }
                body.rows(band, from, Math.min(end, from + BLOCK));
            }
        }

        private CancellationException cancelled(int row) {
            return new CancellationException("interrupted at row " + row + " of " + rows);
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    unfinished.await();
                    break;
                } catch (InterruptedException e) {
                    // The bands that were begun stop at their next block; until then they write to the caller's arrays.
                    interrupted = true;
                    failure.compareAndSet(null, cancelled(rows));
                }
            }
            if (interrupted) {
                caller.interrupt();
            }
            if (failure.get() != null) {
                RowTasks.<RuntimeException>rethrow(failure.get());
            }
        }
    }

    /** Also what a body threw without being allowed to: a checked exception. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable e) throws E {
        throw (E) e;
    }
}
