package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.Npy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size of pixels, its unit, and the place on a map go with what is measured; channels and times are chosen. */
class UnitsTest {

    private static final Path FORMATS = Path.of("..", "io", "src", "test", "resources", "formats");

    @TempDir
    private Path dir;

    private static String format(String name) {
        return FORMATS.resolve(name).toString();
    }

    private static Run done(String... args) {
        Run run = Run.of(args);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    @Test
    void imageJAndOmeFilesOfTheSameDataGiveTheSameLengths() {
        Run imageJ = done("branches", format("tifffile-imagej.tif"));
        Run ome = done("branches", format("tifffile-ome.ome.tif"));
        assertEquals(imageJ.fact("total length"), ome.fact("total length"));
        assertEquals("0.5 × 0.25 µm", imageJ.fact("spacing"));
        assertEquals("0.5 × 0.25 µm", ome.fact("spacing"));
        assertTrue(done("branches", "--json", format("tifffile-ome.ome.tif")).out()
                .contains("\"spacing\": [0.5, 0.25], \"unit\": \"µm\""));
    }

    @Test
    void printResolutionLeavesLengthsInPixels() {
        String plain = done("branches", format("tifffile-uint8-little.tif")).fact("total length");
        assertEquals(plain, done("branches", format("tifffile-120-dpi.tif")).fact("total length"));
        assertEquals("", done("info", format("tifffile-120-dpi.tif")).err());
    }

    @Test
    void infoShowsTheSpacingWithItsSource() {
        Run ome = done("info", format("tifffile-ome-volume.ome.tif"));
        assertEquals("3 × 0.5 × 0.25 µm", ome.fact("spacing"));
        assertEquals("OME-XML", ome.fact("spacing from"));
        Run road = done("info", format("geo-utm32.tif"));
        assertEquals("EPSG:32632, upper left corner 500000.0, 5400000.0", road.fact("map"));
        assertEquals("GeoTIFF", road.fact("spacing from"));
    }

    @Test
    void graphsNoteUnitAndSpacing() {
        String file = format("tifffile-imagej.tif");
        assertTrue(done("graph", file, "-o", "-", "--format", "graphml").out()
                .contains("<data key=\"spacing\">0.5 0.25</data><data key=\"unit\">µm</data>"));
        assertTrue(done("graph", file, "-o", "-", "--format", "swc").out()
                .contains("# spacing [0.5, 0.25], unit µm"));
        assertTrue(done("graph", file, "-o", "-", "--format", "geojson").out()
                .contains("\"spacing\": [0.5, 0.25], \"unit\": \"µm\""));
        Run given = done("graph", file, "--spacing", "2", "-o", "-", "--format", "swc");
        assertTrue(given.out().contains("# spacing [2.0, 2.0]\n"), given.out());
    }

    @Test
    void resultsKeepTheSpacingOrSayThatTheyCannot() {
        String file = format("tifffile-imagej.tif");
        for (String[] command : new String[][] {{"thin"}, {"degrees"}, {"labels"}}) {
            for (String name : new String[] {"kept.tif", "kept.ome.tif"}) {
                Path kept = dir.resolve(name);
                Run run = done(command[0], file, "-o", kept.toString());
                assertEquals(1, run.err().lines().count(), run.err());
                assertEquals("0.5 × 0.25 µm", done("info", kept.toString()).fact("spacing"));
            }
            Run lost = done(command[0], file, "-o", dir.resolve("lost.png").toString());
            assertTrue(lost.err().contains("lost.png cannot hold the size of pixels, 0.5 × 0.25 µm"), lost.err());
            Run plain = done(command[0], format("tifffile-bool.tif"), "-o", dir.resolve("plain.png").toString());
            assertTrue(!plain.err().contains("cannot hold"), plain.err());
        }
    }

    @Test
    void channelsTimesAndPagesAreOptions() {
        assertEquals("3 × 11 × 14",
                done("info", "--channel", "1", format("tifffile-ome-channels.ome.tif")).fact("size"));
        assertEquals("11 × 14", done("info", "--time", "2", format("tifffile-imagej-times.tif")).fact("size"));
        assertEquals("11 × 14", done("info", "--page", "4", format("tifffile-imagej-channels.tif")).fact("size"));
        Run refused = Run.of("info", format("tifffile-imagej-times.tif"));
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("choose with --time 0 … 2"), refused.err());
    }

    @Test
    void linesOnAMapMayBeSimplified() {
        String road = format("geo-utm32.tif");
        String all = done("graph", road, "-o", "-", "--format", "wkt").out();
        String few = done("graph", road, "-o", "-", "--format", "wkt", "--simplify", "1").out();
        assertTrue(all.startsWith("LINESTRING (500005.0 5399987.5, 500007.0 5399987.5, "), all);
        assertTrue(few.startsWith("LINESTRING (500005.0 5399987.5, ") && few.length() < all.length(), few);
        assertEquals(2, Run.of("graph", road, "-o", "x.wkt", "--simplify", "-1").code());
    }

    @Test
    void softEdgesAreToldAndCutAtHalf() throws IOException {
        double[] pixels = new double[400];
        for (int i = 0; i < 20; i++) {
            // A line of three rows, with soft edges of many shades.
            pixels[9 * 20 + i] = 60 + i;
            pixels[10 * 20 + i] = 255;
            pixels[11 * 20 + i] = 255;
        }
        Path file = dir.resolve("soft.npy");
        Npy.write(file, 1, "|u1", false, new long[] {20, 20}, pixels);
        Run all = done("info", file.toString());
        assertEquals("60", all.fact("foreground"));
        assertTrue(all.err().contains("33 % of its pixels that are not 0 are darker than the brightest"), all.err());
        Run half = done("info", "--foreground", "half", file.toString());
        assertEquals("40", half.fact("foreground"));
        assertEquals("", half.err());
        assertEquals("", done("info", Run.sample("retina-vessels.png")).err());
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        terminal.complain(new InternalError("a fault occurred in an unsafe memory access operation"), false);
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith(
                "filigree: a file was changed or cut short while it was read"), err.toString(StandardCharsets.UTF_8));
    }
}
