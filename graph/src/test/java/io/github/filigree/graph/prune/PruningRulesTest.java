package io.github.filigree.graph.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class PruningRulesTest {

    @Test
    void protectedPixelsMeansAndRadiiEqualTheSlowDefinition() {
        Random random = new Random(17);
        int removed = 0;
        int saved = 0;
        for (int i = 0; i < 520; i++) {
            PixelGraph graph = PixelGraph.builder(RandomSkeletons.next(random))
                    .edges(EdgeRule.values()[i % 3])
                    .build();
            Branches branches = Branches.of(graph);
            double[] values = random.doubles(graph.nodeCount(), 0, 10).toArray();
            double[] radii = random.doubles(graph.nodeCount(), 0, 4).toArray();
            BitSet kept = new BitSet();
            for (int n = random.nextInt(4); n > 0 && graph.nodeCount() > 0; n--) {
                kept.set(random.nextInt(graph.nodeCount()));
            }
            BinaryImage mask = BinaryImage.ofPixels(kept.stream().mapToLong(graph::pixelIndex).toArray(), graph.shape());
            Pruning pruning = Pruning.builder(branches)
                    .shorterThanRadius(1.5, radii)
                    .dimmerThan(4.5, values)
                    .keep(mask)
                    .build();
            SlowPruning.Rule unprotected = (edge, tip, junction) -> edge.length() < 1.5 * radii[junction]
                    || nodes(branches, edge).stream().mapToDouble(node -> values[node]).average().orElseThrow() < 4.5;
            List<SlowPruning.Edge> expected = SlowPruning.slowly(branches, (edge, tip, junction) -> unprotected.removes(edge, tip, junction)
                    && nodes(branches, edge).stream().noneMatch(node -> node != junction && kept.get(node)));
            removed += branches.count() - expected.stream().mapToInt(e -> e.parts().size()).sum();
            saved += SlowPruning.slowly(branches, unprotected).size() == expected.size() ? 0 : 1;
            SlowPruning.assertSame(branches, expected, pruning);
            assertStays(mask, pruning);
            assertStays(mask, Pruning.builder(branches).keep(mask).withoutLoops(branches::length));
            assertStays(mask, Pruning.builder(branches).keep(mask).without(b -> b % 2 == 0));
        }
        assertTrue(removed > 1000 && saved > 50, "removed " + removed + ", saved in " + saved);
    }

    private static Set<Integer> nodes(Branches branches, SlowPruning.Edge edge) {
        Set<Integer> nodes = new TreeSet<>();
        for (int part : edge.parts()) {
            for (int k = 0; k < branches.size(part); k++) {
                nodes.add(branches.node(part, k));
            }
        }
        return nodes;
    }

    private static void assertStays(BinaryImage mask, Pruning pruning) {
        BinaryImage skeleton = pruning.skeleton();
        for (long p = 0; p < mask.pixelCount(); p++) {
            assertTrue(!mask.get(p) || skeleton.get(p));
        }
    }

    @Test
    void withoutLoopsOnlyCyclesOfTwoPixelBranchesAndRingsAreLeft() {
        Random random = new Random(23);
        int opened = 0;
        for (int i = 0; i < 300; i++) {
            Branches branches = Branches.of(PixelGraph.builder(RandomSkeletons.next(random))
                    .edges(EdgeRule.REDUCED)
                    .build());
            Pruning pruning = Pruning.withoutLoops(branches);
            assertEquals(branches.componentCount(), pruning.branches().componentCount());
            assertTrue(leastForestLength(branches) <= 1e-9 + lengthOfKept(branches, pruning));
            // What still closes a cycle has no pixel of its own, or is a ring.
            int[] map = pruning.branchMap();
            DisjointSets sets = new DisjointSets(branches.graph().nodeCount());
            for (int b = 0; b < map.length; b++) {
                if (branches.size(b) == 2) {
                    sets.join(branches.source(b), branches.target(b));
                }
            }
            for (int b = 0; b < map.length; b++) {
                boolean isRing = branches.graph().degree(branches.source(b)) == 2;
                assertTrue(map[b] < 0 || branches.size(b) == 2 || isRing
                        || sets.join(branches.source(b), branches.target(b)));
            }
            opened += Arrays.stream(map).anyMatch(m -> m < 0) ? 1 : 0;
        }
        assertTrue(opened > 50);
    }

    private static double lengthOfKept(Branches branches, Pruning pruning) {
        int[] map = pruning.branchMap();
        double sum = 0;
        for (int b = 0; b < map.length; b++) {
            sum += map[b] >= 0 ? branches.length(b) : 0;
        }
        return sum;
    }

    /** Of the spanning forest in the order of the branches' numbers: the greatest one is no shorter. */
    private static double leastForestLength(Branches branches) {
        DisjointSets sets = new DisjointSets(branches.graph().nodeCount());
        double sum = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int b = 0; b < branches.count(); b++) {
                if ((branches.size(b) == 2) == (pass == 0) && sets.join(branches.source(b), branches.target(b))) {
                    sum += branches.length(b);
                }
            }
        }
        return sum;
    }

    @Test
    void theShortestOrTheDimmestBranchOfALoopGoes() {
        BinaryImage image = BinaryImage.parse(
                "......###...",
                ".....#...#..",
                "#####.....##",
                ".....#...#..",
                ".....#...#..",
                "......###...");
        Branches branches = Branches.of(image);
        Pruning shortest = Pruning.withoutLoops(branches);
        assertEquals(
                BinaryImage.parse(
                        "............",
                        "............",
                        "#####.....##",
                        ".....#...#..",
                        ".....#...#..",
                        "......###..."),
                shortest.skeleton());
        assertEquals(1, shortest.branches().count());
        double[] brightness = branches.measure(p -> p < 24 ? 9 : 1, BranchReducer.MEAN);
        Pruning dimmest = Pruning.builder(branches).withoutLoops(b -> brightness[b]);
        assertEquals(
                BinaryImage.parse(
                        "......###...",
                        ".....#...#..",
                        "#####.....##",
                        "............",
                        "............",
                        "............"),
                dimmest.skeleton());
    }

    @Test
    void branchesByType() {
        BinaryImage image = BinaryImage.parse(
                "##....#...",
                "....#..#..",
                "...#.#..##",
                "....#...#.");
        Branches branches = Branches.of(image);
        Pruning noLines = Pruning.without(branches, BranchKind.TIP_TO_TIP);
        assertEquals(
                BinaryImage.parse(
                        "......#...",
                        "....#..#..",
                        "...#.#..##",
                        "....#...#."),
                noLines.skeleton());
        Pruning noRings = Pruning.without(branches, BranchKind.CYCLE);
        assertEquals(branches.count() - 1, noRings.branches().count());
        assertEquals(1, Arrays.stream(noRings.branchMap()).filter(b -> b < 0).count());
    }

    @Test
    void stepsAreRepeatedUntilNothingChanges() {
        Random random = new Random(29);
        for (int i = 0; i < 100; i++) {
            Branches branches = Branches.of(PixelGraph.builder(RandomSkeletons.next(random))
                    .edges(EdgeRule.REDUCED)
                    .build());
            Function<Branches, Pruning> step = b -> Pruning.withoutLoops(b).then(c -> Pruning.shorterThan(c, 4));
            Pruning all = Pruning.repeatedly(branches, step);
            assertEquals(all.skeleton(), step.apply(all.branches()).skeleton());
            int[] map = all.branchMap();
            Set<Long> left = new TreeSet<>();
            all.graph().forEachNode((node, pixel) -> left.add(pixel));
            for (int b = 0; b < map.length; b++) {
                for (int k = 0; map[b] >= 0 && k < branches.size(b); k++) {
                    assertTrue(left.contains(branches.graph().pixelIndex(branches.node(b, k))));
                }
            }
            assertTrue(Arrays.stream(map).allMatch(b -> b < all.branches().count()));
        }
    }

    @Test
    void wrongSizesAreTold() {
        Branches branches = Branches.of(BinaryImage.parse("###"));
        assertEquals(
                "the mask is [1, 2], the skeleton [1, 3]; sizes must be equal",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Pruning.builder(branches).keep(BinaryImage.parse("##")))
                        .getMessage());
        assertEquals(
                "radii need 3 elements, have 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Pruning.builder(branches).shorterThanRadius(1, new double[2]))
                        .getMessage());
    }
}
