package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.LocalThreshold;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From photographs to masks, and with the same options to everything after them. */
class MaskCommandTest {

    private static final Path RETINA = Path.of("samples", "retina.jpg");
    private static final String[] VESSELS = {
        "--channel", "green", "--ridges", "sato", "--sigmas", "2,3,4,5", "--dark", "--field", "20",
        "--hysteresis", "0.012,0.03", "--min-size", "300"};

    @TempDir
    private Path dir;

    private Run run(String command, Path photo, String target, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, photo.toString(), "-o", dir.resolve(target).toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private BinaryImage mask(Path photo, String... more) throws IOException {
        Run run = run("mask", photo, "mask.png", more);
        assertEquals(0, run.code(), run.err());
        return Images.read(dir.resolve("mask.png")).mask(Foreground.NONZERO);
    }

    /** A dark cross on a bright ground that darkens to the right, 60 × 80. */
    private byte[] cross() {
        byte[] pixels = new byte[60 * 80];
        for (int i = 0; i < pixels.length; i++) {
            int y = i / 80;
            int x = i % 80;
            boolean line = Math.abs(y - 30) < 2 || Math.abs(x - 40) < 2;
            pixels[i] = (byte) ((line ? 90 : 200) - x / 2 + (y * 7 + x * 13) % 5);
        }
        return pixels;
    }

    private Path photo() throws IOException {
        Path file = dir.resolve("cross.png");
        Images.write(Image.of(cross(), 60, 80), file);
        return file;
    }

    @Test
    void vesselsOfTheRetinaAreThoseOfTheSample() throws IOException {
        BinaryImage mask = mask(RETINA, VESSELS);
        BinaryImage expected = Images.read(Path.of("samples", "retina-vessels.png")).mask(Foreground.NONZERO);
        double dice = 2.0 * Regions.and(mask, expected).count() / (mask.count() + expected.count());
        assertTrue(dice >= 0.9, "Dice " + dice);
        assertEquals(mask, mask(RETINA, append(VESSELS, "--threads", "2")));
    }

    @Test
    void fromPhotographToTableInOneCommand() throws IOException {
        Run run = run("branches", RETINA, "branches.csv", VESSELS);
        assertEquals(0, run.code(), run.err());
        mask(RETINA, VESSELS);
        Run inSteps = run("branches", dir.resolve("mask.png"), "steps.csv", "--thin");
        assertEquals(0, inSteps.code(), inSteps.err());
        assertEquals(Files.readString(dir.resolve("steps.csv")), Files.readString(dir.resolve("branches.csv")));
        assertTrue(Files.readAllLines(dir.resolve("branches.csv")).size() > 400);
    }

    @ParameterizedTest
    @CsvSource({"thin, thin.png", "graph, graph.npz", "labels, labels.npy", "draw, picture.png"})
    void photographsGoIntoEveryLaterCommand(String command, String target) throws IOException {
        Path photo = photo();
        Run run = run(command, photo, target, "--threshold", "sauvola", "--dark");
        assertEquals(0, run.code(), run.err());
        mask(photo, "--threshold", "sauvola", "--dark");
        List<String> steps = new ArrayList<>();
        if (!command.equals("thin")) {
            steps.add("--thin");
        }
        if (command.equals("draw")) {
            steps.addAll(List.of("--title", "cross.png"));
        }
        Path mask = Files.move(dir.resolve("mask.png"), dir.resolve("steps.png"));
        assertEquals(0, run(command, mask, "steps-" + target, steps.toArray(String[]::new)).code());
        if (!command.equals("draw")) {
            assertArrayEquals(
                    Files.readAllBytes(dir.resolve("steps-" + target)), Files.readAllBytes(dir.resolve(target)));
        }
    }

    @Test
    void withoutOptionsTheSmallerPartIsTakenAndNamed() throws IOException {
        GrayImage gray = GrayImage.of(cross(), 60, 80);
        BinaryImage dark = Threshold.notAbove(gray, Threshold.otsu(gray));
        Run run = run("mask", photo(), "mask.png");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("otsu, level ") && run.err().contains("what is dark is the smaller part"), run.err());
        assertEquals(dark, mask(photo()));
        assertEquals(Regions.invert(dark), mask(photo(), "--bright"));
        assertEquals(dark, mask(photo(), "--dark"));
    }

    @Test
    void levelsOfEachKind() throws IOException {
        GrayImage gray = GrayImage.of(cross(), 60, 80);
        assertEquals(Threshold.above(gray, 120), mask(photo(), "--threshold", "120", "--bright"));
        assertEquals(Threshold.above(gray, Threshold.li(gray)), mask(photo(), "--threshold", "li", "--bright"));
        assertEquals(
                LocalThreshold.niblack(gray, 31, 0.5),
                mask(photo(), "--threshold", "niblack", "--window", "31", "--k", "0.5", "--bright"));
        assertEquals(
                LocalThreshold.gaussian(gray, 25, 4),
                mask(photo(), "--threshold", "local", "--offset", "4", "--bright"));
        assertEquals(
                Threshold.hysteresis(gray, 150, 190), mask(photo(), "--hysteresis", "150,190"));
    }

    @Test
    void whatIsOutsideIsLeftOut() throws IOException {
        byte[] half = new byte[60 * 80];
        for (int i = 0; i < half.length; i++) {
            half[i] = (byte) (i % 80 < 20 ? 1 : 0);
        }
        Path roi = dir.resolve("roi.npy");
        Images.write(Image.of(half, 60, 80), roi);
        BinaryImage mask = mask(photo(), "--roi", roi.toString(), "--dark");
        assertTrue(mask.count() > 0);
        for (int i = 0; i < half.length; i++) {
            assertFalse(mask.get(i) && half[i] == 0);
        }
        Path small = dir.resolve("small.npy");
        Images.write(Image.of(new byte[12], 3, 4), small);
        assertFailure(1, "--roi must have the photograph's size", "--roi", small.toString());
        Path nothing = dir.resolve("nothing.npy");
        Images.write(Image.of(new byte[60 * 80], 60, 80), nothing);
        assertFailure(1, "leave nothing to look at", "--roi", nothing.toString());
    }

    @Test
    void everyStepIsShown() throws IOException {
        mask(photo(), "--smooth", "1", "--ridges", "sato", "--sigmas", "2", "--dark", "--field", "3", "--min-size", "9",
                "--fill-holes", "9", "--show", dir.resolve("show").toString());
        for (String step : List.of("1-photo", "2-field", "3-smooth", "4-ridges", "5-threshold", "6-min-size",
                "7-fill-holes")) {
            assertArrayEquals(
                    new long[] {60, 80}, Images.read(dir.resolve("show").resolve("cross-" + step + ".png")).shape());
        }
    }

    @Test
    void volumesAreSegmentedToo() throws IOException {
        byte[] pixels = new byte[5 * 6 * 7];
        pixels[100] = (byte) 200;
        Path file = dir.resolve("volume.tif");
        Images.write(Image.of(pixels, 5, 6, 7), file);
        Run run = run("mask", file, "mask.npy", "--show", dir.resolve("show").toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(1, Images.read(dir.resolve("mask.npy")).mask(Foreground.NONZERO).count());
    }

    @Test
    void whatDoesNotGoTogetherGetsOneLine() throws IOException {
        assertFailure(2, "--dark and --bright exclude each other", "--dark", "--bright");
        assertFailure(2, "--sigmas needs --ridges", "--sigmas", "1,2");
        assertFailure(2, "leave out --threshold", "--threshold", "otsu", "--hysteresis", "1,2");
        assertFailure(2, "--hysteresis needs two numbers", "--hysteresis", "1");
        assertFailure(2, "--hysteresis needs LOW not above HIGH", "--hysteresis", "2,1");
        assertFailure(2, "--hysteresis of what is dark needs --ridges", "--hysteresis", "1,2", "--dark");
        assertFailure(2, "--window needs --threshold sauvola", "--window", "25");
        assertFailure(2, "--window is 24, must be an odd number", "--threshold", "sauvola", "--window", "24");
        assertFailure(2, "--k needs --threshold sauvola or niblack", "--threshold", "local", "--k", "1");
        assertFailure(2, "--offset needs --threshold local", "--threshold", "sauvola", "--offset", "1");
        assertFailure(2, "--threshold is 'otso'; it is a number, otsu, li", "--threshold", "otso");
        assertFailure(2, "--smooth is -1.0", "--smooth", "-1");
        assertFailure(2, "--min-size is -1", "--min-size", "-1");
    }

    private void assertFailure(int code, String message, String... options) throws IOException {
        Run run = run("mask", photo(), "mask.png", options);
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private static String[] append(String[] options, String... more) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
