package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.table.Measure;
import io.github.filigree.graph.table.MeasureTable;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures that the library has, asked for on the command line. */
class MeasuresCommandTest {

    private static final String RETINA = Run.sample("retina-skeleton.png");
    private static final String VESSELS = Run.sample("retina-vessels.png");

    @TempDir
    private Path dir;

    private List<String> table(String command, String... options) throws IOException {
        Path file = dir.resolve("table.csv");
        Run run = Run.of(Stream.concat(Stream.of(command), Stream.concat(
                        Arrays.stream(options), Stream.of("-o", file.toString(), "--quiet")))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return Files.readAllLines(file);
    }

    private static double[] column(List<String> table, String name) {
        int column = List.of(table.getFirst().split(",")).indexOf(name);
        assertTrue(column >= 0, name + " in " + table.getFirst());
        return table.stream().skip(1).mapToDouble(row -> Double.parseDouble(row.split(",")[column])).toArray();
    }

    private String image(String name, String... rows) throws IOException {
        Path file = dir.resolve(name);
        int[] pixels = String.join("", rows).chars().map(c -> c == '.' ? 0 : c == '#' ? 1 : c - '0').toArray();
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        Images.write(Image.of(bytes, rows.length, rows[0].length()), file);
        return file.toString();
    }

    @Test
    void mergedJunctionsAreCountedAsAPersonDoes() throws IOException {
        String cross = image("cross.npy", "...#...", "...#...", "###.###", "...#...", "...#...");
        assertEquals("4", Run.of("branches", cross, "--junctions", "merged").fact("branches"));
        List<String> skeletons = table("branches", cross, "--junctions", "merged", "--per", "skeleton");
        assertArrayEquals(new double[] {1}, column(skeletons, "junctions"));
        assertArrayEquals(new double[] {1}, column(skeletons, "quadruple_points"));
        assertArrayEquals(new double[] {10}, column(skeletons, "total_length"));
        List<String> branches = table("branches", cross, "--junctions", "merged");
        double[] from = column(branches, "coord_src_0");
        double[] to = column(branches, "coord_dst_0");
        for (int i = 0; i < 4; i++) {
            assertTrue(from[i] == 2 || to[i] == 2);
        }
    }

    @Test
    void tablesPerSkeletonAndImage() throws IOException {
        List<String> fiji = table("branches", RETINA, "--junctions", "merged", "--per", "skeleton", "--columns", "fiji");
        assertTrue(fiji.getFirst().startsWith("# Branches,# Junctions,"));
        assertEquals(7, fiji.size());
        List<String> image = table("branches", RETINA, "--per", "image", "--columns", "branches,cycles,total_length");
        assertEquals("branches,cycles,total_length", image.getFirst());
        assertEquals(457, column(image, "branches")[0]);
        assertEquals(22257.85, column(image, "total_length")[0], 0.01);
    }

    @Test
    void allMeasuresOfTheRetinaInOneCommand() throws IOException {
        List<String> table = table("branches", RETINA, "--columns", "all", "--values", Run.sample("retina.jpg"),
                "--radius", VESSELS, "--height", Run.sample("retina.jpg"), "--root", "thickest");
        for (Measure measure : MeasureTable.measures()) {
            assertTrue(("," + table.getFirst()).contains("," + measure.name()), measure.name());
        }
        assertEquals(458, table.size());
        double[] length = column(table, "length");
        double[] height = column(table, "height_length");
        for (int i = 0; i < length.length; i++) {
            assertTrue(height[i] >= length[i] - 1e-9);
        }
        assertTrue(Arrays.stream(column(table, "strahler")).max().orElseThrow() > 3);
    }

    @Test
    void everyMeasureIsInTheHelpAndTheDocsWithItsPicture() throws IOException {
        Run run = Run.of("branches", "--help-columns");
        assertEquals(0, run.code(), run.err());
        Path docs = Run.SAMPLES.resolve("../../docs");
        String page = Files.readString(docs.resolve("measures.md"));
        for (Measure measure : MeasureTable.measures()) {
            assertTrue(run.out().contains(measure.definition()), measure.name());
            assertTrue(page.contains(measure.definition().replace("|", "\\|")), measure.name());
            String axis = measure.name().startsWith("direction") ? "_0" : "";
            String picture = "pictures/measures/" + measure.name() + axis + ".svg";
            assertTrue(page.contains(picture) && Files.exists(docs.resolve(picture)), picture);
        }
    }

    @Test
    void theLongestPathEndsAtEndsOrAnywhere() throws IOException {
        String ring = image("ring.npy", ".##.", "#..#", "#..#", ".##.");
        assertEquals("0.0000", Run.of("branches", ring).fact("longest path"));
        assertEquals("4.8284", Run.of("branches", ring, "--between", "pixels").fact("longest path"));
        assertTrue(table("branches", ring, "--main", "--between", "pixels").get(1).endsWith(",True"));
        assertTrue(table("branches", ring, "--main").get(1).endsWith(",False"));
    }

    @Test
    void treesGrowFromTheRoot() throws IOException {
        String tee = image("tee.npy", "..#....", "..#....", "#######");
        List<String> table = table("branches", tee, "--columns", "skan,level,strahler", "--root", "0,2");
        assertArrayEquals(new double[] {1, 2, 2}, column(table, "level"));
        assertArrayEquals(new double[] {2, 1, 1}, column(table, "strahler"));
        List<String> swc = swcOf("graph", tee, "--root", "2,6", "--radius", tee);
        assertTrue(swc.getFirst().startsWith("1 0 6.0 2.0 0.0 1.0 -1"), swc.getFirst());
        assertTrue(swcOf("graph", tee).getFirst().startsWith("1 0 2.0 0.0 0.0 0.5 -1"));
    }

    private List<String> swcOf(String... words) throws IOException {
        Path file = dir.resolve("tree.swc");
        Run run = Run.of(Stream.concat(Arrays.stream(words), Stream.of("-o", file.toString())).toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void pruningByRuleWithProtectedPixels() throws IOException {
        String skeleton = image("s.npy",
                "..#......#..",
                "..#.........",
                "############",
                "......#.....",
                "......#.....");
        String mask = image("keep.npy",
                "..#.........",
                "............",
                "............",
                "............",
                "............");
        Path pruned = dir.resolve("pruned.npy");
        Path map = dir.resolve("map.csv");
        Run run = Run.of("branches", skeleton, "--prune", "3", "--keep", mask, "--pruned", pruned.toString(),
                "--map", map.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(Images.read(pruned).value(2) == 1 && Images.read(pruned).value(3 * 12 + 6) == 0);
        List<String> rows = Files.readAllLines(map);
        assertEquals("branch,pruned_branch", rows.getFirst());
        // The line's short end and the lower spur are gone, the upper one is protected.
        assertEquals(2, rows.stream().filter(row -> row.endsWith(",-1")).count());
        // The line of twelve pixels is everywhere one pixel thick: a spur of 2 is shorter than three radii.
        assertEquals("2", Run.of("branches", skeleton, "--prune-radius", "3", "--radius", skeleton)
                .fact("pruned branches"));
    }

    @Test
    void pruningOfLoopsAndTypes() throws IOException {
        String loop = image("loop.npy",
                "......###...",
                ".....#...#..",
                "#####.....##",
                ".....#...#..",
                ".....#...#..",
                "......###...",
                "............",
                "###.........");
        assertEquals("1", Run.of("branches", loop, "--prune-loops", "shortest").fact("pruned branches"));
        assertEquals("1", Run.of("branches", loop, "--prune-type", "line").fact("pruned branches"));
        assertEquals("2", Run.of("branches", loop, "--prune-type", "line", "--prune-loops", "shortest")
                .fact("pruned branches"));
        // With the loop open, what is left is a line too.
        assertEquals("5", Run.of("branches", loop, "--prune-type", "line", "--prune-loops", "shortest",
                        "--prune-repeat").fact("pruned branches"));
    }

    @Test
    void shollCentreDistanceAndJunctions() throws IOException {
        String tee = image("tee.npy", "...#...", "...#...", "...#...", "#######");
        Path plot = dir.resolve("plot.svg");
        List<String> sholl = table("sholl", tee, "--center", "3,3", "--step", "1.5", "--plot", plot.toString());
        assertEquals(List.of("radius,crossings", "0.0,0", "1.5,3", "3.0,3"), sholl);
        String svg = Files.readString(plot);
        assertTrue(svg.startsWith("<svg") && svg.contains("<polyline") && svg.endsWith("</svg>\n"));
        List<String> centre = table("centre", tee);
        assertEquals("skeleton_id,node_id,image_coord_0,image_coord_1,coord_0,coord_1,radius,diameter", centre.get(0));
        assertEquals("0,6,3,3,3.0,3.0,3.0,6.0", centre.get(1));
        Path distance = dir.resolve("distance.npy");
        String block = image("block.npy", ".....", ".###.", ".###.", ".###.", ".....");
        assertEquals("2.0", Run.of("distance", block, "-o", distance.toString()).fact("largest distance"));
        assertEquals(2, Images.read(distance).value(12));
        assertEquals("4.0", Run.of("distance", block, "--spacing", "2").fact("largest distance"));
        Path junctions = dir.resolve("junctions.npy");
        String cross = image("cross.npy", "..#..", "..#..", "##.##", "..#..", "..#..");
        assertEquals("1", Run.of("labels", "--of", "junctions", cross, "-o", junctions.toString()).fact("junctions"));
        assertEquals(1, Images.read(junctions).value(7));
        assertEquals(0, Images.read(junctions).value(2));
    }

    @Test
    void thinningStopsAfterIterations() throws IOException {
        Run all = Run.of("thin", VESSELS);
        Run none = Run.of("thin", VESSELS, "--iterations", "0");
        Run two = Run.of("thin", VESSELS, "--iterations", "2");
        long left = Long.parseLong(two.fact("skeleton pixels"));
        assertTrue(left > Long.parseLong(all.fact("skeleton pixels")));
        assertTrue(left < Long.parseLong(none.fact("skeleton pixels")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--columns lenght|no column \"lenght\"; there are all",
        "--columns volume|needs --radius",
        "--columns mean_value|needs --values",
        "--columns fiji,length|--columns fiji is a whole table",
        "--per skeleton --main|leave out --per skeleton",
        "--prune-radius 2|give --radius MASK",
        "--prune-loops dimmest|give --values SOURCE",
        "--root thickest|give --radius MASK",
        "--root here|neither thickest nor numbers",
        "--pruned x.csv|'csv' is not a format this command writes",
    })
    void wrongUsageIsTold(String options, String message) {
        String[] words = ("branches|" + RETINA + "|" + options.replace(' ', '|')).split("\\|");
        Run run = Run.of(words);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("Exception"));
    }

    /** Two round rings with rungs, in which paths from one side to the other are all about equally long. */
    private String ladderRing() throws IOException {
        int size = 209;
        byte[] pixels = new byte[size * size];
        for (int p = 0; p < pixels.length; p++) {
            double y = p / size - 104;
            double x = p % size - 104;
            double r = Math.hypot(x, y);
            double rung = Math.atan2(y, x) / (2 * Math.PI) * 157;
            double aside = Math.abs(Math.sin((rung - Math.rint(rung)) / 157 * 2 * Math.PI) * r);
            boolean drawn = Math.abs(r - 100) < 0.5 || Math.abs(r - 94) < 0.5 || r < 100 && r > 94 && aside < 0.5;
            pixels[p] = (byte) (drawn ? 1 : 0);
        }
        Path file = dir.resolve("ladder.npy");
        Images.write(Image.of(pixels, size, size), file);
        return file.toString();
    }

    @Test
    void longestPathsAreSearchedForAWhileUnlessAskedFor() throws IOException {
        String ladder = ladderRing();
        Run exact = Run.of("branches", "--thin", "--main", ladder);
        Run quick = Run.of("branches", "--thin", ladder);
        Run approximate = Run.of("branches", "--thin", "--main", "approximate", ladder);
        double length = Double.parseDouble(exact.fact("longest path"));
        assertFalse(exact.out().contains("at most"), exact.out());
        assertTrue(Double.parseDouble(quick.fact("longest path")) <= length);
        assertTrue(Double.parseDouble(quick.fact("longest path at most")) > length);
        assertEquals(0, approximate.code(), approximate.err());
        assertTrue(Double.parseDouble(approximate.fact("longest path")) <= length);
        assertTrue(table("branches", ladder, "--thin", "--main", "approximate").getFirst().endsWith(",main"));
        assertFalse(Run.of("branches", RETINA).out().contains("at most"));
    }

    @Test
    void centresOfSearchesThatStopHaveBounds() throws IOException {
        List<String> exact = table("centre", ladderRing(), "--thin");
        List<String> stopped = table("centre", ladderRing(), "--thin", "--approximate");
        assertTrue(column(stopped, "radius")[0] >= column(exact, "radius")[0]);
        assertTrue(column(stopped, "radius_at_least")[0] <= column(exact, "radius")[0]);
        assertTrue(column(stopped, "diameter")[0] <= column(exact, "diameter")[0]);
        assertTrue(column(stopped, "diameter_at_most")[0] >= column(exact, "diameter")[0]);
    }

    @Test
    void treesOfOtherProgramsAreMeasured() throws IOException {
        Path file = dir.resolve("fork.SWC");
        Files.write(file, List.of("# by hand", "1 1 0 0 0 2 -1", "2 3 0 0 5 1 1", "3 3 0 3 9 1 2", "4 3 0 0 8 1 2"));
        List<String> all = table("branches", file.toString());
        assertArrayEquals(new double[] {5, 5, 3}, column(all, "branch_distance"));
        assertArrayEquals(new double[] {2, 1, 1}, column(all, "strahler"));
        assertEquals(List.of("branch_distance,level", "5.0,1", "5.0,2", "3.0,2"),
                table("branches", file.toString(), "--columns", "branch_distance,level"));
        assertEquals("4", Run.of("branches", file.toString()).fact("points"));
        Run thinned = Run.of("branches", file.toString(), "--thin");
        assertEquals(2, thinned.code());
        assertTrue(thinned.err().contains("--thin is for images; "), thinned.err());
        assertEquals(2, Run.of("branches", file.toString(), "--columns", "nix").code());
        Files.write(file, List.of("1 1 0 0 0 2 -1", "2 3 0 zero 5 1 1"));
        Run bad = Run.of("branches", file.toString());
        assertEquals(1, bad.code());
        assertTrue(bad.err().endsWith("line 2 has 'zero' for y, a finite number belongs there\n"), bad.err());
    }

    @Test
    void treesWrittenByGraphComeBack() throws IOException {
        Path file = dir.resolve("retina.swc");
        assertEquals(0, Run.of("graph", RETINA, "-o", file.toString(), "--quiet").code());
        double[] written = column(table("branches", RETINA), "branch_distance");
        double[] read = column(table("branches", file.toString()), "branch_distance");
        Arrays.sort(written);
        Arrays.sort(read);
        assertArrayEquals(written, read, 1e-9);
    }
}
