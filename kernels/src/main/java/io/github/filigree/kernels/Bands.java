package io.github.filigree.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Rows split over threads. Each band of rows is done by one thread, the first by the caller's own, the others in the
 * common pool, so that no thread outlives the call.
 */
public final class Bands {

    /** Work on the rows {@code from} … {@code to − 1}, given in blocks of a band, each row once. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does one block.
         *
         * @param band which band the rows belong to; all blocks of a band run in one thread, in ascending order
         * @param from first row
         * @param to behind the last row
         */
        void rows(int band, int from, int to);
    }

    /** Between two blocks a band looks whether it was cancelled; a block this long takes about a millisecond. */
    private static final int BLOCK = 1024;

    /**
     * Images of fewer words, 8 megapixels, get one thread. Building graphs on two processors, two threads were 0.83 times
     * as fast as one for 2048² pixels (67 651 words), 0.82 to 1.16 for 2900² (136 395), 1.03 to 1.38 for 4096² and 1.40 to
     * 1.55 for 8192², each of three runs; thinning, 0.8 for 2048² and 1.2 for 2900² and 4096².
     */
    private static final int WORDS_WORTH_A_THREAD = 1 << 17;

    private Bands() {}

    /**
     * {@return how many bands an image deserves: one if it is small, else one a processor}
     *
     * @param words the length of the image's {@link BinaryImage#words() words}
     */
    public static int defaultCount(int words) {
        return words < WORDS_WORTH_A_THREAD ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /**
     * {@return the first row of a band}
     *
     * @param band 0 … bands, where the last gives {@code rows}
     * @param bands how many there are
     * @param rows how many rows they share
     */
    public static int start(int band, int bands, int rows) {
        return (int) ((long) rows * band / bands);
    }

    /**
     * Runs the body over all rows and returns when every band is done.
     *
     * @param rows how many rows there are
     * @param bands how many threads may work at once
     * @param body the work; blocks of different bands run at the same time
     * @throws CancellationException if the calling thread was interrupted; its interrupt status stays set
     * @throws RuntimeException what the first failing band threw, after all others have stopped
     */
    public static void run(int rows, int bands, Body body) {
        if (bands < 1) {
            throw new IllegalArgumentException("threads is " + bands + ", must be at least 1");
        }
        Thread caller = Thread.currentThread();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<ForkJoinTask<?>> others = new ArrayList<>();
        for (int band = 1; band < bands; band++) {
            int mine = band;
            others.add(ForkJoinPool.commonPool().submit(() -> band(mine, bands, rows, body, caller, failure)));
        }
        band(0, bands, rows, body, caller, failure);
        others.forEach(ForkJoinTask::quietlyJoin);
        switch (failure.get()) {
            case null -> {}
            case Error e -> throw e;
            case Throwable e -> throw (RuntimeException) e;
        }
    }

    private static void band(
            int band, int bands, int rows, Body body, Thread caller, AtomicReference<Throwable> failure) {
        int end = start(band + 1, bands, rows);
        try {
            for (int from = start(band, bands, rows); from < end && failure.get() == null; from += BLOCK) {
                if (caller.isInterrupted()) {
                    throw new CancellationException("interrupted at row " + from + " of " + rows);
                }
                body.rows(band, from, Math.min(end, from + BLOCK));
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }
}
