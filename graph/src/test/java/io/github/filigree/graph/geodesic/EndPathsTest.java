package io.github.filigree.graph.geodesic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomImages;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class EndPathsTest {

    /** Of all shortest ways from end to end, after Floyd and Warshall, the longest of each component. */
    private static double[] longestSlowly(BranchGraph graph) {
        int n = graph.vertexCount();
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(d[i], Double.POSITIVE_INFINITY);
            d[i][i] = 0;
        }
        double[] longest = new double[graph.branches().componentCount()];
        int[] component = new int[n];
        for (int b : graph.edges()) {
            int u = graph.vertexOf(2 * b);
            int v = graph.vertexOf(2 * b + 1);
            d[u][v] = Math.min(d[u][v], graph.length(b));
            d[v][u] = d[u][v];
            component[u] = graph.branches().component(b);
            component[v] = component[u];
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            d[i][i] = 0;
            double far = Arrays.stream(d[i]).filter(Double::isFinite).max().orElseThrow();
            longest[component[i]] = Math.max(longest[component[i]], far);
        }
        return longest;
    }

    @Test
    void equalFloydAndWarshallOnRandomSkeletons() {
        Random random = new Random(21);
        int compared = 0;
        for (int i = 0; i < 700; i++) {
            BinaryImage image = i % 7 == 0
                    ? RandomImages.image(random, 0.45, 24, 24)
                    : RandomSkeletons.next(random);
            double[] spacing = random.doubles(image.rank(), 0.5, 2).toArray();
            Branches branches = Branches.of(PixelGraph.builder(image)
                    .edges(EdgeRule.values()[i % 3])
                    .spacing(spacing)
                    .build());
            BranchGraph graph = i % 2 == 0 ? BranchGraph.of(branches) : BranchGraph.merged(branches);
            if (graph.vertexCount() > 250) {
                continue;
            }
            compared++;
            assertLongest(graph, longestSlowly(graph));
        }
        assertTrue(compared > 500);
    }

    private static void assertLongest(BranchGraph graph, double[] expected) {
        EndPaths paths = EndPaths.of(graph);
        boolean[] main = paths.mainBranches();
        int marked = 0;
        for (int c = 0; c < expected.length; c++) {
            GeodesicPath path = paths.longestPath(c);
            assertEquals(expected[c], path.length(), 1e-9);
            assertEquals(expected[c], Arrays.stream(path.branches()).mapToDouble(graph::length).sum(), 1e-9);
            int[] nodes = path.nodes();
            assertTrue(path.branches().length == 0 || graph.vertexAt(nodes[0]) >= 0);
            assertEquals(nodes.length, Arrays.stream(nodes).distinct().count());
            for (int b : path.branches()) {
                assertTrue(main[b]);
                marked++;
            }
        }
        int flags = 0;
        for (boolean flag : main) {
            flags += flag ? 1 : 0;
        }
        assertEquals(marked, flags);
    }

    @Test
    void searchesThatStopSayHowMuchLongerAPathMayBe() {
        Random random = new Random(22);
        int open = 0;
        for (int i = 0; i < 200; i++) {
            BinaryImage image = i % 4 == 0 ? ladderRing(20 + i) : RandomImages.image(random, 0.5, 40, 40);
            BranchGraph graph = BranchGraph.of(Branches.of(image));
            EndPaths exact = EndPaths.of(graph);
            EndPaths stopped = EndPaths.of(graph, 3);
            for (int c = 0; c < graph.branches().componentCount(); c++) {
                double length = exact.longestPath(c).length();
                assertEquals(length, exact.atMost(c));
                assertTrue(stopped.longestPath(c).length() <= length * (1 + 1e-12));
                assertTrue(stopped.longestPath(c).length() >= length / 2);
                assertTrue(stopped.atMost(c) * (1 + 1e-12) >= length, stopped.atMost(c) + " for " + length);
                open += stopped.atMost(c) > stopped.longestPath(c).length() ? 1 : 0;
            }
        }
        assertTrue(open > 50, open + " searches were stopped");
        assertThrows(IllegalArgumentException.class, () -> EndPaths.of(BranchGraph.of(Branches.of(ladderRing(9))), 2));
    }

    /** Two rings, one inside the other, with rungs between them. */
    static BinaryImage ladderRing(int width) {
        boolean[] pixels = new boolean[9 * width];
        for (int p = 0; p < pixels.length; p++) {
            int border = Math.min(Math.min(p / width, 8 - p / width), Math.min(p % width, width - 1 - p % width));
            pixels[p] = border == 0 || border == 2 || border == 1 && p % width % 4 == 2 && p % width < width - 3;
        }
        return BinaryImage.of(pixels, 9, width);
    }

    @Test
    void theBranchThatSkanAssertsIsNotMain() {
        BinaryImage image = BinaryImage.parse(
                ".#####.",
                "#.....#",
                ".##.##.",
                "#..#...",
                "#...###");
        Branches branches = Branches.of(PixelGraph.builder(image).edges(EdgeRule.FOREST).build());
        EndPaths paths = EndPaths.of(BranchGraph.of(branches));
        assertArrayEquals(new boolean[] {false, true, true, true}, paths.mainBranches());
    }

    @Test
    void ringsHaveNoEnds() {
        EndPaths ring = EndPaths.of(BranchGraph.of(Branches.of(BinaryImage.parse(".##.", "#..#", ".##."))));
        assertEquals(0, ring.longestPath(0).length());
        assertArrayEquals(new boolean[] {false}, ring.mainBranches());
        EndPaths points = EndPaths.of(BranchGraph.of(Branches.of(BinaryImage.parse("#.#"))));
        assertArrayEquals(new int[] {1}, points.longestPath(1).nodes());
    }

    @Test
    void aGridOfStreetsAndALineAMillionTimesAsLongAsItsSpurs() {
        int size = 1001;
        byte[] pixels = new byte[size * size];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (p / size % 10 == 0 || p % size % 10 == 0 ? 1 : 0);
        }
        Branches grid = Branches.of(BinaryImage.of(pixels, size, size));
        // The corners are bends, no ends.
        assertEquals(2 * (size - 1 - 10), EndPaths.of(BranchGraph.of(grid)).longestPath(0).length());

        byte[] line = new byte[3 * 2_000_000];
        Arrays.fill(line, 2_000_000, 4_000_000, (byte) 1);
        line[2] = 1;
        line[4_000_000 - 3 + 2_000_000] = 1;
        Branches comb = Branches.of(BinaryImage.of(line, 3, 2_000_000));
        assertEquals(5, comb.count());
        assertEquals(1_999_999, EndPaths.of(BranchGraph.of(comb)).longestPath(0).length());
    }
}
