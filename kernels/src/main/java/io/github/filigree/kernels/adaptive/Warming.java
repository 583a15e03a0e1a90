package io.github.filigree.kernels.adaptive;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The thread in the background that has kernels compete. It starts when a kernel is used, looks from time to time which
 * ones still are, and ends when none is for a while: kernels of a program that calls once are never compiled twice.
 */
final class Warming implements Runnable {

    /** After so many looks that found no kernel in use, the thread ends; the next use starts it again. */
    private static final int QUIET_LOOKS = 10;

    private final List<Adaptive<?>> kernels;
    private final Supplier<List<Contest<?>>> maker;
    private final long pause;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile List<Contest<?>> contests = List.of();

    /**
     * Prepares; nothing is loaded or started yet.
     *
     * @param kernels all of them; may be filled later
     * @param maker of a contest for each, which loads the vector implementations
     * @param pause from look to look, in nanoseconds; a kernel in use is one that two looks in succession find used
     * @param clock for pauses and contests
     */
    Warming(List<Adaptive<?>> kernels, Supplier<List<Contest<?>>> maker, long pause, Clock clock) {
        this.kernels = kernels;
        this.maker = maker;
        this.pause = pause;
        this.clock = clock;
    }

    /** Starts the thread, unless it runs. */
    void wanted() {
        if (running.compareAndSet(false, true)) {
            try {
                Thread thread = new Thread(null, this, "filigree-warming", 0, false);
                thread.setDaemon(true);
                thread.start();
            } catch (OutOfMemoryError e) {
                // Where no thread is to be had, scalar kernels stay.
            }
        }
    }

    /** {@return the contests that were run, and those that will be} */
    List<Contest<?>> contests() {
        return contests;
    }

    @Override
    public void run() {
        List<Adaptive<?>> lately = List.of();
        try {
            for (int quiet = 0; quiet < QUIET_LOOKS && !settled(); quiet = lately.isEmpty() ? quiet + 1 : 0) {
                clock.rest(pause);
                lately = look(lately);
            }
        } catch (InterruptedException e) {
            return;
        }
        running.set(false);
        // One that was used after the last look did not start the thread.
        if (kernels.stream().anyMatch(Adaptive::look)) {
            wanted();
        }
    }

    private boolean settled() {
        return kernels.stream().allMatch(Adaptive::settled);
    }

    /**
     * Has those kernels compete that were used now and at the look before.
     *
     * @param lately what the look before returned
     * @return the kernels that were used since
     * @throws InterruptedException if the thread was interrupted
     */
    List<Adaptive<?>> look(List<Adaptive<?>> lately) throws InterruptedException {
        List<Adaptive<?>> used = kernels.stream().filter(Adaptive::look).toList();
        if (used.stream().anyMatch(lately::contains) && contests.isEmpty()) {
            contests = maker.get();
        }
        for (Contest<?> contest : contests) {
            if (used.contains(contest.adaptive()) && lately.contains(contest.adaptive())) {
                contest.run(clock);
            }
        }
        return used;
    }
}
