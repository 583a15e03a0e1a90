package io.github.filigree.kernels.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.contract.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Kernels that take as long as a test says, on a clock that only goes on when they work. */
class WarmingTest {

    private interface Kernel {
        void work();
    }

    /** What both implementations do: let time pass. */
    private final class Slow implements Kernel {
        private final long nanos;

        Slow(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public void work() {
            now += nanos;
        }
    }

    /** Slow at first, as code that is not compiled. */
    private final class Compiled implements Kernel {
        private final int after;
        private final long nanos;
        private int calls;

        Compiled(int after, long nanos) {
            this.after = after;
            this.nanos = nanos;
        }

        @Override
        public void work() {
            now += calls++ < after ? 1_000_000 : nanos;
        }
    }

    private final List<Long> rests = new ArrayList<>();
    private final List<Contest<?>> contests = new ArrayList<>();
    private long now;
    private int made;
    private int idle;
    private Runnable meanwhile = () -> {};

    private final Clock clock = new Clock() {
        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void rest(long nanos) {
            rests.add(nanos);
            now += nanos;
            meanwhile.run();
        }
    };

    private final Warming warming = new Warming(() -> {
        made++;
        return contests;
    }, 9000, 1000, clock);

    private Choice<Kernel> kernel(Kernel scalar, Kernel vector) {
        // Using it starts no thread: the tests are the thread.
        Choice<Kernel> choice = warming.watched(Choice.open(scalar, () -> {}));
        contests.add(new Contest<>(choice, scalar, vector, Kernel::work, kernel -> idle++));
        return choice;
    }

    private static void use(Choice<?> choice) {
        choice.get();
    }

    private static void settle(Contest<?> contest, Clock clock) {
        while (!contest.choice().settled()) {
            contest.round(clock);
        }
    }

    @Test
    void vectorsRunOnceTheyAreFaster() {
        Kernel vector = new Compiled(20, 90_000);
        Choice<Kernel> choice = kernel(new Slow(100_000), vector);
        settle(contests.getFirst(), clock);
        assertTrue(contests.getFirst().won());
        assertSame(vector, choice.get());
        assertEquals(20 * 1_000_000 + 3 * 90_000 + 23 * 100_000, now);
        assertEquals(20, idle);
    }

    @Test
    void scalarCodeStaysWhereVectorsAreNeverFaster() {
        Kernel scalar = new Slow(100_000);
        Choice<Kernel> choice = kernel(scalar, new Compiled(500, 100_000));
        settle(contests.getFirst(), clock);
        assertFalse(contests.getFirst().won());
        assertSame(scalar, choice.get());
    }

    /** On a clock that shows only every tenth microsecond, one piece of work seems to take no time, or much. */
    @Test
    void whatIsTooShortToMeasureIsRepeated() {
        Clock coarse = new Clock() {
            @Override
            public long nanos() {
                return now / 10_000 * 10_000;
            }

            @Override
            public void rest(long nanos) {}
        };
        Choice<Kernel> choice = kernel(new Slow(1000), new Compiled(20, 1300));
        settle(contests.getFirst(), coarse);
        assertFalse(contests.getFirst().won());
        kernel(new Slow(1300), new Compiled(20, 1000));
        settle(contests.getLast(), coarse);
        assertTrue(contests.getLast().won());
        assertTrue(choice.settled());
    }

    @Test
    void oneImplementationNeedsNoContest() {
        Kernel scalar = new Slow(100);
        Choice<Kernel> choice = kernel(scalar, new Slow(50));
        settle(contests.getFirst(), clock);
        assertSame(scalar, choice.get());
        assertEquals(0, now);
    }

    @Test
    void onlyKernelsInUseCompete() throws InterruptedException {
        Choice<Kernel> once = kernel(new Slow(100), new Compiled(1, 10));
        Choice<Kernel> often = kernel(new Slow(60_000), new Compiled(1, 10_000));
        use(once);
        use(often);
        Set<Choice<?>> known = new HashSet<>();
        assertTrue(warming.look(known));
        assertEquals(Set.of(once, often), known);
        assertEquals(0, made);
        assertFalse(warming.look(known));
        use(often);
        assertTrue(warming.look(known));
        assertEquals(1, made);
        assertTrue(often.settled());
        assertFalse(once.settled());
        // As long as it worked, but no longer than 5 ms.
        assertEquals(List.of(1_060_000L, 70_000L, 70_000L, 70_000L), rests);
    }

    @Test
    void theThreadEndsWhenNothingIsInUseAndWhenAllIsSettled() {
        Choice<Kernel> choice = kernel(new Slow(100), new Compiled(1, 10));
        warming.run();
        assertEquals(21, rests.size());
        assertEquals(9000, rests.getFirst());
        assertEquals(1000, rests.getLast());
        assertEquals(0, made);
        rests.clear();
        meanwhile = () -> use(choice);
        warming.run();
        assertTrue(contests.getFirst().won());
        assertTrue(choice.settled());
    }
}
