package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.contract.Choice;
import io.github.filigree.kernels.contract.KernelSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes kernels that are scalar until their vector code has been compiled and measured to be faster, and has them
 * compete in a thread in the background. The thread starts when a kernel is used, looks from time to time which ones
 * still are, and ends when none is for a while: kernels of a program that calls once are never compiled twice.
 */
public final class Warming implements Choice.Maker, Runnable {

    /** After so many looks that found no kernel in use, the thread ends; the next use starts it again. */
    private static final int QUIET_LOOKS = 20;

    /** Before the first look, in nanoseconds: what a first call takes. A program that still works then works longer. */
    private static final long FIRST_PAUSE = 150_000_000;

    /** Between looks. */
    private static final long PAUSE = 50_000_000;

    /** Both where there is one processor, which compiling vector code would take away from the caller. */
    private static final long PAUSE_ALONE = 1_000_000_000;

    /** After a round rests as long as the round leave processors to the program and to the compiler, at most this. */
    private static final long LONGEST_REST = 5_000_000;

    private final List<Choice<?>> choices = new ArrayList<>();
    private final Supplier<List<Contest<?>>> maker;
    private final long firstPause;
    private final long pause;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile List<Contest<?>> contests = List.of();

    /**
     * Prepares; nothing is loaded or started yet.
     *
     * @param scalar the scalar implementation
     * @param vectors the vector implementation, asked for once and only when a kernel is to change
     * @param processors how many there are
     */
    public Warming(KernelSet scalar, Supplier<KernelSet> vectors, int processors) {
        this.firstPause = processors > 1 ? FIRST_PAUSE : PAUSE_ALONE;
        this.pause = processors > 1 ? PAUSE : PAUSE_ALONE;
        this.clock = Clock.SYSTEM;
        this.maker = () -> contests(scalar, vectors.get());
    }

    /**
     * Prepares; nothing is loaded or started yet.
     *
     * @param maker of a contest for each kernel
     * @param firstPause before the first look, in nanoseconds
     * @param pause from look to look; a kernel in use is one that two looks find used
     * @param clock for pauses and contests
     */
    Warming(Supplier<List<Contest<?>>> maker, long firstPause, long pause, Clock clock) {
        this.maker = maker;
        this.firstPause = firstPause;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public <K> Choice<K> of(K kernel) {
        return watched(Choice.open(kernel, this::wanted));
    }

    /** {@return a choice, which is looked at from now on} */
    <K> Choice<K> watched(Choice<K> choice) {
        choices.add(choice);
        return choice;
    }

    private List<Contest<?>> contests(KernelSet scalar, KernelSet vectors) {
        Exercises work = new Exercises();
        List<Contest<?>> made = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            made.add(contest(choices.get(i), scalar.choices().get(i), vectors.choices().get(i), work));
        }
        return List.copyOf(made);
    }

    /** Sets have the same kernels in the same order, so that the three are of one kernel. */
    @SuppressWarnings("unchecked")
    private static <K> Contest<K> contest(Choice<K> choice, Choice<?> scalar, Choice<?> vector, Exercises work) {
        return new Contest<>(choice, (K) scalar.get(), (K) vector.get(), work::run, work::idle);
    }

    /** {@return which kernels have changed to vectors so far, and which were slower there, in words} */
    public String progress() {
        return "on vectors " + names(true) + "; faster as scalar code " + names(false)
                + "; others scalar until they are used for long and their vector code is compiled";
    }

    private String names(boolean vectors) {
        String names = contests.stream()
                .filter(contest -> contest.choice().settled() && contest.won() == vectors)
                .map(Contest::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
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

    @Override
    public void run() {
        Set<Choice<?>> known = new HashSet<>();
        try {
            clock.rest(firstPause);
            for (int quiet = 0; quiet < QUIET_LOOKS && !settled(); ) {
                quiet = look(known) ? 0 : quiet + 1;
                clock.rest(pause);
            }
        } catch (InterruptedException e) {
            return;
        }
        running.set(false);
        // One that was used after the last look did not start the thread.
        if (choices.stream().anyMatch(Choice::look)) {
            wanted();
        }
    }

    private boolean settled() {
        return choices.stream().allMatch(Choice::settled);
    }

    /**
     * Has those kernels compete that were used since the last look and were known to be used before.
     *
     * @param known what earlier looks found used; gets what this one does
     * @return whether any was used
     * @throws InterruptedException if the thread was interrupted; kernels that are not settled stay as they are
     */
    boolean look(Set<Choice<?>> known) throws InterruptedException {
        List<Choice<?>> used = choices.stream().filter(Choice::look).toList();
        List<Choice<?>> again = used.stream().filter(known::contains).toList();
        known.addAll(used);
        if (!again.isEmpty() && contests.isEmpty()) {
            contests = maker.get();
        }
        for (Contest<?> contest : contests) {
            if (again.contains(contest.choice())) {
                compete(contest);
            }
        }
        return !used.isEmpty();
    }

    private void compete(Contest<?> contest) throws InterruptedException {
        while (!contest.choice().settled()) {
            long start = clock.nanos();
            contest.round(clock);
            clock.rest(Math.min(clock.nanos() - start, LONGEST_REST));
        }
    }
}
