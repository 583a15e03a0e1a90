package io.github.filigree.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BandsTest {

    @Test
    void everyRowIsDoneOnceAndEachBandInOrder() {
        for (int rows : new int[] {0, 1, 2, 7, 1024, 5000}) {
            for (int bands : new int[] {1, 2, 3, 8}) {
                int[] times = new int[rows];
                int[] next = new int[bands];
                Arrays.setAll(next, band -> Bands.start(band, bands, rows));
                Bands.run(rows, bands, (band, from, to) -> {
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

    @Test
    void anErrorInAnyBandSurfacesAsItWasAndStopsTheOthers() {
        for (int failing = 0; failing < 3; failing++) {
            int bad = failing;
            IllegalStateException thrown = new IllegalStateException("band " + bad, new RuntimeException("cause"));
            AtomicInteger blocksAfter = new AtomicInteger();
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> Bands.run(30_000, 3, (band, from, to) -> {
                if (band == bad) {
                    throw thrown;
                }
                blocksAfter.incrementAndGet();
            })));
            assertTrue(blocksAfter.get() <= 20, "two bands have 10 blocks each");
        }
        assertThrows(StackOverflowError.class, () -> Bands.run(10, 2, (band, from, to) -> {
            throw new StackOverflowError();
        }));
    }

    @Test
    void anInterruptedCallerIsToldAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        CancellationException e =
                assertThrows(CancellationException.class, () -> Bands.run(10, 2, (band, from, to) -> {}));
        assertTrue(Thread.interrupted(), "the interrupt status is the caller's to clear");
        assertTrue(e.getMessage().contains("of 10"), e.getMessage());
    }

    @Test
    void atLeastOneThread() {
        assertEquals(
                "threads is 0, must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> Bands.run(1, 0, (band, from, to) -> {}))
                        .getMessage());
    }
}
