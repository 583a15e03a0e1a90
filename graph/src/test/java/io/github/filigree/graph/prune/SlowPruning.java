package io.github.filigree.graph.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.CsrMatrix;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@link Pruning}'s definition, looking at everything again after every removal. */
public final class SlowPruning {

    private SlowPruning() {}

    /** A branch of the slow implementation, with the old branches it is made of. */
    public record Edge(int a, int b, double length, TreeSet<Integer> parts) {
        boolean hasEnd(int node) {
            return a == node || b == node;
        }

        int otherEnd(int node) {
            return a == node ? b : a;
        }
    }

    /** {@link Pruning}'s definition, looking at everything again after every removal. */
    public static List<Edge> byEnds(Branches branches, PruningRule rule) {
        return slowly(branches, (edge, tip, junction) -> rule.removes(edge.length, tip, junction));
    }

    /** A rule on all that a branch is made of. */
    interface Rule {
        boolean removes(Edge edge, int tip, int junction);
    }

    static List<Edge> slowly(Branches branches, Rule rule) {
        List<Edge> edges = new ArrayList<>();
        for (int b = 0; b < branches.count(); b++) {
            edges.add(new Edge(
                    branches.source(b), branches.target(b), branches.length(b), new TreeSet<>(List.of(b))));
        }
        while (true) {
            Optional<Edge> spur = edges.stream()
                    .filter(e -> degree(edges, e.a) == 1 != (degree(edges, e.b) == 1))
                    .filter(e -> degree(edges, e.a) == 1
                            ? rule.removes(e, e.a, e.b)
                            : rule.removes(e, e.b, e.a))
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

    public static void assertSame(Branches branches, List<Edge> expected, Pruning pruning) {
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
}
