package io.github.filigree.graph.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Curves;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class RootedTreesTest {

    /** A tree that forks at every level, in a picture 260 pixels wide. */
    private static void fork(Curves curves, double row, double column, double width, int levels) {
        double[] here = {row, column};
        if (levels > 1) {
            for (int side = -1; side <= 1; side += 2) {
                double[] next = {row + width, column + side * width};
                curves.line(here, next);
                fork(curves, next[0], next[1], width / 2, levels - 1);
            }
        }
    }

    @Test
    void aTreeThatForksAtEveryLevelHasAsManyOrders() {
        Curves curves = new Curves().line(new double[] {0, 130}, new double[] {8, 130});
        fork(curves, 8, 130, 64, 5);
        Branches branches = Branches.of(curves.image(140, 260));
        assertEquals(31, branches.count());
        BranchGraph graph = BranchGraph.of(branches);
        RootedTrees trees = RootedTrees.of(graph, graph.vertexAt(0));
        int[] orders = new int[6];
        int[] levels = new int[6];
        for (int b = 0; b < branches.count(); b++) {
            orders[trees.strahler(b)]++;
            levels[trees.level(b)]++;
            assertEquals(6, trees.strahler(b) + trees.level(b));
        }
        assertArrayEquals(new int[] {0, 16, 8, 4, 2, 1}, orders);
        assertArrayEquals(new int[] {0, 1, 2, 4, 8, 16}, levels);
        assertEquals(0, trees.cycleBranches().length);
    }

    @Test
    void aCombHasOrderTwo() {
        BinaryImage comb = BinaryImage.parse("..........", "##########", ".#.#.#.#.#");
        BranchGraph graph = BranchGraph.of(Branches.of(comb));
        RootedTrees trees = RootedTrees.of(graph, graph.vertexAt(0));
        int[] orders = new int[3];
        int deepest = 0;
        for (int b : graph.edges()) {
            orders[trees.strahler(b)]++;
            deepest = Math.max(deepest, trees.level(b));
        }
        // Four teeth and the end are of order 1, the pieces of the back of order 2.
        assertArrayEquals(new int[] {0, 5, 4}, orders);
        assertEquals(5, deepest);
    }

    @Test
    void equalsTheRecursiveDefinitionOnRandomTrees() {
        Random random = new Random(8);
        int trees = 0;
        for (int i = 0; i < 800; i++) {
            Branches branches = Branches.of(PixelGraph.builder(RandomSkeletons.next(random))
                    .edges(EdgeRule.FOREST)
                    .build());
            BranchGraph graph = BranchGraph.of(branches);
            if (graph.vertexCount() == 0) {
                continue;
            }
            int root = random.nextInt(graph.vertexCount());
            RootedTrees found = RootedTrees.of(graph, root);
            if (found.cycleBranches().length > 0) {
                continue;
            }
            trees++;
            assertEquals(0, found.distance(root));
            for (int k = 0; k < graph.degree(root); k++) {
                assertTree(graph, found, graph.half(root, k), 1, 0);
            }
        }
        assertTrue(trees > 50, "only " + trees);
    }

    /** {@return the order of the branch that this half-edge begins, after checking it and all that follow} */
    private static int assertTree(BranchGraph graph, RootedTrees found, int half, int level, double distance) {
        int branch = half >> 1;
        int end = graph.vertexOf(half ^ 1);
        double there = distance + graph.length(branch);
        int[] orders = new int[64];
        int most = 0;
        for (int k = 0; k < graph.degree(end); k++) {
            if (graph.half(end, k) != (half ^ 1)) {
                int order = assertTree(graph, found, graph.half(end, k), level + 1, there);
                orders[order]++;
                most = Math.max(most, order);
            }
        }
        int order = most == 0 ? 1 : orders[most] > 1 ? most + 1 : most;
        assertEquals(order, found.strahler(branch));
        assertEquals(level, found.level(branch));
        assertEquals(there, found.distance(end), 1e-9);
        return order;
    }

    @Test
    void branchesThatCloseCyclesAreSaid() {
        BinaryImage image = BinaryImage.parse(
                "......###...",
                ".....#...#..",
                "#####.....##",
                ".....#...#..",
                "......###...");
        BranchGraph graph = BranchGraph.of(Branches.of(image));
        RootedTrees trees = RootedTrees.of(graph);
        assertEquals(4, graph.edgeCount());
        assertEquals(1, trees.cycleBranches().length);
        int cut = trees.cycleBranches()[0];
        assertEquals(0, trees.strahler(cut));
        assertEquals(0, trees.level(cut));
        for (int b : graph.edges()) {
            assertTrue(b == cut || trees.strahler(b) == 1);
        }
        assertEquals("trees of 3 branches, 1 close cycles", trees.toString());
        int[] ring = RootedTrees.of(BranchGraph.of(Branches.of(BinaryImage.parse(".#.", "#.#", ".#.")))).cycleBranches();
        assertArrayEquals(new int[] {0}, ring);
    }

    @Test
    void theFirstRootOfAComponentCounts() {
        BranchGraph graph = BranchGraph.of(Branches.of(BinaryImage.parse("####.####")));
        RootedTrees trees = RootedTrees.of(graph, 1, 0);
        assertArrayEquals(
                new double[] {3, 0, 0, 3},
                Arrays.stream(new int[] {0, 1, 2, 3}).mapToDouble(trees::distance).toArray());
    }
}
