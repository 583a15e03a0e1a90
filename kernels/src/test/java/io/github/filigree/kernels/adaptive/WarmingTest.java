package io.github.filigree.kernels.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.contract.Choice;
import java.util.ArrayList;
import java.util.List;
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
    }, 1000, clock);

    private Choice<Kernel> kernel(Kernel scalar, Kernel vector) {
        // Using it starts no thread: the tests are the thread.
        Choice<Kernel> choice = warming.watched(Choice.open(scalar, () -> {}));
        contests.add(new Contest<>(choice, scalar, vector, Kernel::work));
        return choice;
    }

    private static void use(Choice<?> choice) {
        choice.get();
    }

    @Test
    void vectorsRunOnceTheyAreFaster() throws InterruptedException {
        Kernel vector = new Compiled(20, 90);
        Choice<Kernel> choice = kernel(new Slow(100), vector);
        contests.getFirst().run(clock);
        assertTrue(choice.settled());
        assertTrue(contests.getFirst().won());
        assertSame(vector, choice.get());
        assertEquals(20, rests.size());
        assertEquals(3_000_000, rests.getFirst());
    }

    @Test
    void scalarCodeStaysWhereVectorsAreNeverFaster() throws InterruptedException {
        Kernel scalar = new Slow(100);
        Choice<Kernel> choice = kernel(scalar, new Compiled(5000, 100));
        contests.getFirst().run(clock);
        assertTrue(choice.settled());
        assertFalse(contests.getFirst().won());
        assertSame(scalar, choice.get());
    }

    @Test
    void oneImplementationNeedsNoContest() throws InterruptedException {
        Kernel scalar = new Slow(100);
        Choice<Kernel> choice = kernel(scalar, new Slow(50));
        contests.getFirst().run(clock);
        assertSame(scalar, choice.get());
        assertEquals(0, now);
    }

    @Test
    void onlyKernelsInUseCompete() throws InterruptedException {
        Choice<Kernel> once = kernel(new Slow(100), new Compiled(1, 10));
        Choice<Kernel> often = kernel(new Slow(100), new Compiled(1, 10));
        use(once);
        use(often);
        List<Choice<?>> lately = warming.look(List.of());
        assertEquals(List.of(once, often), lately);
        assertEquals(0, made);
        use(often);
        lately = warming.look(lately);
        assertEquals(List.of(often), lately);
        assertEquals(1, made);
        assertTrue(often.settled());
        assertFalse(once.settled());
    }

    @Test
    void theThreadEndsWhenNothingIsInUseAndWhenAllIsSettled() {
        Choice<Kernel> choice = kernel(new Slow(100), new Compiled(1, 10));
        warming.run();
        assertEquals(10, rests.size());
        assertEquals(0, made);
        rests.clear();
        meanwhile = () -> use(choice);
        warming.run();
        assertTrue(contests.getFirst().won());
        assertTrue(rests.size() < 10, rests.toString());
    }
}
