package io.github.filigree.graph.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomImages;
import io.github.filigree.kernels.BinaryImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

@ExtendWith(FailingImage.class)
class ShollTest {

    private static final BinaryImage TEE = BinaryImage.parse("...#...", "...#...", "...#...", "#######");

    private static PixelGraph graph(double... spacing) {
        return PixelGraph.builder(TEE).edges(EdgeRule.FOREST).spacing(spacing).build();
    }

    @Test
    void crossingsAsSkanCountsThem() {
        assertArrayEquals(
                new int[] {0, 3, 3, 0}, Sholl.of(graph(1, 1), new double[] {3, 3}, 0, 1.5, 3, 4.5).crossings());
        assertArrayEquals(
                new int[] {3, 2, 2, 0}, Sholl.of(graph(1, 5), new double[] {3, 15}, 1, 7, 13, 19).crossings());
    }

    @Test
    void anEdgeOverSeveralRadiiCountsOnce() {
        PixelGraph graph = PixelGraph.builder(BinaryImage.parse("##")).spacing(1, 10).build();
        assertArrayEquals(new int[] {0, 1, 0, 0}, Sholl.of(graph, new double[] {0, 0}, 0, 1, 2, 3).crossings());
    }

    @Test
    void radiiBySteps() {
        Sholl sholl = Sholl.withStep(graph(1, 1), new double[] {3, 3}, 1.5);
        assertArrayEquals(new double[] {0, 1.5, 3}, sholl.radii());
        assertArrayEquals(new int[] {0, 3, 3}, sholl.crossings());
        assertEquals(1, Sholl.withStep(PixelGraph.of(BinaryImage.parse(".")), new double[] {0, 0}, 2).radii().length);
    }

    @Test
    void equalsTheDefinitionOnRandomImages() {
        Random random = new Random(12);
        for (int i = 0; i < 100; i++) {
            long[] shape = RandomImages.shape(random);
            double[] spacing = random.doubles(shape.length, 0.5, 3).toArray();
            double[] center = random.doubles(shape.length, 0, 10).toArray();
            PixelGraph graph = PixelGraph.builder(RandomImages.image(random, 0.3, shape)).spacing(spacing).build();
            double[] radii = random.doubles(6, 0, 12).sorted().toArray();
            int[] expected = new int[6];
            for (int node = 0; node < graph.nodeCount(); node++) {
                for (int k = 0; k < graph.degree(node); k++) {
                    int a = shell(graph, node, center, radii);
                    int b = shell(graph, graph.neighbor(node, k), center, radii);
                    if (a < b) {
                        expected[a]++;
                    }
                }
            }
            assertArrayEquals(expected, Sholl.of(graph, center, radii).crossings());
        }
    }

    private static int shell(PixelGraph graph, int node, double[] center, double[] radii) {
        double squares = 0;
        for (int axis = 0; axis < center.length; axis++) {
            squares += Math.pow(graph.position(node)[axis] - center[axis], 2);
        }
        int shell = 0;
        for (double radius : radii) {
            shell += radius * radius <= squares ? 1 : 0;
        }
        return shell;
    }

    @Test
    void badArguments() {
        PixelGraph graph = graph(1, 1);
        assertMessage("the center has 1 numbers, the image has rank 2", () -> Sholl.of(graph, new double[1], 1));
        assertMessage("radii are [1.0, 1.0], must ascend from 0", () -> Sholl.of(graph, new double[2], 1, 1));
        assertMessage(
                "step is 0.0, must be positive and not tiny; the farthest pixel is 6.708203932499",
                () -> Sholl.withStep(graph, new double[2], 0));
    }

    private static void assertMessage(String message, Executable call) {
        String actual = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertEquals(message, actual.substring(0, Math.min(message.length(), actual.length())));
    }
}
