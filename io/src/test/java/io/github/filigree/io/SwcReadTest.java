package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.tree.PointTable;
import io.github.filigree.graph.tree.PointTrees;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.kernels.BinaryImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwcReadTest {

    @TempDir
    private Path dir;

    private static PointTrees read(String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        return Graphs.readSwc(new ByteArrayInputStream(bytes), "t.swc");
    }

    private static PointTrees writtenAndRead(PixelGraph graph, double[] radii) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Graphs.of(graph).radii(radii).write(out, GraphFormat.SWC);
        return Graphs.readSwc(new ByteArrayInputStream(out.toByteArray()), "t.swc");
    }

    /** Every pixel, its radius and place, and every edge come back, the cut ones too. */
    @Test
    void graphsComeBackAsTheyWereWritten() throws IOException {
        Random random = new Random(9);
        for (int i = 0; i < 60; i++) {
            long[] shape = i % 2 == 0 ? new long[] {12, 15} : new long[] {5, 6, 7};
            byte[] pixels = new byte[i % 2 == 0 ? 180 : 210];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) (random.nextDouble() < 0.35 ? 1 : 0);
            }
            double[] spacing = random.doubles(shape.length, 0.5, 2).toArray();
            PixelGraph graph = PixelGraph.builder(BinaryImage.of(pixels, shape)).spacing(spacing)
                    .edges(EdgeRule.values()[i % 3]).build();
            double[] radii = random.doubles(graph.nodeCount()).toArray();
            PointTrees trees = writtenAndRead(graph, radii);
            assertEquals(graph.nodeCount(), trees.count());
            assertEquals(graph.entryCount() / 2,
                    trees.cuts().length / 2 + Arrays.stream(trees.order()).filter(p -> trees.parent(p) >= 0).count());
            double[] expected = new double[graph.nodeCount()];
            double[] found = new double[graph.nodeCount()];
            for (int node = 0; node < expected.length; node++) {
                double[] at = graph.position(node);
                expected[node] = key(graph.rank() < 3 ? 0 : at[at.length - 3], at[at.length - 2], at[at.length - 1],
                        radii[node], graph.degree(node));
                found[node] = key(trees.at(node, 0), trees.at(node, 1), trees.at(node, 2), trees.radius(node),
                        trees.degree(node));
            }
            Arrays.sort(expected);
            Arrays.sort(found);
            assertArrayEquals(expected, found, 1e-9);
        }
    }

    private static double key(double z, double y, double x, double radius, int degree) {
        return z * 1e6 + y * 1e4 + x * 1e2 + degree + radius / 10;
    }

    @Test
    void branchesOfTheRetinaComeBack() throws IOException {
        PixelGraph graph = PixelGraph.builder(Images.read(Path.of("../cli/samples/retina-skeleton.png"))
                .mask(Foreground.NONZERO)).edges(EdgeRule.REDUCED).build();
        Branches branches = Branches.of(graph);
        double[] lengths = new double[branches.count()];
        Arrays.setAll(lengths, branches::length);
        Path file = dir.resolve("retina.swc");
        Graphs.write(graph, file);
        double[] read = PointTable.of(Graphs.readSwc(file)).doubles("branch_distance");
        Arrays.sort(lengths);
        Arrays.sort(read);
        assertArrayEquals(lengths, read, 1e-9);
    }

    @Test
    void filesOfOthersAreRead() throws IOException {
        PointTrees trees = read(
                "# ORIGINAL_SOURCE Neurolucida, Universität",
                "",
                "  7 3 1.5 2.5e0 -3 0.25 2 # a comment",
                "2\t1\t0\t0\t0\t5.5\t-1\tmore",
                "100,0,1,2,3,1,7");
        assertEquals(3, trees.count());
        assertArrayEquals(new int[] {1, -1, 0}, new int[] {trees.parent(0), trees.parent(1), trees.parent(2)});
        assertEquals(3, trees.type(0));
        assertEquals(-3, trees.at(0, 0));
        assertEquals(2.5, trees.at(0, 1));
        assertEquals(1.5, trees.at(0, 2));
        assertEquals(5.5, trees.radius(1));
        assertEquals(2, read("1.0 0.0 0 0 0 1 -1.0", "2 0 0 0 1 1 1.0").count());
        assertEquals(2, read("\u00EF\u00BB\u00BF1,0,0,0,0,1,-1", "2, 0, 0, 0, 1, 1, 1").count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 0 0 0 0 1|line 2 has 6 fields, a point has 7: number, type, x, y, z, radius, parent",
        "2 0 0 zero 0 1 1|line 2 has 'zero' for y, a finite number belongs there",
        "2 0 0 0 NaN 1 1|line 2 has 'NaN' for z, a finite number belongs there",
        "2 0 1,5 2,5 0 1,2 1|line 2 has '1,2' for the radius, a finite number belongs there",
        "2 0 0 0 0 -1 1|line 2 has the radius -1.0, which must be at least 0",
        "2 0 0 0 0 1 9|line 2 has the parent 9, which no line has as its number; -1 is for a root",
        "2 0 0 0 0 1 2|line 2 is an ancestor of itself: its parents go round in a circle",
        "1 0 0 0 0 1 -1|line 2 has the number 1, as line 1 has; numbers are unique",
        "2.5 0 0 0 0 1 1|line 2 has '2.5' for the number, a whole number belongs there",
        "2 9999999999 0 0 0 1 1|line 2 has the type 9999999999, types are small numbers",
        "# cut between 1 and 4|line 2 tells of a cut between 1 and 4, which are no two points",
        "2 0 0 0 0 1e999 1|line 2 has '1e999' for the radius, a finite number belongs there"
    })
    void badLinesAreNamed(String line, String message) {
        FileException e = assertThrows(FileException.class, () -> read("1 0 0 0 0 1 -1", line));
        assertEquals("t.swc is no proper SWC file: " + message, e.getMessage());
    }

    @Test
    void whatIsNoSwcIsRefused() {
        assertTrue(assertThrows(FileException.class, () -> read("# nothing")).getMessage()
                .startsWith("t.swc is no SWC file: it has no line with a point"));
        assertTrue(assertThrows(FileException.class, () -> Graphs.readSwc(dir.resolve("none.swc"))).getMessage()
                .contains("does not exist"));
    }

    @Test
    void randomBytesEndInOneLine() {
        Random random = new Random(4);
        String letters = "0123456789 .-+eE#\n\t,xNaN";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("1 0 0 0 0 1 -1\n");
            for (int c = random.nextInt(60); c > 0; c--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                assertFalse(read(text.toString()).count() == 0);
            } catch (IOException e) {
                assertEquals(1, e.getMessage().lines().count(), text.toString());
            }
        }
    }
}
