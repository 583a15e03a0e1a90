package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.Npy;
import io.github.filigree.io.Tiff;
import io.github.filigree.io.image.Printable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, notes and arguments that speak to the terminal, and numbers that nobody means. */
class HostileTest {

    /** Would set the title of a terminal, and write a line that looks like ours. */
    private static final String EVIL = "\u001b]0;title\u0007\nfiligree: all is well\u202e\u0085";

    @TempDir
    private Path dir;

    private static void assertHarmless(String text) {
        assertTrue(text.chars().allMatch(c -> c == '\n' || Printable.isSeen(c) || Character.isSurrogate((char) c)),
                () -> Printable.of(text));
    }

    private static void assertHarmless(Run run, int code) {
        assertEquals(code, run.code(), run.err());
        assertHarmless(run.out());
        assertHarmless(run.err());
        assertFalse((run.out() + run.err()).lines().anyMatch(line -> line.startsWith("filigree: all is well")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "graph", "degrees", "nothing"})
    void argumentsAndNamesOfFiles(String command) throws IOException {
        assertHarmless(Run.of(command, dir + "/" + EVIL), command.equals("nothing") ? 2 : 1);
        assertHarmless(Run.of(command, "--" + EVIL), 2);
        assertHarmless(Run.of(EVIL, command), 2);
        Path file = Files.write(dir.resolve(EVIL + ".npy"), Files.readAllBytes(Run.SAMPLES.resolve("post.npy")));
        if (!command.equals("nothing")) {
            assertHarmless(Run.of(command, file.toString()), 0);
            assertHarmless(Run.of(command, file.toString(), file.toString()), 0);
            Run json = Run.of("info", "--json", file.toString());
            assertEquals(file.toString(), new ObjectMapper().readTree(json.out()).get("file").asText());
        }
        Run options = Run.of("graph", file.toString(), "--spacing", EVIL);
        assertHarmless(options, 2);
        assertHarmless(Run.of("graph", file.toString(), "-o", dir + "/" + EVIL + "/x.npz"), 1);
        assertHarmless(Run.of("graph", file.toString(), "-o", dir + "/x." + EVIL), 2);
        assertHarmless(Run.of("graph", file.toString(), "--foreground", EVIL), 2);
    }

    @Test
    void notesOfFiles() throws IOException {
        byte[] tiff = new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(1, 3, 8, new byte[] {1, 1, 0},
                Tiff.resolution(true, 4, 1), Tiff.resolution(false, 4, 1), Tiff.unit(1),
                Tiff.description("ImageJ=1.54f\nunit=\u001b[31mm\u001b]0;x\u0007\n")).bytes();
        Path file = Files.write(dir.resolve("unit.tif"), tiff);
        assertHarmless(Run.of("info", file.toString()), 0);
        assertHarmless(Run.of("graph", file.toString()), 0);
        for (String format : new String[] {"graphml", "swc", "geojson", "wkt", "dot", "csv"}) {
            assertHarmless(Run.of("graph", file.toString(), "-o", "-", "--format", format), 0);
        }
    }

    @Test
    void stackTracesToo() {
        Run run = Run.of("info", dir + "/" + EVIL, "--debug");
        assertEquals(1, run.code());
        assertHarmless(run.err().replace("\t", ""));
    }

    @Test
    void notesOfTheLog() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new Terminal(new ByteArrayInputStream(new byte[0]), System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8), false, false).say(EVIL);
        assertHarmless(err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void titlesOfPictures() throws Exception {
        Path svg = dir.resolve("out.svg");
        Run run = Run.of("draw", Run.sample("post.npy"), "--title", "\u0001" + EVIL + "<&>", "-o", svg.toString());
        assertEquals(0, run.code(), run.err());
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"thin", "graph", "branches", "distance", "mask", "degrees", "draw"})
    void threadsWithoutNumber(String command) {
        String format = command.equals("graph") ? "npz" : command.equals("branches") ? "csv"
                : command.equals("draw") ? "svg" : "npy";
        Run run = Run.of(command, Run.sample("post.npy"), "--threads", "2147483647", "-o", dir + "/out." + format);
        assertEquals(0, run.code(), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,2147483647", "2147483647,0", "0,4294967296", "4294967296,4294967296,0",
        "9223372036854775807,0", "0", "1,0,1"})
    void imagesWithoutPixels(String shape) throws IOException {
        long[] sizes = Arrays.stream(shape.split(",")).mapToLong(Long::parseLong).toArray();
        Path file = Files.write(dir.resolve("none.npy"), Npy.bytes(1, "|u1", false, sizes));
        for (String line : new String[] {"info", "graph", "graph -o @.npz", "branches", "branches -o @.csv",
            "degrees -o @.npy", "degrees -o @.png", "thin -o @.npy", "thin -o @.tif", "labels -o @.npy", "draw -o @.png",
            "draw -o @.svg", "distance -o @.npy", "sholl", "centre", "mask -o @.npy", "graph -o @.csv --nodes @n.csv"}) {
            String[] words = line.replace("@", dir + "/out").split(" ");
            String[] args = new String[words.length + 1];
            args[0] = words[0];
            args[1] = file.toString();
            System.arraycopy(words, 1, args, 2, words.length - 1);
            Run run = Run.of(args);
            assertTrue(run.code() == 0 || run.code() == 1 || run.code() == 2, line + run.err());
            assertTrue(run.err().lines().count() <= 2, line + ": " + run.err());
            assertFalse(run.err().matches("(?s).*(Exception|overflow|out of memory|null|Index|Range).*"),
                    line + ": " + run.err());
        }
    }

    @Test
    void manyAxes() throws IOException {
        for (int rank : new int[] {4, 14, 20, 32}) {
            long[] sizes = new long[rank];
            Arrays.fill(sizes, 1);
            Path file = Files.write(dir.resolve("axes.npy"), Npy.bytes(1, "|u1", false, sizes, 1));
            for (String command : new String[] {"info", "graph", "branches", "labels", "draw", "degrees"}) {
                Run run = Run.of(command, file.toString(), "-o", dir.resolve("x.npy").toString());
                assertTrue(run.code() <= 2, run.err());
                assertFalse(run.err().matches("(?s).*(Exception|overflow|out of memory).*"), command + run.err());
            }
            assertEquals("1", Run.of("graph", file.toString()).fact("nodes"));
        }
        long[] twos = new long[14];
        Arrays.fill(twos, 2);
        Path file = Files.write(dir.resolve("twos.npy"), Npy.bytes(1, "|u1", false, twos, new double[1 << 14]));
        Run run = Run.of("graph", file.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("lower the connectivity"), run.err());
        assertEquals(0, Run.of("graph", file.toString(), "--connectivity", "2").code());
    }
}
