package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link EdgeRule#FOREST} against its definition, and what holds for the branches of every rule. */
@ExtendWith(FailingImage.class)
class ForestTest {

    private record Edge(int a, int b, double length) {}

    @Test
    void equalsKruskalsForestOfJunctions() {
        Random random = new Random(13);
        int dropped = 0;
        for (int i = 0; i < 300; i++) {
            long[] shape = RandomImages.shape(random);
            PixelGraphBuilder builder = PixelGraph.builder(RandomImages.image(random, random.nextDouble(), shape))
                    .connectivity(1 + random.nextInt(shape.length))
                    .spacing(random.doubles(shape.length, 0.5, 2).map(s -> Math.round(2 * s) / 2.0).toArray());
            PixelGraph all = builder.build();
            PixelGraph forest = builder.edges(EdgeRule.FOREST).build();
            List<Edge> expected = new ArrayList<>();
            List<Edge> between = new ArrayList<>();
            for (Edge edge : edges(all)) {
                boolean junctions = all.degree(edge.a) >= 3 && all.degree(edge.b) >= 3;
                (junctions ? between : expected).add(edge);
            }
            between.sort(Comparator.comparingDouble(Edge::length).thenComparing(Edge::a).thenComparing(Edge::b));
            int[] tree = new int[all.nodeCount()];
            Arrays.setAll(tree, node -> node);
            for (Edge edge : between) {
                int from = tree[edge.b];
                int to = tree[edge.a];
                if (from == to) {
                    dropped++;
                } else {
                    expected.add(edge);
                    Arrays.setAll(tree, node -> tree[node] == from ? to : tree[node]);
                }
            }
            expected.sort(Comparator.comparingInt(Edge::a).thenComparing(Edge::b));
            assertEquals(expected, edges(forest));
            assertEquals(2 * expected.size(), forest.entryCount());
        }
        assertTrue(dropped > 1000, "dropped only " + dropped);
    }

    private static List<Edge> edges(PixelGraph graph) {
        List<Edge> edges = new ArrayList<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                if (graph.neighbor(node, k) > node) {
                    edges.add(new Edge(node, graph.neighbor(node, k), graph.length(node, k)));
                }
            }
        }
        return edges;
    }

    @Test
    void everyEdgeLiesOnOneBranchAndBranchesAreInOrder() {
        Random random = new Random(14);
        for (int i = 0; i < 300; i++) {
            PixelGraph graph = PixelGraph.builder(RandomSkeletons.next(random))
                    .edges(EdgeRule.values()[i % 3])
                    .build();
            Branches branches = Branches.of(graph);
            List<Edge> walked = new ArrayList<>();
            BitSet inner = new BitSet();
            int previous = -1;
            boolean rings = false;
            for (int b = 0; b < branches.count(); b++) {
                double length = 0;
                for (int k = 1; k < branches.size(b); k++) {
                    int p = branches.node(b, k - 1);
                    int q = branches.node(b, k);
                    double step = ObviousGraph.step(graph, p, q);
                    walked.add(new Edge(Math.min(p, q), Math.max(p, q), step));
                    length += step;
                    if (k + 1 < branches.size(b)) {
                        assertEquals(2, graph.degree(q));
                        assertTrue(!inner.get(q));
                        inner.set(q);
                    }
                }
                assertEquals(length, branches.length(b), 1e-9);
                boolean ring = graph.degree(branches.source(b)) == 2;
                assertTrue(ring || !rings && graph.degree(branches.target(b)) != 2);
                assertTrue(branches.source(b) > previous || branches.source(b) == previous && !ring || ring && !rings);
                previous = branches.source(b);
                rings = ring;
            }
            walked.sort(Comparator.comparingInt(Edge::a).thenComparing(Edge::b));
            assertEquals(edges(graph), walked);
            assertArrayEquals(graph.isolated(), isolatedComponents(branches));
        }
    }

    private static int[] isolatedComponents(Branches branches) {
        BitSet withBranches = new BitSet();
        for (int b = 0; b < branches.count(); b++) {
            withBranches.set(branches.component(b));
        }
        withBranches.flip(0, branches.componentCount());
        return withBranches.stream().map(branches::firstNode).toArray();
    }
}
