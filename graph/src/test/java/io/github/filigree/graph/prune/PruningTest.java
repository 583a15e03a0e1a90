package io.github.filigree.graph.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.kernels.BinaryImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PruningTest {

    /** A branch of the slow implementation, with the old branches it is made of. */
    private record Edge(int a, int b, double length, TreeSet<Integer> parts) {
        boolean hasEnd(int node) {
            return a == node || b == node;
        }

        int otherEnd(int node) {
            return a == node ? b : a;
        }
    }

    /** {@link Pruning}'s definition, looking at everything again after every removal. */
    private static List<Edge> slowly(Branches branches, PruningRule rule) {
        List<Edge> edges = new ArrayList<>();
        for (int b = 0; b < branches.count(); b++) {
            edges.add(new Edge(
                    branches.source(b), branches.target(b), branches.length(b), new TreeSet<>(List.of(b))));
        }
        while (true) {
            Optional<Edge> spur = edges.stream()
                    .filter(e -> degree(edges, e.a) == 1 != (degree(edges, e.b) == 1))
                    .filter(e -> degree(edges, e.a) == 1
                            ? rule.removes(e.length, e.a, e.b)
                            : rule.removes(e.length, e.b, e.a))
                    .min(Comparator.comparingDouble(Edge::length).thenComparing(e -> e.parts.first()));
            if (spur.isEmpty()) {
                return edges;
            }
            edges.remove(spur.get());
            int junction = degree(edges, spur.get().a) == 0 ? spur.get().b : spur.get().a;
            List<Edge> left = edges.stream().filter(e -> e.hasEnd(junction)).toList();
            if (degree(edges, junction) == 2 && left.size() == 2) {
                edges.removeAll(left);
                TreeSet<Integer> parts = new TreeSet<>(left.get(0).parts);
                parts.addAll(left.get(1).parts);
                double length = left.get(0).length + left.get(1).length;
                edges.add(new Edge(left.get(0).otherEnd(junction), left.get(1).otherEnd(junction), length, parts));
            }
        }
    }

    private static int degree(List<Edge> edges, int node) {
        return edges.stream().mapToInt(e -> (e.a == node ? 1 : 0) + (e.b == node ? 1 : 0)).sum();
    }

    @Test
    void equalsTheSlowDefinitionOnRandomTreesAndGraphs() {
        Random random = new Random(7);
        int removed = 0;
        for (int i = 0; i < 520; i++) {
            PixelGraph graph = PixelGraph.builder(RandomSkeletons.next(random))
                    .edges(EdgeRule.values()[i % 3])
                    .build();
            Branches branches = Branches.of(graph);
            double length = 1 + random.nextInt(30) / 2.0;
            PruningRule rule = i % 5 != 4
                    ? (spur, tip, junction) -> spur < length
                    : (spur, tip, junction) -> spur < length && (tip + junction) % 3 != 0;
            Pruning pruning = Pruning.of(branches, rule);
            List<Edge> expected = slowly(branches, rule);
            removed += branches.count() - expected.stream().mapToInt(e -> e.parts.size()).sum();
            assertSame(branches, expected, pruning);
        }
        assertTrue(removed > 1000, "removed only " + removed);
    }

    private static void assertSame(Branches branches, List<Edge> expected, Pruning pruning) {
        assertEquals(expected.size(), pruning.branches().count());
        int[] map = pruning.branchMap();
        int[] mapped = new int[map.length];
        Arrays.fill(mapped, -1);
        TreeSet<Long> pixels = new TreeSet<>();
        for (int node : branches.graph().isolated()) {
            pixels.add(branches.graph().pixelIndex(node));
        }
        for (Edge edge : expected) {
            int now = map[edge.parts.first()];
            assertEquals(edge.length, pruning.branches().length(now), 1e-9);
            for (int part : edge.parts) {
                mapped[part] = now;
                for (int k = 0; k < branches.size(part); k++) {
                    pixels.add(branches.graph().pixelIndex(branches.node(part, k)));
                }
            }
        }
        assertArrayEquals(mapped, map);
        assertEquals(expected.size(), Arrays.stream(map).filter(b -> b >= 0).distinct().count());
        assertEquals(branches.componentCount(), pruning.branches().componentCount());
        long[] indices = pixels.stream().mapToLong(p -> p).toArray();
        assertEquals(BinaryImage.ofPixels(indices, branches.graph().shape()), pruning.skeleton());
        if (branches.graph().edgeRule() != EdgeRule.FOREST) {
            CsrMatrix again = PixelGraph.builder(pruning.skeleton())
                    .edges(branches.graph().edgeRule())
                    .build()
                    .toCsr();
            assertArrayEquals(again.rowPointers(), pruning.graph().toCsr().rowPointers());
            assertArrayEquals(again.columnIndices(), pruning.graph().toCsr().columnIndices());
            assertArrayEquals(again.values(), pruning.graph().toCsr().values());
        }
    }

    @Test
    void ofAForkTheLongerProngStays() {
        Branches branches = Branches.of(PixelGraph.builder(BinaryImage.parse(
                        ".........##.",
                        "........#...",
                        "########....",
                        "........#...",
                        ".........###"))
                .edges(EdgeRule.REDUCED)
                .build());
        Pruning pruning = Pruning.shorterThan(branches, 6);
        assertEquals(
                BinaryImage.parse(
                        "............", "............", "########....", "........#...", ".........###"),
                pruning.skeleton());
        assertArrayEquals(new int[] {-1, 0, 0}, pruning.branchMap());
    }

    @Test
    void aLoopThatLosesItsSpurIsARing() {
        Branches branches = Branches.of(
                PixelGraph.builder(BinaryImage.parse(".#..", "#.##", ".#..")).edges(EdgeRule.REDUCED).build());
        assertEquals(2, branches.count());
        Pruning pruning = Pruning.shorterThan(branches, 2);
        assertEquals(BinaryImage.parse(".#..", "#.#.", ".#.."), pruning.skeleton());
        assertEquals(BranchKind.CYCLE, pruning.branches().kind(0));
    }

    @Test
    void aCombOfAHundredThousandTeeth() {
        int teeth = 100_000;
        byte[] pixels = new byte[3 * 2 * teeth];
        Arrays.fill(pixels, 0, 2 * teeth, (byte) 1);
        for (int t = 0; t < teeth; t++) {
            pixels[2 * teeth + 2 * t] = 1;
            pixels[4 * teeth + 2 * t] = (byte) (t % 2);
        }
        Branches branches = Branches.of(PixelGraph.builder(BinaryImage.of(pixels, 3, 2 * teeth))
                .edges(EdgeRule.REDUCED)
                .build());
        assertEquals(2 * teeth - 1, branches.count());
        Pruning pruning = Pruning.shorterThan(branches, 3);
        assertEquals(1, pruning.branches().count());
        assertEquals(2 * teeth + 1, pruning.branches().length(0));
    }
}
