package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.contract.Choice;
import java.util.function.Consumer;

/**
 * Whether a kernel's vector implementation is faster than its scalar one: both do the same small piece of work in turn,
 * which has the vector code compiled too, until it wins or has had its time. In between there are rests, three times as
 * long as the work, which leave processors to the program and to the compiler.
 *
 * @param <K> the kernel's interface
 * @param choice of the kernel
 * @param scalar one implementation
 * @param vector the other
 * @param work some small piece of work that takes every path through the kernel
 */
record Contest<K>(Choice<K> choice, K scalar, K vector, Consumer<? super K> work) {

    /**
     * Vectors work for so long at most, in nanoseconds; those that win need 0.1 to 0.5 s, nearly all before C2 is done.
     */
    private static final long LIMIT = 3_000_000_000L;

    /** So many times in succession vectors must be faster than scalar code at its best. */
    private static final int WINS = 3;

    private static final int RESTS = 3;

    /** {@return the kernel's name: that of its vector class, without the word} */
    String name() {
        return vector.getClass().getSimpleName().replace("Vector", "").replace("Scalar", "");
    }

    /** {@return whether vectors won, as far as the kernel is settled} */
    boolean won() {
        return choice.is(vector);
    }

    /**
     * Settles the kernel.
     *
     * @param clock that measures and rests
     * @throws InterruptedException if the thread was interrupted during a rest; the kernel stays as it is
     */
    void run(Clock clock) throws InterruptedException {
        long best = Long.MAX_VALUE;
        long spent = 0;
        int wins = 0;
        while (wins < WINS && spent < LIMIT && scalar.getClass() != vector.getClass()) {
            best = Math.min(best, time(scalar, clock));
            long time = time(vector, clock);
            spent += time;
            wins = time < best ? wins + 1 : 0;
            if (wins == 0) {
                clock.rest(RESTS * time);
            }
        }
        choice.settle(wins == WINS ? vector : scalar);
    }

    private long time(K kernel, Clock clock) {
        long start = clock.nanos();
        work.accept(kernel);
        return clock.nanos() - start;
    }
}
