package io.github.filigree.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** One that fails, in whatever way, stops no other. */
class BatchRunTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommonOptions common = new CommonOptions(new Terminal(
            new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8), false, false));
    private final List<String> files = IntStream.range(0, 9).mapToObj(i -> "f" + i).toList();
    private final Summary summary = new Summary();

    private static void throwSome(String file) throws IOException {
        switch (file) {
            case "f1" -> throw new ArithmeticException("/ by zero");
            case "f3" -> throw new OutOfMemoryError("Java heap space");
            case "f4" -> throw new IOException("gone");
            case "f6" -> throw new StackOverflowError();
            case "f8" -> throw new Failure("f8 is odd; mend it");
            default -> { }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void everyFileIsWorkedOnAndToldInOrder(int threads) {
        common.setThreads(threads);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        BatchRun run = new BatchRun(common, files, file -> {
            seen.add(file);
            throwSome(file);
            return summary.add(file);
        });
        run.run();
        assertEquals(Set.copyOf(files), Set.copyOf(seen));
        // What memory was too short for is tried again, alone.
        assertEquals(threads == 1 ? 9 : 10, seen.size());
        assertEquals(Set.of(1, 3, 4, 6, 8), run.failures().keySet());
        IntStream.of(1, 3, 4, 6, 8).forEach(i -> assertNull(run.entries()[i]));
        IntStream.of(0, 2, 5, 7).forEach(i -> assertTrue(run.entries()[i] != null));
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(5, said.lines().count(), said);
        assertTrue(said.contains("f1: ArithmeticException: / by zero"), said);
        assertTrue(said.contains("f3: out of memory (Java heap space); give the JVM more"), said);
        assertTrue(said.contains("f4: IOException: gone"), said);
        assertTrue(said.contains("filigree: f8 is odd; mend it\n"), said);
    }

    @Test
    void whatNeedsMemoryGetsItAlone() {
        common.setThreads(4);
        Set<String> tried = ConcurrentHashMap.newKeySet();
        BatchRun run = new BatchRun(common, files, file -> {
            if (file.equals("f2") && tried.add(file)) {
                throw new OutOfMemoryError("Java heap space");
            }
            return summary.add(file);
        });
        run.run();
        assertTrue(run.failures().isEmpty());
        assertTrue(run.entries()[2] != null);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void threadsAreSharedByTheFilesWorkedOnAtOnce() {
        common.setThreads(6);
        Set<Integer> each = ConcurrentHashMap.newKeySet();
        new BatchRun(common, files.subList(0, 3), file -> {
            each.add(common.threads());
            return summary.add(file);
        }).run();
        assertEquals(Set.of(2), each);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void wrongUsageEndsEverything(int threads) {
        common.setThreads(threads);
        BatchRun run = new BatchRun(common, files, file -> {
            throw new ParameterException(new CommandLine(CommandSpec.create()), "no such column");
        });
        assertThrows(ParameterException.class, run::run);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
