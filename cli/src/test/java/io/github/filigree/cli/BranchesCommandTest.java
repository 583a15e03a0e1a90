package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Npy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchesCommandTest {

    private static final String RETINA = Run.sample("retina-skeleton.png");

    @TempDir
    private Path dir;

    private List<String> table(String... args) throws IOException {
        Path file = dir.resolve("table.csv");
        Run run = Run.of(Stream.concat(Stream.of("branches", "-o", file.toString()), Arrays.stream(args))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return Files.readAllLines(file);
    }

    private static double[] column(List<String> table, String name) {
        int column = List.of(table.getFirst().split(",")).indexOf(name);
        return table.stream().skip(1).mapToDouble(row -> Double.parseDouble(row.split(",")[column])).toArray();
    }

    @Test
    void forestIsSkansTableOfTheRetina() throws IOException {
        List<String> expected;
        try (InputStream in = BranchesCommandTest.class.getResourceAsStream("/reference/retina-branches-skan.csv")) {
            expected = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        List<String> table = table(RETINA, "--edges", "forest");
        assertEquals(expected.getFirst(), table.getFirst());
        assertEquals(455, table.size());
        for (String name : expected.getFirst().split(",")) {
            double[] theirs = column(expected, name);
            double[] ours = column(table, name);
            for (int i = 0; i < theirs.length; i++) {
                assertEquals(theirs[i], ours[i], 1e-9 * theirs[i], name);
            }
        }
    }

    @Test
    void theSummaryOfTheRetina() {
        Run run = Run.of("branches", RETINA);
        assertEquals("457", run.fact("branches"));
        assertEquals("6", run.fact("components"));
        assertEquals("22257.85", run.fact("total length"));
        assertEquals("1.0702", run.fact("mean tortuosity"));
        assertEquals("3168.21", run.fact("longest path"));
        assertEquals("", run.err());
        Run spaced = Run.of("branches", RETINA, "--spacing", "0.5");
        assertEquals("11128.92", spaced.fact("total length"));
    }

    @Test
    void imagesWithoutBranchesHaveEmptyTables() throws IOException {
        Path file = dir.resolve("dots.npy");
        Npy.write(file, 1, "|u1", false, new long[] {1, 5}, 1, 0, 1, 0, 1);
        assertEquals(1, table(file.toString(), "--main").size());
        Run run = Run.of("branches", file.toString());
        assertEquals("3", run.fact("components"));
        assertEquals("-", run.fact("mean tortuosity"));
        assertEquals("0.0000", run.fact("longest path"));
    }

    @Test
    void valuesRadiusAndMainAreColumns() throws IOException {
        List<String> table = table(RETINA, "--values", Run.sample("retina.jpg"), "--values", RETINA,
                "--radius", Run.sample("retina-vessels.png"), "--main");
        assertTrue(table.getFirst().endsWith("euclidean_distance,mean_radius,min_radius,max_radius,main"));
        double[] grey = column(table, "mean_pixel_value");
        assertTrue(Arrays.stream(grey).allMatch(v -> v > 20 && v < 200), Arrays.toString(grey));
        assertTrue(Arrays.stream(column(table, "stdev_pixel_value_1")).allMatch(v -> v == 0));
        double[] least = column(table, "min_radius");
        double[] most = column(table, "max_radius");
        assertTrue(Arrays.stream(least).allMatch(r -> r >= 1));
        assertEquals(12, Arrays.stream(most).max().orElseThrow(), 3);
        List<String> main = table.stream().filter(row -> row.endsWith(",True")).toList();
        assertFalse(main.isEmpty());
        assertEquals(457, main.size() + table.stream().filter(row -> row.endsWith(",False")).count());
    }

    @Test
    void spursGo() throws IOException {
        List<String> table = table(RETINA, "--prune", "10");
        double[] lengths = column(table, "branch_distance");
        double[] types = column(table, "branch_type");
        for (int i = 0; i < lengths.length; i++) {
            assertTrue(types[i] != 1 || lengths[i] >= 10 - 1e-9, "spur of " + lengths[i]);
        }
        Run run = Run.of("branches", RETINA, "--prune", "10");
        assertEquals("53", run.fact("pruned branches"));
        assertEquals("6", run.fact("components"));
    }

    @Test
    void fijisColumnsToStandardOutput() {
        Run run = Run.of("branches", Run.sample("post.npy"), "--columns", "fiji", "-o", "-");
        List<String> lines = run.out().lines().toList();
        assertEquals(
                "Skeleton ID,Branch length,V1 x,V1 y,V1 z,V2 x,V2 y,V2 z,Euclidean distance,running average length,"
                        + "average intensity (inner 3rd),average intensity",
                lines.getFirst());
        assertEquals(7, lines.size());
        assertEquals("1,2.0,3.0,2.0,0.0,5.0,2.0,0.0,2.0,2.0,1.0,1.0", lines.get(5));
        assertTrue(run.err().contains("branches"), "the summary makes way for the data");
    }

    @Test
    void severalSkeletonsMakeOneTableOrOneEach() throws IOException {
        Path odd = dir.resolve("a,b.npy");
        Files.copy(Run.SAMPLES.resolve("post.npy"), odd);
        List<String> table = table(Run.sample("post.npy"), odd.toString());
        assertEquals(13, table.size());
        assertTrue(table.getFirst().startsWith("file,skeleton_id,"));
        assertTrue(table.get(1).startsWith(Run.sample("post.npy") + ",0,0,3,"));
        assertTrue(table.get(12).startsWith("\"" + odd + "\",0,8,10,"));
        List<String> args = new ArrayList<>(List.of("branches", Run.sample("post.npy"), odd.toString(), "-o"));
        args.add(dir.resolve("{}.csv").toString());
        assertEquals(0, Run.of(args.toArray(String[]::new)).code());
        assertEquals(Files.readAllLines(dir.resolve("post.csv")), Files.readAllLines(dir.resolve("a,b.csv")));
        assertEquals(7, Files.readAllLines(dir.resolve("post.csv")).size());
    }

    @Test
    void whatDoesNotFitIsSaid() throws IOException {
        assertFails(2, "AnalyzeSkeleton's columns only",
                "branches", Run.sample("post.npy"), "--columns", "fiji", "--main");
        assertFails(2, "--prune is -1.0, must be at least 0", "branches", RETINA, "--prune", "-1");
        assertFails(1, "retina.jpg is 1411 × 1411, " + Run.sample("post.npy") + " is 7 × 9; sizes must be equal",
                "branches", Run.sample("post.npy"), "--values", Run.sample("retina.jpg"));
        Path volume = dir.resolve("volume.npy");
        Npy.write(volume, 1, "|u1", false, new long[] {1, 1, 2}, 1, 1);
        Run run = Run.of("branches", Run.sample("post.npy"), volume.toString(), "-o", dir.resolve("t.csv").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("has other columns than"), run.err());
        Npy.write(volume, 1, "|u1", false, new long[] {1, 1, 1, 9}, 1, 1, 0, 0, 0, 0, 0, 0, 0);
        assertFails(1, "has 4 axes, AnalyzeSkeleton's table three",
                "branches", volume.toString(), "--columns", "fiji");
    }

    private static void assertFails(int code, String words, String... args) {
        Run run = Run.of(args);
        assertEquals(code, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(words), run.err());
    }

    @Test
    void thickLinesAreSaid() {
        Run run = Run.of("graph", Run.sample("retina-vessels.png"));
        assertEquals(0, run.code());
        assertTrue(run.err().contains("has 157887 full 2 × 2 blocks") && run.err().contains("--thin"), run.err());
        assertEquals("", Run.of("branches", "--thin", Run.sample("retina-vessels.png")).err());
    }
}
