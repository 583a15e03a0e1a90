package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.io.Npy;
import io.github.filigree.io.Tiff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in one line with the cure, warnings, exit codes, several files, and nothing lost. */
class MannersTest {

    @TempDir
    private Path dir;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private static void assertFails(int code, String words, Run run) {
        assertEquals(code, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("filigree: ") && run.err().contains(words), run.err());
        assertEquals("", run.out());
    }

    private void assertRefused(String words, String name, byte[] bytes) throws IOException {
        Run run = Run.of("graph", file(name, bytes).toString());
        assertFails(1, words, run);
        assertTrue(run.err().contains(name), run.err());
    }

    private static byte[] head(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    @Test
    void badFilesAreRefusedInOneLine() throws IOException {
        byte[] npy = Npy.bytes(1, "|u1", false, new long[] {7, 9}, new double[63]);
        assertRefused("is cut short: its header promises 63 bytes of pixels, 53 are there", "short.npy",
                head(npy, npy.length - 10));
        assertRefused("is cut short inside its header", "header.npy", head(npy, 20));
        assertRefused("is cut short inside its header", "tiny.npy", head(npy, 8));
        assertRefused("is empty (0 bytes)", "empty.npy", new byte[0]);
        assertRefused("holds values of type '<c8'", "complex.npy",
                new String(Npy.bytes(1, "<f8", false, new long[] {1}, 0), StandardCharsets.ISO_8859_1)
                        .replace("<f8", "<c8").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("holds a single number without axes", "scalar.npy", Npy.bytes(1, "<f8", false, new long[0], 1));
        assertRefused("no file holds", "huge.npy",
                Npy.bytes(1, "|u1", false, new long[] {1L << 40, 1L << 40}));
        byte[] wrongVersion = npy.clone();
        wrongVersion[6] = 9;
        assertRefused("has .npy version 9", "version.npy", wrongVersion);
        byte[] png = Files.readAllBytes(Run.SAMPLES.resolve("retina-skeleton.png"));
        assertRefused("is damaged or cut short", "short.png", head(png, png.length / 2));
        assertRefused("is damaged or cut short", "header.png", head(png, 20));
        byte[] jpeg = Files.readAllBytes(Run.SAMPLES.resolve("retina.jpg"));
        assertRefused("is damaged or cut short", "short.jpg", head(jpeg, jpeg.length / 2));
        byte[] tiff = new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(40, 50, 8, new byte[2000]).bytes();
        assertRefused("is damaged or cut short", "short.tif", head(tiff, tiff.length - 30));
        assertRefused("is damaged or cut short", "tiny.tif", head(tiff, 6));
        byte[] missingStrip = new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(400, 50, 8, new byte[2000]).bytes();
        assertRefused("is damaged or cut short", "strip.tif", missingStrip);
        assertRefused("page 2 is 1 × 2 uint8, page 1 is 1 × 3 uint8", "pages.tif",
                new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(1, 3, 8, new byte[3]).page(1, 2, 8, new byte[2]).bytes());
        assertRefused("has 3 times and 2 channels", "hyper.tif", new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                .page(1, 3, 8, new byte[3], Tiff.description("ImageJ=1.54f\nimages=6\nchannels=2\nframes=3\n"))
                .bytes());
        assertRefused("is cut short: its header promises 300 bytes of pixels", "stack.tif",
                new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                        .page(1, 3, 8, new byte[3], Tiff.description("ImageJ=1.54f\nimages=100\n")).bytes());
        assertRefused("is cut short", "short.pgm", "P5 100 100 255\nabc".getBytes(StandardCharsets.US_ASCII));
        assertRefused("is cut short", "short.pbm", "P1 4 4\n1 0 1".getBytes(StandardCharsets.US_ASCII));
        assertRefused("a number was expected at byte 5", "text.pgm", "P2 4 x 5".getBytes(StandardCharsets.US_ASCII));
        assertRefused("is not an image that Filigree knows", "text.txt", "hello".getBytes(StandardCharsets.US_ASCII));
        assertRefused("is an archive that is damaged or cut short", "archive.npz",
                "PK\3\4....".getBytes(StandardCharsets.US_ASCII));
        assertFails(1, "is a directory; name the image files in it",
                Run.of("info", Files.createDirectory(dir.resolve("empty")).toString()));
        assertFails(1, "does not exist", Run.of("info", dir.resolve("none.png").toString()));
        assertFails(1, "standard input is empty", Run.of("info", "-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grap", "graph", "graph --nope x", "graph x -o", "graph x --base 2",
        "graph x --edges some",
        "graph x --connectivity 0", "graph x --spacing a,b", "graph x --spacing 0", "graph x --threads 0",
        "graph x --foreground some", "graph x --simd on", "graph x -o y.xyz", "graph x -o y", "graph x y -o z.npz",
        "graph x -o - --format png", "graph x y --nodes z.csv", "graph x -o - --nodes -",
        "graph x -o y.csv --nodes y.csv", "graph x --reduced-graph -o y.npz", "labels x --of some", "add x",
        "add x y", "add x y -o z.png", "degrees", "thin x --method best"})
    void wrongUsageIsTwo(String line) {
        assertFails(2, "--help'", Run.of(line.isEmpty() ? new String[0] : line.split(" ")));
    }

    @Test
    void mistypedCommandIsGuessed() {
        assertFails(2, "did you mean graph?", Run.of("grap"));
    }

    @Test
    void stackTraceWithDebugOnly() {
        Run run = Run.of("info", dir.resolve("none.png").toString(), "--debug");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("\tat io.github.filigree"), run.err());
    }

    @Test
    void optionsThatDoNotFitTheImage() {
        assertFails(1, "has 2 axes; --connectivity 3 needs more",
                Run.of("graph", Run.sample("post.npy"), "--connectivity", "3"));
        assertFails(1, "has 2 axes, --spacing has 3 numbers",
                Run.of("graph", Run.sample("post.npy"), "--spacing", "1,2,3"));
        assertFails(1, "has 2 axes; --connectivity 3 needs more",
                Run.of("degrees", Run.sample("post.npy"), "--connectivity", "3"));
    }

    @Test
    void photographIsRefusedAndMaskAndInvertedImageAreDoubted() throws IOException {
        assertFails(1, "it is a colour photograph; make a mask of it first", Run.of("graph", Run.sample("retina.jpg")));
        double[] mask = new double[100];
        Arrays.fill(mask, 0, 50, 1);
        String file = file("mask.npy", Npy.bytes(1, "|u1", false, new long[] {10, 10}, mask)).toString();
        Run doubted = Run.of("graph", file);
        assertEquals(0, doubted.code());
        assertEquals("filigree: warning: " + file + " has 50.00 % foreground, and a skeleton is expected: "
                + "it looks like a mask that was not thinned, which --thin does\n", doubted.err());
        assertEquals("", Run.of("graph", "--thin", file).err());
        assertEquals("", Run.of("graph", "--quiet", file).err());
        double[] inverted = new double[100];
        Arrays.fill(inverted, 10, 100, 255);
        file = file("inverted.npy", Npy.bytes(1, "|u1", false, new long[] {10, 10}, inverted)).toString();
        assertTrue(Run.of("graph", file).err().contains("it looks inverted, which --foreground zero mends"));
        Run mended = Run.of("graph", file, "--foreground", "zero");
        assertEquals("", mended.err());
        assertEquals("10", mended.fact("nodes"));
        assertTrue(Run.of("thin", file).err().contains("a mask is expected: it looks inverted"));
        double[] shades = new Random(5).doubles(100, 1, 255).toArray();
        file = file("shades.npy", Npy.bytes(1, "|u1", false, new long[] {10, 10}, shades)).toString();
        assertTrue(Run.of("graph", file).err().contains("it looks like a photograph in shades of grey"));
    }

    @Test
    void severalFilesMakeOneTable() {
        Run run = Run.of("graph", Run.sample("post.npy"), Run.sample("retina-skeleton.png"));
        List<String> lines = run.out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches("file +size +nodes +edges +tips .*"), lines.get(0));
        assertTrue(lines.get(1).matches("samples.post.npy +7 × 9 +13 +13 +3 .*"), lines.get(1));
        assertTrue(lines.get(2).matches("samples.retina-skeleton.png +1411 × 1411 +19152 +19475 .*"), lines.get(2));
    }

    @Test
    void oneBadFileOfSeveralIsToldAndTheOthersAreWorkedOn() {
        Run run = Run.of("graph", "none.png", Run.sample("post.npy"));
        assertEquals(1, run.code());
        assertEquals("filigree: none.png does not exist; check the name and the directory\n", run.err());
        assertEquals("13", run.fact("nodes"));
    }

    @Test
    void whatCannotBeThinnedIsNamedWithTheCure() throws IOException {
        String file = file("v.npy", Npy.bytes(1, "|u1", false, new long[] {2, 2, 2, 1}, new double[8])).toString();
        assertFails(1, file + " has 4 axes, thinning needs 2 or 3", Run.of("thin", file));
        assertFails(1, file + " has 4 axes, thinning needs 2 or 3", Run.of("graph", "--thin", file));
        String volume = file("w.npy", Npy.bytes(1, "|u1", false, new long[] {2, 2, 2}, new double[8])).toString();
        assertFails(
                1,
                volume + ": guo-hall thins masks of rank 2, this one has rank 3; use homotopic or lee",
                Run.of("thin", volume, "--method", "guo-hall"));
    }

    @Test
    void summariesAsJson() {
        Run run = Run.of("info", "--json", Run.sample("post.npy"), Run.sample("post.png"));
        assertEquals("{\"file\": \"" + Run.sample("post.npy").replace("\\", "\\\\")
                + "\", \"size\": [7, 9], \"type\": \"uint8\", \"foreground\": 13, \"share\": 0.20634920634920634}",
                run.out().lines().findFirst().orElseThrow());
        assertEquals(2, run.out().lines().count());
        assertTrue(Run.of("graph", "--json", Run.sample("post.npy")).out().contains("\"nodes\": 13, \"edges\": 13,"));
    }

    @Test
    void pipesCarryDataAloneAndTheSummaryGoesToStandardError() throws IOException {
        byte[] in = Files.readAllBytes(Run.SAMPLES.resolve("post.png"));
        Run run = Run.of(in, "degrees", "-", "-o", "-");
        assertEquals(0, run.code());
        Npy degrees = Npy.read(run.bytes());
        assertArrayEquals(new long[] {7, 9}, degrees.shape());
        assertEquals(26, Arrays.stream(degrees.doubles()).sum());
        assertTrue(run.err().contains("highest degree  3"), run.err());
        assertEquals("", Run.of(in, "degrees", "-", "-o", "-", "--quiet").err());
    }

    @Test
    void bracesStandForTheInputsName() {
        String target = dir.resolve("{}-graph.npz").toString();
        Run run = Run.of("graph", Run.sample("post.npy"), Run.sample("retina-skeleton.png"), "-o", target);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(dir.resolve("post-graph.npz")));
        assertTrue(Files.exists(dir.resolve("retina-skeleton-graph.npz")));
    }

    @ParameterizedTest
    @CsvSource({"nowhere/x.npz, there is no directory", "taken.npz, is a directory"})
    void unwritableTargets(String target, String words) throws IOException {
        Files.createDirectory(dir.resolve("taken.npz"));
        assertFails(1, words, Run.of("graph", Run.sample("post.npy"), "-o", dir.resolve(target).toString()));
    }

    @Test
    void oldOutputSurvivesAFailureAndNothingIsLeftBeside() throws IOException {
        Path old = file("old.png", new byte[] {1, 2, 3});
        double[] volume = new double[8];
        String input = file("volume.npy", Npy.bytes(1, "|u1", false, new long[] {2, 2, 2}, volume)).toString();
        assertFails(1, "a PNG has two axes, the result has 3; write .npy or .tif",
                Run.of("degrees", input, "-o", old.toString()));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(old));
        Run.of("degrees", Run.sample("post.npy"), "-o", old.toString());
        assertEquals(9, ImageIO.read(old.toFile()).getWidth());
        try (var files = Files.list(dir)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void outputMayReplaceItsInput() throws IOException {
        Path file = file("x.npy", Npy.bytes(1, "<i4", false, new long[] {3}, 1, 2, 3));
        Run run = Run.of("add", file.toString(), file.toString(), "-o", file.toString(), "--in-place");
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(new double[] {2, 4, 6}, Npy.read(Files.readAllBytes(file)).doubles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,5", "1,1", "1,70", "70,1", "1", "3,1,1", "2,3,4,5"})
    void everyShapeMakesAGraph(String text) throws IOException {
        long[] shape = Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
        double[] pixels = new double[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        Arrays.fill(pixels, 1);
        String file = file("full.npy", Npy.bytes(1, "|u1", false, shape, pixels)).toString();
        for (String command : List.of("graph", "degrees", "info")) {
            Run run = Run.of(command, file);
            assertEquals(0, run.code(), run.err());
        }
        assertEquals("" + pixels.length, Run.of("graph", file).fact("nodes"));
    }

    @Test
    void spacingIsTheFilesOrTheOptions() throws IOException {
        String file = file("spaced.tif", new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                .page(1, 3, 8, new byte[] {1, 1, 0}, Tiff.resolution(true, 4, 1), Tiff.resolution(false, 4, 1),
                        Tiff.unit(3)).bytes()).toString();
        Run told = Run.of("graph", file, "-o", "-", "--format", "mtx");
        assertTrue(told.out().endsWith("2 1 0.25\n"), told.out());
        assertTrue(told.err().contains("has pixels of 0.25 × 0.25 cm"), told.err());
        Run given = Run.of("graph", file, "-o", "-", "--format", "mtx", "--spacing", "1,3");
        assertTrue(given.out().endsWith("2 1 3.0\n"), given.out());
        assertTrue(Run.of("graph", file, "-o", "-", "--format", "mtx", "--spacing", "7").out().endsWith("2 1 7.0\n"));
    }

    @Test
    void progressIsDrawnForAPersonOnlyAndGoneAtTheEnd() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        try (Progress progress = new Progress(stream, true, "working")) {
            progress.update(1, 4, "rows");
            assertEquals(0, err.size());
            Thread.sleep(600);
            progress.update(1, 4, "rows");
            assertTrue(err.toString(StandardCharsets.UTF_8).matches("\rworking: 25 %, [\\d.]+ rows/s, [\\d.]+ s left"),
                    err.toString(StandardCharsets.UTF_8));
        }
        assertTrue(err.toString(StandardCharsets.UTF_8).endsWith(" \r"));
        err.reset();
        try (Progress progress = new Progress(stream, false, "working")) {
            Thread.sleep(600);
            progress.update("iteration 1");
        }
        assertEquals(0, err.size());
    }

    @Test
    void grayPictureOfThreeShadesIsNoPhotograph() throws IOException {
        BufferedImage picture = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 50; i++) {
            picture.getRaster().setSample(i % 10, i / 10, 0, 1 + i % 3);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        Run run = Run.of("graph", file("labels.png", out.toByteArray()).toString());
        assertTrue(run.err().contains("which --thin does"), run.err());
        assertFalse(run.err().contains("photograph"));
    }
}
