package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.filigree.kernels.BinaryImage;
import org.junit.jupiter.api.Test;

class NodeSetsTest {

    @Test
    void tipsJunctionsAndIsolatedPixels() {
        PixelGraph graph = PixelGraph.builder(BinaryImage.parse("..#....#", "###.....", "..#.##..")).edges(EdgeRule.REDUCED).build();
        assertArrayEquals(new int[] {0, 2, 5, 6, 7}, graph.tips());
        assertArrayEquals(new int[] {4}, graph.junctions());
        assertArrayEquals(new int[] {1}, graph.isolated());
        assertArrayEquals(new int[] {1, 5, 1, 1}, graph.degreeCounts());
        assertArrayEquals(new int[0], PixelGraph.of(BinaryImage.parse("..")).degreeCounts());
    }
}
