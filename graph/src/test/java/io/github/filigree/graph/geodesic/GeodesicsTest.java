package io.github.filigree.graph.geodesic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.AllDistances;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Components;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.ObviousGraph;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomImages;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class GeodesicsTest {

    @Test
    void equalFloydAndWarshallOnRandomSkeletons() {
        Random random = new Random(11);
        int graphs = 0;
        int cyclic = 0;
        for (int i = 0; i < 1100; i++) {
            BinaryImage image = RandomSkeletons.next(random);
            if (image.count() > 100) {
                continue;
            }
            double[] spacing = random.doubles(image.rank(), 0.5, 2).toArray();
            double[] ones = DoubleStream.generate(() -> 1).limit(image.rank()).toArray();
            PixelGraph graph = PixelGraph.builder(image)
                    .edges(EdgeRule.values()[i % 3])
                    .spacing(i % 2 == 0 ? spacing : ones)
                    .build();
            Branches branches = Branches.of(graph);
            graphs++;
            if (graph.entryCount() / 2 > graph.nodeCount() - branches.componentCount()) {
                cyclic++;
            }
            assertGeodesics(branches, AllDistances.of(graph));
        }
        assertTrue(graphs > 500 && cyclic > 250, "only " + graphs + ", " + cyclic + " of them with cycles");
    }

    @Test
    void searchesThatStopSayWhatTheyMayHaveMissed() {
        Random random = new Random(12);
        int open = 0;
        for (int i = 0; i < 100; i++) {
            BinaryImage image =
                    i % 4 == 0 ? EndPathsTest.ladderRing(20 + i) : RandomImages.image(random, 0.5, 30, 30);
            Branches branches = Branches.of(image);
            Geodesics exact = Geodesics.of(branches);
            Geodesics stopped = Geodesics.of(branches, 1);
            for (int c = 0; c < branches.componentCount(); c++) {
                double length = exact.longestPath(c).length();
                double radius = exact.center(c).radius();
                assertEquals(length, exact.atMost(c));
                assertEquals(radius, exact.center(c).radiusAtLeast());
                assertTrue(stopped.longestPath(c).length() <= length * (1 + 1e-12));
                assertTrue(stopped.atMost(c) * (1 + 1e-12) >= length);
                assertTrue(stopped.center(c).radius() * (1 + 1e-12) >= radius);
                assertTrue(stopped.center(c).radiusAtLeast() <= radius * (1 + 1e-12));
                open += stopped.atMost(c) > stopped.longestPath(c).length() ? 1 : 0;
                open += stopped.center(c).radiusAtLeast() < stopped.center(c).radius() ? 1 : 0;
            }
        }
        assertTrue(open > 50, open + " searches were stopped");
        assertThrows(IllegalArgumentException.class, () -> Geodesics.of(Branches.of(BinaryImage.parse("##")), 0));
    }

    /** Opposite borders of a checkerboard are equally far from one another everywhere; it took minutes once. */
    @Test
    void checkerboardsTakeAFewSweeps() {
        int side = 300;
        boolean[] pixels = new boolean[side * side];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (p / side + p % side) % 2 == 0;
        }
        Geodesics geodesics = Geodesics.of(Branches.of(BinaryImage.of(pixels, side, side)), 12);
        assertEquals((side - 1) * Math.sqrt(2), geodesics.longestPath(0).length(), 1e-9);
        assertEquals(geodesics.longestPath(0).length(), geodesics.atMost(0));
        assertEquals(geodesics.center(0).radius(), geodesics.center(0).radiusAtLeast());
    }

    /** Of pixels that are equally good the first that was found stays. */
    @Test
    void askingAgainGivesTheSame() {
        Random random = new Random(13);
        for (int i = 0; i < 200; i++) {
            Branches branches = Branches.of(RandomImages.image(random, 0.5, 30, 30));
            Geodesics geodesics = Geodesics.of(branches, 1 + i % 3);
            for (int c = 0; c < branches.componentCount(); c++) {
                Geodesics.Center center = geodesics.center(c);
                assertEquals(center, geodesics.center(c));
                assertEquals(center, geodesics.center(c));
            }
        }
    }

    private static void assertGeodesics(Branches branches, double[][] distances) {
        Geodesics geodesics = Geodesics.of(branches);
        Components components = Components.of(branches);
        boolean[] main = geodesics.mainBranches();
        for (int c = 0; c < branches.componentCount(); c++) {
            double diameter = 0;
            double radius = Double.POSITIVE_INFINITY;
            for (int i = 0; i < distances.length; i++) {
                if (components.componentOf(i) == c) {
                    double eccentricity =
                            Arrays.stream(distances[i]).filter(Double::isFinite).max().orElseThrow();
                    diameter = Math.max(diameter, eccentricity);
                    radius = Math.min(radius, eccentricity);
                }
            }
            GeodesicPath path = geodesics.longestPath(c);
            assertEquals(diameter, path.length(), 1e-9);
            assertPath(branches, path, main);
            Geodesics.Center center = geodesics.center(c);
            assertEquals(radius, center.radius(), 1e-9);
            assertEquals(
                    radius,
                    Arrays.stream(distances[center.node()]).filter(Double::isFinite).max().orElseThrow(),
                    1e-9);
            assertEquals(c, components.componentOf(center.node()));
        }
    }

    private static void assertPath(Branches branches, GeodesicPath path, boolean[] main) {
        PixelGraph graph = branches.graph();
        double length = 0;
        BitSet seen = new BitSet();
        int[] nodes = path.nodes();
        for (int i = 1; i < nodes.length; i++) {
            length += ObviousGraph.step(graph, nodes[i - 1], nodes[i]);
        }
        for (int node : nodes) {
            assertTrue(!seen.get(node), "a shortest path passes no node twice");
            seen.set(node);
        }
        assertEquals(path.length(), length, 1e-9);
        // Each branch it uses shares an edge with it, each edge is on a branch it uses.
        int edges = 0;
        for (int b : Arrays.stream(path.branches()).distinct().toArray()) {
            assertTrue(main[b]);
            int shared = 0;
            for (int k = 1; k < branches.size(b); k++) {
                int p = indexOf(nodes, branches.node(b, k - 1));
                int q = indexOf(nodes, branches.node(b, k));
                shared += p >= 0 && q >= 0 && Math.abs(p - q) == 1 ? 1 : 0;
            }
            assertTrue(shared > 0);
            edges += shared;
        }
        assertEquals(nodes.length - 1, edges);
    }

    private static int indexOf(int[] values, int value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    private static Branches branches(BinaryImage image) {
        return Branches.of(PixelGraph.builder(image).edges(EdgeRule.REDUCED).build());
    }

    @Test
    void degenerateImages() {
        assertEquals(0, Geodesics.of(branches(BinaryImage.parse("..."))).mainBranches().length);
        Geodesics isolated = Geodesics.of(branches(BinaryImage.parse("#.#")));
        assertArrayEquals(new int[] {1}, isolated.longestPath(1).nodes());
        assertEquals(new Geodesics.Center(1, 0), isolated.center(1));
        Geodesics pair = Geodesics.of(branches(BinaryImage.parse("##")));
        assertEquals(1, pair.longestPath(0).length());
        assertEquals(new Geodesics.Center(0, 1), pair.center(0));
        Geodesics ring = Geodesics.of(branches(BinaryImage.parse(".##.", "#..#", "#..#", ".##.")));
        assertEquals(2 + 2 * Math.sqrt(2), ring.longestPath(0).length(), 1e-15);
        assertEquals(2 + 2 * Math.sqrt(2), ring.center(0).radius(), 1e-15);
    }

    @Test
    void aGridOfStreets() {
        int size = 1001;
        byte[] pixels = new byte[size * size];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) (p / size % 10 == 0 || p % size % 10 == 0 ? 1 : 0);
        }
        Geodesics geodesics = Geodesics.of(branches(BinaryImage.of(pixels, size, size)));
        // From corner to corner as a taxi goes; four corners are equally far from the middle.
        assertEquals(2 * (size - 1), geodesics.longestPath(0).length());
        assertEquals(size - 1, geodesics.center(0).radius());
    }

    @Test
    void aLongSpiral() {
        int size = 1201;
        BinaryImage image = BinaryImage.of(spiral(size), size, size);
        PixelGraph graph = PixelGraph.builder(image).edges(EdgeRule.REDUCED).build();
        GeodesicPath path = Geodesics.of(Branches.of(graph)).longestPath(0);
        assertEquals(graph.nodeCount(), path.nodes().length);
        assertEquals(graph.nodeCount() - 1, path.length());
    }

    /** One line that winds inwards, every other pixel free. */
    private static byte[] spiral(int size) {
        byte[] pixels = new byte[size * size];
        int p = 0;
        int[] step = {1, size, -1, -size};
        pixels[0] = 1;
        int run = size - 1;
        for (int side = 0; run > 0; side++) {
            for (int i = 0; i < run; i++) {
                p += step[side % 4];
                pixels[p] = 1;
            }
            // Two free lines are needed between windings on either side but the first three.
            run -= side > 1 && side % 2 == 0 ? 2 : 0;
        }
        return pixels;
    }
}
