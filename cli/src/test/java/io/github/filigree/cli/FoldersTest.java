package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many images in one command: found in folders and by patterns, named like them, and none lost for another's sake. */
class FoldersTest {

    @TempDir
    private Path dir;

    @BeforeEach
    void samples() throws IOException {
        for (String file : List.of("in/b.npy", "in/a.npy", "in/deep/er/c.npy", "in/deep/d.NPY", "in/.hidden/h.npy",
                "in/.h.npy")) {
            Path target = dir.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(Run.SAMPLES.resolve("post.npy"), target);
        }
        Files.writeString(dir.resolve("in/notes.txt"), "no image");
    }

    /** Runs a line whose words that begin with % are files in the temporary directory. */
    private Run run(String line) {
        return Run.of(Stream.of(line.split(" "))
                .map(word -> word.startsWith("%") ? dir + "/" + word.substring(1) : word)
                .toArray(String[]::new));
    }

    private List<String> rows(Run run) {
        return run.out().lines().skip(1).map(line -> line.split(" ")[0].replace(dir + "/", "")).toList();
    }

    private void bad(String name) throws IOException {
        Files.writeString(dir.resolve(name), "no image");
    }

    @Test
    void aFolderStandsForTheImagesInItAndBelow() {
        Run run = run("graph -r %in");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("in/a.npy", "in/b.npy", "in/deep/d.NPY", "in/deep/er/c.npy"), rows(run));
        assertEquals(List.of("in/a.npy", "in/b.npy", "in/deep/d.NPY", "in/deep/er/c.npy"), rows(run("info %in -r")));
    }

    @Test
    void patternsStandForTheFilesTheyMatch() {
        assertEquals(List.of("in/a.npy", "in/b.npy"), rows(run("graph %in/*.npy")));
        assertEquals(List.of("in/a.npy", "in/b.npy", "in/deep/er/c.npy"), rows(run("graph %in/**/*.npy")));
        assertEquals(List.of("in/deep/d.NPY", "in/deep/er/c.npy"), rows(run("graph %in/d??p/**")));
        assertEquals(List.of("in/b.npy", "in/a.npy"), rows(run("graph %in/b.npy %in/[a].npy")));
        Run none = run("graph %in/*.tif");
        assertEquals(1, none.code());
        assertEquals("filigree: no file is named like " + dir + "/in/*.tif\n", none.err());
    }

    @Test
    void foldersOfZarrAreImagesToo() throws IOException {
        assertEquals(0, run("thin %in/a.npy -o %in/deep/z.zarr --quiet").code());
        Run run = run("info -r %in");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of("in/a.npy", "in/b.npy", "in/deep/d.NPY", "in/deep/er/c.npy", "in/deep/z.zarr"), rows(run));
        assertEquals("in/deep/z.zarr", run("info %in/*/*.zarr").fact("file").replace(dir + "/", ""));
    }

    @Test
    void picturesOfStepsReplaceNothing() throws IOException {
        Files.createDirectories(dir.resolve("in/other"));
        Files.copy(dir.resolve("in/a.npy"), dir.resolve("in/other/a.npy"));
        Run refused = run("mask %in/a.npy %in/other/a.npy --show %steps");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("in the name after --show"), refused.err());
        Run apart = run("mask %in/a.npy %in/other/a.npy --show {dir}/steps");
        assertEquals(0, apart.code(), apart.err());
        assertTrue(Files.exists(dir.resolve("in/steps/a-1-photo.png")));
        assertTrue(Files.exists(dir.resolve("in/other/steps/a-1-photo.png")));
        Run roi = run("thin %in/a.npy --roi %in/b.npy -o %in/b.npy");
        assertEquals(2, roi.code());
        assertTrue(roi.err().contains("would replace the input"), roi.err());
    }

    @Test
    void aFileMayBeNamedLikeAPattern() throws IOException {
        Files.copy(dir.resolve("in/a.npy"), dir.resolve("in/a[1].npy"));
        assertEquals("13", run("graph %in/a[1].npy").fact("nodes"));
    }

    @Test
    void resultsMirrorTheTree() throws IOException {
        Files.createDirectories(dir.resolve("out"));
        Run run = run("branches -r %in -o %out/{tree}/{}.csv");
        assertEquals(0, run.code(), run.err());
        for (String file : List.of("a.csv", "b.csv", "deep/d.csv", "deep/er/c.csv")) {
            assertTrue(Files.exists(dir.resolve("out").resolve(file)), file);
        }
        assertTrue(run.out().contains(dir + "/out/a.csv"), run.out());

        assertEquals(0, run("thin %in/**/*.npy -o %out/{tree}/{}-thin.npy").code());
        assertTrue(Files.exists(dir.resolve("out/deep/er/c-thin.npy")));
        assertEquals(0, run("graph -r %in -o {dir}/{}.npz").code());
        assertTrue(Files.exists(dir.resolve("in/deep/d.npz")));
    }

    @Test
    void foldersAreMadeBelowOneThatIsThere() {
        Run run = run("branches -r %in -o %typo/{tree}/{}.csv");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("there is no directory " + dir + "/typo"), run.err());
        assertFalse(Files.exists(dir.resolve("typo")));
    }

    @Test
    void resultsOfEqualNamesAreRefusedBeforeAnythingIsRead() throws IOException {
        Files.copy(dir.resolve("in/a.npy"), dir.resolve("in/deep/a.npy"));
        Run run = run("branches -r %in -o %{}.csv");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("would both be written to " + dir + "/a.csv; put {dir}"), run.err());
        assertFalse(Files.exists(dir.resolve("b.csv")));
        run = run("branches %in/a.npy %in/*.npy -o {dir}/{}.csv");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("would both be written to"), run.err());
    }

    @Test
    void aFolderIsNotSearchedUnasked() {
        Run run = run("graph %");
        assertEquals(1, run.code());
        assertTrue(run.err().contains(dir + " is a directory; name the image files in it, or add -r to find them"),
                run.err());
        assertEquals(1, run.err().lines().count());
        Run slices = run("graph %in");
        assertEquals(0, slices.code(), slices.err());
        assertTrue(slices.err().contains("its 2 .npy files are read as the slices of one volume"), slices.err());
    }

    @Test
    void whatIsWrittenOfOthersStaysWhereOneFails() throws IOException {
        bad("in/aa.npy");
        Run run = run("branches -r %in -o {dir}/{}.csv --summary %all.csv");
        assertEquals(1, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("in/aa.npy"), run.err());
        assertEquals(List.of("in/a.npy", "in/b.npy", "in/deep/d.NPY", "in/deep/er/c.npy"), rows(run));
        assertTrue(Files.exists(dir.resolve("in/deep/er/c.csv")));
        assertFalse(Files.exists(dir.resolve("in/aa.csv")));

        List<String> summary = Files.readAllLines(dir.resolve("all.csv"));
        assertEquals(6, summary.size(), summary.toString());
        assertTrue(summary.getFirst().startsWith("file,size_0,size_1,pixels,components,branches,total_length"),
                summary.getFirst());
        assertTrue(summary.getFirst().endsWith(",seconds,error"), summary.getFirst());
        assertTrue(summary.get(1).startsWith(dir + "/in/a.npy,7,9,13,"), summary.get(1));
        assertTrue(summary.get(5).startsWith(dir + "/in/aa.npy,,,"), summary.get(5));
        assertFalse(summary.get(5).endsWith(","), summary.get(5));
    }

    @Test
    void oneTableHoldsTheOthersWhereOneFails() throws IOException {
        bad("in/aa.npy");
        Run run = run("branches -r %in -o %all.csv");
        assertEquals(1, run.code());
        List<String> files = Files.readAllLines(dir.resolve("all.csv")).stream()
                .skip(1).map(line -> line.split(",")[0].replace(dir + "/", "")).distinct().toList();
        assertEquals(List.of("in/a.npy", "in/b.npy", "in/deep/d.NPY", "in/deep/er/c.npy"), files);
    }

    @Test
    void manyAtOnceGiveTheSameAsOneAfterAnother() throws IOException {
        assertEquals(0, run("branches -r %in -o %one.csv --threads 1").code());
        assertEquals(0, run("branches -r %in -o %many.csv --threads 4").code());
        assertArrayEquals(Files.readAllBytes(dir.resolve("one.csv")), Files.readAllBytes(dir.resolve("many.csv")));
    }

    @Test
    void theSummaryReplacesNothing() throws IOException {
        byte[] before = Files.readAllBytes(dir.resolve("in/a.npy"));
        for (String line : List.of("graph %in/a.npy --summary %in/a.npy", "info %in/a.npy --summary %in/a.npy",
                "branches %in/a.npy -o %x.csv --summary %x.csv", "branches -r %in -o - --summary -")) {
            Run run = run(line);
            assertEquals(2, run.code(), line);
            assertTrue(run.err().contains("--summary"), run.err());
        }
        assertArrayEquals(before, Files.readAllBytes(dir.resolve("in/a.npy")));
    }

    @Test
    void theSummaryGoesToStandardOutputToo() {
        Run run = run("graph %in/a.npy --summary -");
        assertTrue(run.out().startsWith("file,size_0,size_1,nodes,"), run.out());
        assertEquals(2, run.out().lines().count());
        assertTrue(run.err().contains("nodes"), run.err());
    }

    @Test
    void argumentsAreReadFromFiles() throws IOException {
        Path options = Files.writeString(dir.resolve("options.txt"),
                "# how we measure\n--edges all\n-o '" + dir + "/{}.npz'\n");
        Run run = Run.of("graph", "@" + options, dir + "/in/a.npy");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(dir.resolve("a.npz")));
        String found = Stream.of("@" + options, "nothing").collect(Collectors.joining(" "));
        assertTrue(Run.of(("graph " + found).split(" ")).err().contains("nothing"));
    }
}
