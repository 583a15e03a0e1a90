package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.Npy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What summaries say is true, and means the same in every command. */
class SummariesTest {

    @TempDir
    private Path dir;

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes).toString();
    }

    private static List<JsonNode> json(Run run) {
        return run.out().lines().map(SummariesTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void degreesAreUnsigned() throws IOException {
        double[] pixels = new double[243];
        Arrays.fill(pixels, 1);
        String full = file("full.npy", Npy.bytes(1, "|u1", false, new long[] {3, 3, 3, 3, 3}, pixels));
        assertEquals("242", Run.of("degrees", full).fact("highest degree"));
    }

    /** Reading and writing are made to last, so that a time without one of them is too short. */
    @ParameterizedTest
    @ValueSource(strings = {"thin", "degrees", "graph", "branches", "labels", "draw"})
    void timeIsThatOfReadingComputingAndWriting(String command) throws IOException {
        InputStream in = new FilterInputStream(new ByteArrayInputStream(
                Files.readAllBytes(Run.SAMPLES.resolve("post.npy")))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                pause();
                return super.read(bytes, offset, length);
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                pause();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                pause();
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(in, new PrintStream(out), new PrintStream(err, true, StandardCharsets.UTF_8),
                false, false);
        assertEquals(0, Main.run(terminal, command, "-", "-o", "-", "--json"));
        JsonNode entry = parse(err.toString(StandardCharsets.UTF_8));
        assertTrue(entry.path("seconds").asDouble() >= 0.1, entry.toString());
    }

    private static void pause() {
        long end = System.nanoTime() + 50_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aTableOfAllHasTimesToo() {
        Run run = Run.of("branches", Run.sample("retina-skeleton.png"), Run.sample("post.npy"), "--json",
                "-o", dir.resolve("all.csv").toString());
        assertEquals(2, json(run).size());
        json(run).forEach(entry -> assertTrue(entry.path("seconds").asDouble() > 0, entry.toString()));
    }

    @Test
    void infoNamesTheKernelsThatCommandsRun() {
        assertEquals(Run.of("graph", Run.sample("post.npy")).fact("kernels"), Run.of("info").fact("kernels"));
        assertEquals(Run.of("branches", Run.sample("post.npy")).fact("kernels"), Run.of("info").fact("kernels"));
    }

    @Test
    void infoGoesOnAfterWhatIsNoImage() throws IOException {
        String text = file("text.txt", "hello".getBytes(StandardCharsets.US_ASCII));
        String wide = file("wide.npy", Npy.bytes(1, "|u1", true, new long[] {4, 1L << 40}));
        String cut = file("cut.png", Arrays.copyOf(Files.readAllBytes(Run.SAMPLES.resolve("post.png")), 30));
        Run run = Run.of("info", text, Run.sample("post.npy"), wide, dir.toString(), cut, Run.sample("post.png"));
        assertEquals(1, run.code());
        assertEquals(4, run.err().lines().count(), run.err());
        for (String bad : List.of(text, wide, dir.toString(), cut)) {
            assertTrue(run.err().contains(bad), run.err());
        }
        assertEquals(3, run.out().lines().count(), run.out());
        Run graphs = Run.of("graph", wide, Run.sample("post.npy"));
        assertEquals(1, graphs.code());
        assertEquals("13", graphs.fact("nodes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "thin", "degrees", "graph", "branches", "labels", "draw"})
    void helpListsTheFormatsThatAreRead(String command) {
        String help = Run.of(command, "--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains(".npy, .npz, PNG, TIFF, NRRD, NIfTI, JPEG, BMP, GIF, PGM, PBM, PPM;"), help);
    }
}
