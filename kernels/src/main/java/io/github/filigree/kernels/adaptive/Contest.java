package io.github.filigree.kernels.adaptive;

import io.github.filigree.kernels.contract.Choice;
import java.util.function.Consumer;

/**
 * Whether a kernel's vector implementation is faster than its scalar one: in each round both do the same small piece of
 * work, which has the vector code compiled too, until it wins or has had its time.
 *
 * @param <K> the kernel's interface
 */
final class Contest<K> {

    /** Vectors work for so long at most, in nanoseconds; those that win need 0.05 to 0.2 s, nearly all before C2 is done. */
    private static final long LIMIT = 1_000_000_000L;

    /** So many times in succession vectors must be faster. */
    private static final int WINS = 3;

    /** What takes less, in nanoseconds, is repeated: the clock and an interrupt would decide. */
    private static final long SAMPLE = 50_000;

    private final Choice<K> choice;
    private final K scalar;
    private final K vector;
    private final Consumer<? super K> work;
    private final Consumer<? super K> idle;
    private int repeats = 1;
    private int wins;
    private long spent;

    /**
     * Prepares; nothing is compared yet.
     *
     * @param choice of the kernel
     * @param scalar one implementation
     * @param vector the other
     * @param work some small piece of work that takes every path through the kernel
     * @param idle calls with nothing to do, which have the kernel compiled sooner
     */
    Contest(Choice<K> choice, K scalar, K vector, Consumer<? super K> work, Consumer<? super K> idle) {
        this.choice = choice;
        this.scalar = scalar;
        this.vector = vector;
        this.work = work;
        this.idle = idle;
    }

    /** {@return the choice that will be settled} */
    Choice<K> choice() {
        return choice;
    }

    /** {@return the kernel's name: that of its vector class, without the word} */
    String name() {
        return vector.getClass().getSimpleName().replace("Vector", "").replace("Scalar", "");
    }

    /** {@return whether vectors won, as far as the kernel is settled} */
    boolean won() {
        return choice.is(vector);
    }

    /**
     * Compares once, and settles the kernel if that decides.
     *
     * @param clock that measures
     */
    void round(Clock clock) {
        if (scalar.getClass() == vector.getClass()) {
            choice.settle(scalar);
            return;
        }
        long scalarTime = time(scalar, clock);
        long vectorTime = time(vector, clock);
        spent += vectorTime;
        if (Math.max(scalarTime, vectorTime) < SAMPLE) {
            repeats *= 2;
        } else {
            wins = vectorTime < scalarTime ? wins + 1 : 0;
        }
        if (wins == 0) {
            idle.accept(vector);
        }
        if (wins == WINS) {
            choice.settle(vector);
        } else if (spent >= LIMIT) {
            choice.settle(scalar);
        }
    }

    private long time(K kernel, Clock clock) {
        long start = clock.nanos();
        for (int i = 0; i < repeats; i++) {
            work.accept(kernel);
        }
        return clock.nanos() - start;
    }
}
