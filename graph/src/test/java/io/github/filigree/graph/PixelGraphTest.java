package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.graph.util.Limits;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.LabelRows;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(FailingImage.class)
class PixelGraphTest {

    @ParameterizedTest
    @MethodSource("io.github.filigree.graph.SmallGraphs#all")
    void everyConnectivityAsInTheReference(SmallGraphs.Case given) {
        BinaryImage image = given.image();
        for (int k = 1; k <= image.rank(); k++) {
            PixelGraph graph = PixelGraph.builder(image)
                    .connectivity(k)
                    .spacing(given.spacing())
                    .build();
            assertCsr(given.json().get("connectivity" + k), graph);
        }
        assertCsr(
                given.json().get("reduced"),
                PixelGraph.builder(image).edges(EdgeRule.REDUCED).build());
    }

    private static void assertCsr(JsonNode expected, PixelGraph graph) {
        CsrMatrix csr = graph.toCsr();
        assertArrayEquals(SmallGraphs.ints(expected.get("rowPointers")), csr.rowPointers());
        assertArrayEquals(SmallGraphs.ints(expected.get("columnIndices")), csr.columnIndices());
        if (expected.has("weights")) {
            assertArrayEquals(SmallGraphs.doubles(expected.get("weights")), csr.values(), 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.filigree.graph.SmallGraphs#all")
    void nodesAreForegroundPixelsInRasterOrder(SmallGraphs.Case given) {
        PixelGraph graph = PixelGraph.of(given.image());
        long[] pixels = given.pixels();
        int[] degrees = SmallGraphs.ints(given.json().get("degrees"));
        assertEquals(pixels.length, graph.nodeCount());
        long previous = -1;
        for (int node = 0; node < pixels.length; node++) {
            assertEquals(pixels[node], graph.pixelIndex(node));
            assertEquals(node, graph.nodeAt(pixels[node]));
            assertEquals(degrees[node], graph.degree(node));
            for (long p = previous + 1; p < pixels[node]; p++) {
                assertEquals(-1, graph.nodeAt(p));
            }
            previous = pixels[node];
        }
    }

    @Test
    void thePostsExample() {
        PixelGraph graph = PixelGraph.of(PostExample.SKELETON);
        int[] degrees = IntStream.range(0, 13).map(graph::degree).toArray();
        assertEquals(13, graph.nodeCount());
        assertArrayEquals(new int[] {1, 2, 1, 3, 2, 3, 2, 2, 3, 2, 1, 2, 2}, degrees);
        assertEquals(26, graph.entryCount());
        CooMatrix coo = graph.toCoo(1);
        assertEquals(14, coo.size());
        assertArrayEquals(new int[] {1, 2, 2, 3, 4, 4, 4}, Arrays.copyOf(coo.rows(), 7));
        assertArrayEquals(new int[] {4, 3, 6, 2, 1, 5, 7}, Arrays.copyOf(coo.columns(), 7));
    }

    @Test
    void equalsTheObviousGraphOnRandomImagesOfEveryRankForAnyNumberOfThreads() {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int rank = 1 + random.nextInt(4);
            long[] shape = new long[rank];
            for (int a = 0; a < rank; a++) {
                shape[a] = 1 + random.nextInt(a == rank - 1 ? 150 : rank == 2 ? 40 : rank == 3 ? 7 : 4);
            }
            byte[] pixels = new byte[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            double density = random.nextDouble() * random.nextDouble();
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = (byte) (random.nextDouble() < density ? 1 : 0);
            }
            int connectivity = 1 + random.nextInt(rank);
            EdgeRule rule = random.nextBoolean() ? EdgeRule.ALL : EdgeRule.REDUCED;
            double[] spacing = random.doubles(rank, 0.1, 3).toArray();
            ObviousGraph expected = ObviousGraph.of(pixels, shape, connectivity, rule, spacing);
            for (int threads = 1; threads <= 3; threads++) {
                CsrMatrix csr = PixelGraph.builder(BinaryImage.of(pixels, shape))
                        .connectivity(connectivity)
                        .edges(rule)
                        .spacing(spacing)
                        .threads(threads)
                        .build()
                        .toCsr();
                String what = Arrays.toString(shape) + " " + connectivity + " " + rule;
                assertArrayEquals(expected.rowPointers(), csr.rowPointers(), what);
                assertArrayEquals(expected.columns(), csr.columnIndices(), what);
                assertArrayEquals(expected.lengths(), csr.values(), 1e-12, what);
            }
        }
    }

    @Test
    void rowsAreDoneInBlocksWithoutASeam() {
        Random random = new Random(3);
        for (long[] shape : new long[][] {{3000, 5}, {50, 60, 4}}) {
            assertObvious(RandomImages.pixels(random, 0.3, shape), shape);
        }
    }

    @Test
    void rowsLongerThanAStretchOfLabelsHaveNoSeam() {
        Random random = new Random(4);
        int width = 2 * LabelRows.STRETCH + 3;
        for (long[] shape : new long[][] {{6, width}, {2, 2, width}, {width}, {3, LabelRows.STRETCH + 1}}) {
            byte[] pixels = RandomImages.pixels(random, 0.5, shape);
            int last = (int) shape[shape.length - 1];
            for (int p = 0; p < pixels.length; p++) {
                int x = p % last;
                int fromSeam = Math.abs(x - Math.round(x / (float) LabelRows.STRETCH) * LabelRows.STRETCH);
                pixels[p] &= (byte) (fromSeam < 50 || random.nextInt(1000) == 0 ? 1 : 0);
            }
            assertObvious(pixels, shape);
        }
    }

    @Test
    void equalsTheObviousGraphOnVolumesWhoseRowsEndAtWords() {
        Random random = new Random(12);
        for (int width : new int[] {1, 63, 64, 65, 127, 128, 129}) {
            for (int depth : new int[] {1, 2, 9}) {
                for (int height : new int[] {1, 2, 5}) {
                    double density = 0.5 * random.nextDouble();
                    assertObvious(RandomImages.pixels(random, density, depth, height, width), depth, height, width);
                }
            }
        }
    }

    /** As long as an axis can be: its last stretch of labels ends beyond the range of an int. */
    @Test
    void theLongestRowHasAnEnd() {
        long width = Integer.MAX_VALUE;
        BinaryImage image = BinaryImage.ofPixels(new long[] {0, 1, width - 2, width - 1}, width);
        PixelGraph graph = PixelGraph.builder(image).threads(1).build();
        assertArrayEquals(new int[] {1, 0, 3, 2}, graph.toCsr().columnIndices());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, graph.toCsr().rowPointers());
    }

    /** With all and with reduced edges, and with one and with two threads. */
    private static void assertObvious(byte[] pixels, long... shape) {
        double[] spacing = new double[shape.length];
        Arrays.fill(spacing, 1);
        for (EdgeRule rule : new EdgeRule[] {EdgeRule.ALL, EdgeRule.REDUCED}) {
            ObviousGraph expected = ObviousGraph.of(pixels, shape, shape.length, rule, spacing);
            for (int threads = 1; threads <= 2; threads++) {
                CsrMatrix csr = PixelGraph.builder(BinaryImage.of(pixels, shape))
                        .edges(rule)
                        .threads(threads)
                        .build()
                        .toCsr();
                assertArrayEquals(expected.rowPointers(), csr.rowPointers());
                assertArrayEquals(expected.columns(), csr.columnIndices());
                assertArrayEquals(expected.lengths(), csr.values(), 1e-12);
            }
        }
    }

    @Test
    void emptyFullAndOneWideImages() {
        assertEquals(0, PixelGraph.of(BinaryImage.of(new byte[0], 0)).nodeCount());
        assertEquals(0, PixelGraph.of(BinaryImage.of(new byte[0], 4, 0, 3)).entryCount());
        assertEquals(0, PixelGraph.of(BinaryImage.of(new byte[12], 3, 4)).nodeCount());
        assertEquals(1, PixelGraph.of(BinaryImage.of(new byte[] {7}, 1, 1)).nodeCount());
        assertEquals(2 * 199, PixelGraph.of(BinaryImage.of(ones(200), 200, 1)).entryCount());
        assertEquals(2 * 199, PixelGraph.of(BinaryImage.of(ones(200), 1, 200)).entryCount());
        int edgesOfFourByTen = 4 * 9 + 3 * 10 + 2 * 3 * 9;
        assertEquals(2 * edgesOfFourByTen, PixelGraph.of(BinaryImage.of(ones(40), 4, 10)).entryCount());
    }

    private static byte[] ones(int n) {
        byte[] pixels = new byte[n];
        Arrays.fill(pixels, (byte) 1);
        return pixels;
    }

    @Test
    void badArgumentsAreNamedWithTheirNumbers() {
        PixelGraphBuilder builder = PixelGraph.builder(PostExample.SKELETON);
        assertMessage("connectivity is 3, must be 1 … 2 for rank 2", () -> builder.connectivity(3));
        assertMessage("spacing has 1 numbers, the image has rank 2", () -> builder.spacing(1));
        assertMessage("spacing is [1.0, NaN], all must be positive and finite", () -> builder.spacing(1, Double.NaN));
        assertMessage("threads is 0, must be at least 1", () -> builder.threads(0));
        assertMessage("base is 2, must be 0 or 1", () -> builder.build().toCoo(2));
        assertThrows(IllegalArgumentException.class, () -> PixelGraph.of(null));
        assertThrows(IllegalArgumentException.class, () -> builder.edges(null));
        PixelGraph graph = builder.build();
        assertThrows(IndexOutOfBoundsException.class, () -> graph.nodeAt(63));
        assertThrows(IndexOutOfBoundsException.class, () -> graph.neighbor(0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> graph.degree(13));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void graphsThatAreTooLargeSayHowLarge() {
        int[] counts = {Integer.MAX_VALUE, 0, Integer.MAX_VALUE};
        String message = assertThrows(IllegalArgumentException.class, () -> Limits.accumulate("entries", counts))
                .getMessage();
        assertTrue(message.contains("4294967294 entries"), message);
    }
}
