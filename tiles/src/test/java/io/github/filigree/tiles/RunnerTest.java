package io.github.filigree.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunnerTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

    @Test
    void resultsAreInTheItemsOrder() {
        for (int threads : new int[] {1, 2, 7, 200}) {
            List<String> said = new ArrayList<>();
            Runner runner = new ThreadRunner(threads, (name, done, items) -> said.add(name + done + "/" + items));
            assertEquals(ITEMS.stream().map(i -> i * i).toList(), runner.map("square ", ITEMS, i -> i * i));
            assertEquals(IntStream.rangeClosed(0, 100).mapToObj(i -> "square " + i + "/100").toList(), said);
        }
        assertEquals(List.of(), new ThreadRunner(3).map("nothing", List.of(), i -> i));
    }

    @Test
    void aFailureStopsTheRest() {
        AtomicInteger begun = new AtomicInteger();
        Exception failure = assertThrows(IllegalStateException.class, () -> new ThreadRunner(2).map("fail", ITEMS, i -> {
            begun.incrementAndGet();
            throw new IllegalStateException("item " + i);
        }));
        assertTrue(failure.getMessage().startsWith("item "), failure.getMessage());
        assertTrue(begun.get() <= 2, begun + " were begun");
    }

    @Test
    void anInterruptedCallerStops() {
        AtomicInteger done = new AtomicInteger();
        assertThrows(CancellationException.class, () -> new ThreadRunner(1).map("stop", ITEMS, i -> {
            if (i == 3) {
                Thread.currentThread().interrupt();
            }
            return done.incrementAndGet();
        }));
        assertTrue(Thread.interrupted());
        assertEquals(4, done.get());
    }
}
