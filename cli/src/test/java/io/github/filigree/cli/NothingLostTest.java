package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.filigree.io.Npy;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command replaces an input unless it is told to, and no result replaces another. */
class NothingLostTest {

    @TempDir
    private Path dir;

    private byte[] npy;
    private byte[] png;

    @BeforeEach
    void samples() throws IOException {
        npy = Files.readAllBytes(Run.SAMPLES.resolve("post.npy"));
        png = Files.readAllBytes(Run.SAMPLES.resolve("post.png"));
        Files.createDirectories(dir.resolve("a"));
        Files.createDirectories(dir.resolve("b"));
        for (String folder : List.of("", "a", "b")) {
            Files.write(dir.resolve(folder).resolve("f.npy"), npy);
        }
        Files.write(dir.resolve("f.png"), png);
    }

    /** Runs a line whose words that begin with @ are files in the temporary directory. */
    private Run run(String line) {
        return Run.of(Stream.of(line.split(" "))
                .map(word -> word.startsWith("@") ? dir + "/" + word.substring(1) : word)
                .toArray(String[]::new));
    }

    private void assertRefused(String words, Run run) throws IOException {
        assertEquals(2, run.code(), run.out() + run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals("", run.out());
        assertUntouched();
    }

    private void assertUntouched() throws IOException {
        for (String file : List.of("f.npy", "a/f.npy", "b/f.npy")) {
            assertArrayEquals(npy, Files.readAllBytes(dir.resolve(file)), file);
        }
        assertArrayEquals(png, Files.readAllBytes(dir.resolve("f.png")), "f.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "thin @f.npy -o @f.npy",
        "thin @f.npy -o @{}.npy",
        "thin @f.npy -o @a/../f.npy",
        "thin @a/f.npy -o {dir}/{}.npy",
        "degrees @f.npy -o @./f.npy",
        "labels @f.npy -o @f.npy",
        "draw @f.png -o @f.png",
        "graph @f.npy -o @g.npz --nodes @f.npy",
        "graph @f.npy --nodes @f.npy",
        "branches @f.npy --format csv -o @f.npy",
        "branches @a/f.npy @b/f.npy --format csv -o @b/f.npy",
        "branches @f.npy --values @f.png --format csv -o @f.png",
        "branches @f.npy --radius @f.png --format csv -o @f.png",
        "draw @f.npy --over @f.png -o @f.png",
        "add @f.npy @a/f.npy -o @a/f.npy"})
    void inputsAreNotReplaced(String line) throws IOException {
        assertRefused("would replace the input", run(line));
    }

    @Test
    void inputsAreNotReplacedThroughLinks() throws IOException {
        Files.createSymbolicLink(dir.resolve("symbolic.npy"), dir.resolve("f.npy"));
        Files.createSymbolicLink(dir.resolve("folder"), dir.resolve("a"));
        Files.createLink(dir.resolve("hard.npy"), dir.resolve("f.npy"));
        assertRefused("would replace the input", run("thin @f.npy -o @symbolic.npy"));
        assertRefused("would replace the input", run("thin @symbolic.npy -o @f.npy"));
        assertRefused("would replace the input", run("thin @f.npy -o @hard.npy"));
        assertRefused("would replace the input", run("thin @folder/f.npy -o @a/f.npy"));
    }

    @Test
    void anInputThatIsReadLaterIsNotReplaced() throws IOException {
        assertRefused("would replace the input", run("thin @f.npy @f.png -o @{}.png"));
        assertRefused("would replace the input", run("thin @f.npy @f.png -o @{}.png --in-place"));
        assertRefused("would replace the input", run("thin @f.png @f.npy -o @{}.png"));
    }

    @Test
    void inPlaceReplacesTheInput() throws IOException {
        Run run = run("degrees @a/f.npy @b/f.npy -o {dir}/{}.npy --in-place");
        assertEquals(0, run.code(), run.err());
        for (String folder : List.of("a", "b")) {
            double[] degrees = Npy.read(Files.readAllBytes(dir.resolve(folder).resolve("f.npy"))).doubles();
            assertEquals(26, Arrays.stream(degrees).sum());
        }
        assertEquals(0, run("add @f.npy @a/f.npy -o @a/f.npy --in-place").code());
    }

    @Test
    void inPlaceKeepsASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(dir.resolve("link.npy"), dir.resolve("a/f.npy"));
        assertEquals(0, run("degrees @link.npy -o @link.npy --in-place").code());
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Arrays.equals(npy, Files.readAllBytes(dir.resolve("a/f.npy"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "branches @a/f.npy @b/f.npy -o @{}.csv",
        "graph @a/f.npy @b/f.npy -o @{}.npz",
        "graph @a/f.npy @b/f.npy --nodes @{}.csv",
        "thin @a/f.npy @b/../b/f.npy -o @{}-thin.npy"})
    void resultsOfEqualNamesAreNotWrittenOverEachOther(String line) throws IOException {
        assertRefused("put {dir}", run(line));
        assertFalse(Files.exists(dir.resolve("f.csv")));
    }

    @Test
    void resultsOfOneFolderAreNotWrittenOverEachOther() throws IOException {
        assertRefused("would both be written to", run("graph @f.npy @f.png -o {dir}/{}.npz"));
        assertRefused("would both be written to", run("graph @f.npy @f.npy -o @{}.npz"));
        assertRefused("would both be written to", run("graph @f.npy @a/f.npy -o @{}.csv --nodes {dir}/f.csv"));
    }

    @Test
    void dirStandsForTheInputsFolder() throws IOException {
        Run run = run("branches @a/f.npy @b/f.npy -o {dir}/{}.csv");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(dir.resolve("a/f.csv")));
        assertTrue(Files.exists(dir.resolve("b/f.csv")));
        assertUntouched();
        assertEquals(0, run("graph @a/f.npy @b/f.npy -o {dir}/graph.npz").code());
        assertTrue(Files.exists(dir.resolve("b/graph.npz")));
        assertEquals("./post.npz", dirOf("post.png"));
        assertEquals("a/b/post.npz", dirOf("a/b/post.png"));
        assertEquals("./stdin.npz", dirOf("-"));
    }

    /** The place that {dir}/{}.npz gives an input, told by the refusal of two inputs that share it. */
    private static String dirOf(String input) {
        String err = Run.of("graph", input, input, "-o", "{dir}/{}.npz").err();
        return err.replaceAll("(?s).*both be written to ([^;]*);.*", "$1");
    }

    @Test
    void bracesInAnInputsOwnNameStayAsTheyAre() throws IOException {
        Files.createDirectories(dir.resolve("{}"));
        Files.write(dir.resolve("{}/{dir}.npy"), npy);
        assertEquals(0, run("graph @{}/{dir}.npy -o {dir}/{}.npz").code());
        assertTrue(Files.exists(dir.resolve("{}/{dir}.npz")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "graph @f.npy -o @o.csv --nodes @o.csv",
        "graph @f.npy -o @o.csv --nodes @./o.csv",
        "graph @f.npy -o @o.csv --nodes @a/../o.csv",
        "graph @f.npy -o @o.csv --nodes @link.csv",
        "graph @f.npy -o - --nodes /dev/stdout",
        "graph @f.npy -o @{}.csv --nodes @f.csv"})
    void edgesAndNodesAreNotWrittenOverEachOther(String line) throws IOException {
        Files.createSymbolicLink(dir.resolve("link.csv"), Path.of("o.csv"));
        assertRefused("-o and --nodes", run(line));
        assertFalse(Files.exists(dir.resolve("o.csv")));
    }

    @Test
    void namesOfStandardOutputAreStandardOutput() {
        for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
            Run run = run("branches @f.npy -o " + name);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().startsWith("skeleton_id,"), run.out());
            assertTrue(run.err().contains("total length"), run.err());
        }
    }

    @Test
    void anOpenStreamIsAppendedTo() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        Path log = Files.writeString(dir.resolve("log.csv"), "old\n");
        try (OutputStream open = new FileOutputStream(log.toFile(), true)) {
            Run run = run("branches @f.npy --format csv -o " + descriptor(log));
            assertEquals(0, run.code(), run.err());
            open.write("new\n".getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = Files.readAllLines(log);
        assertEquals("old", lines.getFirst());
        assertTrue(lines.get(1).startsWith("skeleton_id,"), lines.get(1));
        assertEquals("new", lines.getLast());
    }

    private static Path descriptor(Path file) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(link -> {
                try {
                    return Files.isSameFile(link, file);
                } catch (IOException e) {
                    return false;
                }
            }).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph @f.npy -o /", "graph @f.npy -o / --format npz", "graph @f.npy --nodes /",
        "graph @f.npy -o @new/",
        "thin @f.npy -o @a --format npy", "thin / -o @{}.npy"})
    void aFolderIsNoFile(String line) {
        Run run = run(line);
        assertTrue(run.code() == 1 || run.code() == 2, run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("is a directory"), run.err());
    }
}
