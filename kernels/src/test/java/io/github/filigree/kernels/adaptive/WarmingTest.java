package io.github.filigree.kernels.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    private final List<Adaptive<?>> kernels = new ArrayList<>();
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

    private final Warming warming = new Warming(kernels, () -> {
        made++;
        return contests;
    }, 1000, clock);

    private Adaptive<Kernel> kernel(Kernel scalar, Kernel vector) {
        Adaptive<Kernel> adaptive = new Adaptive<>(scalar, warming);
        kernels.add(adaptive);
        contests.add(new Contest<>("kernel " + kernels.size(), adaptive, scalar, vector, Kernel::work));
        return adaptive;
    }

    /** Uses a kernel without starting the thread, which the tests are. */
    private static void use(Adaptive<?> adaptive) {
        adaptive.look();
        adaptive.touch();
    }

    @Test
    void vectorsRunOnceTheyAreFaster() throws InterruptedException {
        Kernel vector = new Compiled(20, 90);
        Adaptive<Kernel> adaptive = kernel(new Slow(100), vector);
        contests.getFirst().run(clock);
        assertTrue(adaptive.settled());
        assertTrue(contests.getFirst().won());
        assertSame(vector, adaptive.kernel());
        assertEquals(20, rests.size());
        assertEquals(3_000_000, rests.getFirst());
    }

    @Test
    void scalarCodeStaysWhereVectorsAreNeverFaster() throws InterruptedException {
        Kernel scalar = new Slow(100);
        Adaptive<Kernel> adaptive = kernel(scalar, new Compiled(5000, 100));
        contests.getFirst().run(clock);
        assertTrue(adaptive.settled());
        assertFalse(contests.getFirst().won());
        assertSame(scalar, adaptive.kernel());
    }

    @Test
    void oneImplementationNeedsNoContest() throws InterruptedException {
        Kernel scalar = new Slow(100);
        Adaptive<Kernel> adaptive = kernel(scalar, new Slow(50));
        contests.getFirst().run(clock);
        assertSame(scalar, adaptive.kernel());
        assertEquals(0, now);
    }

    @Test
    void onlyKernelsInUseCompete() throws InterruptedException {
        Adaptive<Kernel> once = kernel(new Slow(100), new Compiled(1, 10));
        Adaptive<Kernel> often = kernel(new Slow(100), new Compiled(1, 10));
        use(once);
        use(often);
        List<Adaptive<?>> lately = warming.look(List.of());
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
        Adaptive<Kernel> adaptive = kernel(new Slow(100), new Compiled(1, 10));
        warming.run();
        assertEquals(10, rests.size());
        assertEquals(0, made);
        rests.clear();
        meanwhile = () -> use(adaptive);
        warming.run();
        assertTrue(contests.getFirst().won());
        assertTrue(rests.size() < 10, rests.toString());
    }
}
