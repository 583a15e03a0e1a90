package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowTasksTest {

    @Test
    void everyRowIsDoneOnceAndEachBandInOrder() {
        for (int rows : new int[] {0, 1, 2, 7, 1024, 5000}) {
            for (int threads : new int[] {1, 2, 3, 8}) {
                RowTasks tasks = RowTasks.of(threads);
                int[] times = new int[rows];
                int[] next = new int[threads];
                Arrays.setAll(next, band -> tasks.start(band, rows));
                tasks.run(rows, (band, from, to) -> {
                    assertEquals(next[band], from);
                    next[band] = to;
                    for (int r = from; r < to; r++) {
                        times[r]++;
                    }
                });
                int[] once = new int[rows];
                Arrays.fill(once, 1);
                assertArrayEquals(once, times);
            }
        }
    }

    /** The blocks that other bands do after the failure are counted: at most the one that each had begun. */
    @Test
    void anErrorInAnyBandSurfacesAsItWasAndStopsTheOthers() {
        for (int failing = 0; failing < 3; failing++) {
            int bad = failing;
            IllegalStateException thrown = new IllegalStateException("band " + bad, new RuntimeException("cause"));
            AtomicInteger blocks = new AtomicInteger();
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> alone(3).run(30_000, (band, from, to) -> {
                blocks.incrementAndGet();
                if (band == bad) {
                    throw thrown;
                }
            })));
            // One thread does one band after the other: ten blocks for each before the bad one, and its first.
            assertEquals(10 * bad + 1, blocks.get());
        }
        assertThrows(StackOverflowError.class, () -> RowTasks.of(2).run(10, (band, from, to) -> {
            throw new StackOverflowError();
        }));
    }

    @Test
    void evenACheckedExceptionSurfaces() {
        assertThrows(IOException.class, () -> RowTasks.of(3).run(10, (band, from, to) -> {
            RowTasksTest.<RuntimeException>sneak(new IOException("disk full"));
        }));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable e) throws E {
        throw (E) e;
    }

    @Test
    void anInterruptedCallerIsToldAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        CancellationException e =
                assertThrows(CancellationException.class, () -> RowTasks.of(2).run(10, (band, from, to) -> {}));
        assertTrue(Thread.interrupted(), "the interrupt status is the caller's to clear");
        assertTrue(e.getMessage().contains("of 10"), e.getMessage());
    }

    @Test
    void theCallerDoesAllWhereNobodyElseDoes() {
        List<Runnable> neverRun = new ArrayList<>();
        assertEquals(5000, rowsDone(RowTasks.of(4, neverRun::add)));
        assertEquals(3, neverRun.size());
        assertEquals(5000, rowsDone(RowTasks.of(4, task -> {
            throw new RejectedExecutionException("closed");
        })));
        // What comes too late finds nothing to do.
        neverRun.forEach(Runnable::run);
    }

    /** Waiting for a task that has not begun would wait for ever here: the only worker waits for the caller's lock. */
    @Test
    void aCallerMayHoldALockThatBusyWorkersWaitFor() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch busy = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            lock.lock();
            try {
                pool.execute(() -> {
                    busy.countDown();
                    lock.lock();
                    lock.unlock();
                });
                busy.await();
                assertEquals(5000, rowsDone(RowTasks.of(2, pool)));
            } finally {
                lock.unlock();
            }
        }
    }

    private static int rowsDone(RowTasks tasks) {
        AtomicInteger done = new AtomicInteger();
        tasks.run(5000, (band, from, to) -> done.addAndGet(to - from));
        return done.get();
    }

    /** Bands that the caller's thread does by itself, in ascending order. */
    private static RowTasks alone(int bands) {
        return RowTasks.of(bands, task -> {});
    }

    @Test
    void atLeastOneThreadAndNoMoreBandsThanAnyoneUses() {
        assertEquals(
                "threads is 0, must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> RowTasks.of(0)).getMessage());
        assertEquals(1024, RowTasks.of(Integer.MAX_VALUE).bands());
        assertEquals(1, RowTasks.of(8).atMost(0).bands());
        assertEquals(3, RowTasks.of(8).atMost(3).bands());
        assertEquals(8, RowTasks.of(8).atMost(1L << 40).bands());
    }
}
