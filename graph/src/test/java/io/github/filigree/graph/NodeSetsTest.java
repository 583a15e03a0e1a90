package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.graph.measure.JunctionClusters;
import io.github.filigree.graph.measure.Labels;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class NodeSetsTest {

    @Test
    void tipsJunctionsAndIsolatedPixels() {
        BinaryImage image = BinaryImage.parse("..#....#", "###.....", "..#.##..");
        PixelGraph graph = PixelGraph.builder(image).edges(EdgeRule.REDUCED).build();
        assertArrayEquals(new int[] {0, 2, 5, 6, 7}, graph.tips());
        assertArrayEquals(new int[] {4}, graph.junctions());
        assertArrayEquals(new int[] {1}, graph.isolated());
        assertArrayEquals(new int[] {1, 5, 1, 1}, graph.degreeCounts());
        assertArrayEquals(new int[0], PixelGraph.of(BinaryImage.parse("..")).degreeCounts());
    }

    @Test
    void positionsAndBackToTheImage() {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            BinaryImage image = RandomImages.image(random, random.nextDouble(), RandomImages.shape(random));
            assertEquals(image, PixelGraph.of(image).toImage());
        }
        BinaryImage last = BinaryImage.of(new byte[] {0, 0, 0, 0, 0, 1}, 1, 2, 3);
        PixelGraph graph = PixelGraph.builder(last).spacing(4, 3, 0.5).build();
        assertArrayEquals(new double[] {0, 3, 1}, graph.position(0));
    }

    @Test
    void adjacentJunctionPixelsAreOneJunction() {
        BinaryImage image = BinaryImage.parse(
                "#...#....",
                ".###...#.",
                "#...#.###",
                ".......#.");
        PixelGraph graph = PixelGraph.builder(image).edges(EdgeRule.REDUCED).spacing(2, 1).build();
        JunctionClusters clusters = JunctionClusters.of(graph);
        assertEquals(3, clusters.count());
        assertEquals(1, clusters.size(0));
        assertArrayEquals(new double[] {2, 1}, clusters.centroid(0));
        assertArrayEquals(new double[] {2, 3}, clusters.centroid(1));
        assertArrayEquals(new double[] {4, 7}, clusters.centroid(2));
        JunctionClusters merged = JunctionClusters.of(PixelGraph.of(image));
        assertEquals(3, merged.count());
        assertEquals(5, merged.size(2));
        assertArrayEquals(new double[] {2, 7}, merged.centroid(2));
        assertEquals(0, JunctionClusters.of(PixelGraph.of(BinaryImage.parse("#.#"))).count());
    }

    @Test
    void junctionClustersAreRegionsOfJunctionPixels() {
        Random random = new Random(9);
        for (int i = 0; i < 80; i++) {
            long[] shape = RandomImages.shape(random);
            PixelGraph graph = PixelGraph.of(RandomImages.image(random, 0.5 * random.nextDouble(), shape));
            byte[] junctions = new byte[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            for (int node : graph.junctions()) {
                junctions[(int) graph.pixelIndex(node)] = 1;
            }
            int[] labels = FloodFill.labels(junctions, shape, shape.length);
            JunctionClusters clusters = JunctionClusters.of(graph);
            int count = 0;
            for (int c = 0; c < clusters.count(); c++) {
                for (int node : clusters.nodes(c)) {
                    assertEquals(c + 1, labels[(int) graph.pixelIndex(node)]);
                    count++;
                }
            }
            assertEquals(graph.junctions().length, count);
        }
    }

    @Test
    void labelImages() {
        BinaryImage image = BinaryImage.parse("..#....#", "###.....", "..#.##..");
        PixelGraph graph = PixelGraph.builder(image).edges(EdgeRule.REDUCED).build();
        Branches branches = Branches.of(graph);
        int[] painted = new int[24];
        Labels.paint(graph, Labels.ofBranches(branches), painted);
        assertArrayEquals(
                new int[] {0, 0, 1, 0, 0, 0, 0, 0, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 4, 4, 0, 0}, painted);
        Labels.paint(graph, Labels.ofComponents(branches), painted);
        assertArrayEquals(
                new int[] {0, 0, 1, 0, 0, 0, 0, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 3, 0, 0}, painted);
        assertEquals(
                "labels and image need 8 and 24 elements, have 9 and 23",
                assertThrows(IllegalArgumentException.class, () -> Labels.paint(graph, new int[9], new int[23]))
                        .getMessage());
        Components components = Components.of(branches);
        assertEquals(0, components.largest());
        assertEquals(3, components.branchCount(0));
        assertEquals(4, components.length(0));
        assertEquals(0, components.branchCount(1));
    }
}
