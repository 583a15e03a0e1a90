package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.graph.prune.SlowPruning;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.kernels.property.ImageProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for every image, against the slow and obvious: graphs, branches, pruning, geodesics. */
class GraphPropertiesTest {

    private static final List<Kernels> KERNELS = List.of(Kernels.selected(), Kernels.named("scalar"));

    @Test
    void graphsOfEveryRuleConnectivityAndNumberOfThreads() {
        ImageProperty.holds(300, 1, 5, 600, KERNELS, (image, random) -> {
            int connectivity = 1 + random.nextInt(image.rank());
            double[] spacing = random.doubles(image.rank(), 0.5, 2).toArray();
            EdgeRule rule = random.nextBoolean() ? EdgeRule.ALL : EdgeRule.REDUCED;
            ObviousGraph expected =
                    ObviousGraph.of(image.toBytes(), image.shape(), connectivity, rule, spacing);
            CsrMatrix csr = PixelGraph.builder(image).connectivity(connectivity).edges(rule).spacing(spacing)
                    .threads(1 + random.nextInt(4)).build().toCsr();
            assertArrayEquals(expected.rowPointers(), csr.rowPointers());
            assertArrayEquals(expected.columns(), csr.columnIndices());
            assertArrayEquals(expected.lengths(), csr.values(), 1e-12);
        });
    }

    /** Union and find over all edges between junction pixels, the lightest first. */
    @Test
    void forestsAreMinimumSpanning() {
        ImageProperty.holds(200, 1, 3, 300, KERNELS, (image, random) -> {
            PixelGraph all = PixelGraph.of(image);
            PixelGraph forest = PixelGraph.builder(image).edges(EdgeRule.FOREST).build();
            List<int[]> between = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            for (int a = 0; a < all.nodeCount(); a++) {
                for (int k = 0; k < all.degree(a); k++) {
                    int b = all.neighbor(a, k);
                    if (a < b && all.degree(a) > 2 && all.degree(b) > 2) {
                        between.add(new int[] {a, b});
                    } else if (a < b) {
                        kept.add(a + " " + b);
                    }
                }
            }
            between.sort((e, f) -> {
                int byLength = Double.compare(ObviousGraph.step(all, e[0], e[1]), ObviousGraph.step(all, f[0], f[1]));
                return byLength != 0 ? byLength : e[0] != f[0] ? e[0] - f[0] : e[1] - f[1];
            });
            int[] tree = new int[all.nodeCount()];
            Arrays.setAll(tree, i -> i);
            for (int[] edge : between) {
                int one = tree[edge[0]];
                int other = tree[edge[1]];
                if (one != other) {
                    kept.add(edge[0] + " " + edge[1]);
                    Arrays.setAll(tree, i -> tree[i] == other ? one : tree[i]);
                }
            }
            List<String> found = new ArrayList<>();
            for (int a = 0; a < forest.nodeCount(); a++) {
                for (int k = 0; k < forest.degree(a); k++) {
                    if (a < forest.neighbor(a, k)) {
                        found.add(a + " " + forest.neighbor(a, k));
                    }
                }
            }
            assertEquals(kept.stream().sorted().toList(), found.stream().sorted().toList());
        });
    }

    @Test
    void branchesAreWalkedAsTheirDefinitionSays() {
        ImageProperty.holds(300, 1, 4, 500, KERNELS, (image, random) -> {
            PixelGraph graph = PixelGraph.builder(image)
                    .edges(EdgeRule.values()[random.nextInt(EdgeRule.values().length)]).build();
            Branches branches = Branches.of(graph);
            List<List<Integer>> expected = walked(graph);
            List<List<Integer>> found = new ArrayList<>();
            for (int b = 0; b < branches.count(); b++) {
                List<Integer> path = new ArrayList<>();
                TreeMap<Double, Integer> steps = new TreeMap<>();
                for (int k = 0; k < branches.size(b); k++) {
                    path.add(branches.node(b, k));
                    if (k > 0) {
                        steps.merge(ObviousGraph.step(graph, path.get(k - 1), path.get(k)), 1, Integer::sum);
                    }
                }
                double length = 0;
                for (var step : steps.entrySet()) {
                    length += step.getValue() * step.getKey();
                }
                assertEquals(length, branches.length(b), "branch " + b);
                found.add(path);
            }
            assertEquals(expected, found);
        });
    }

    /** From tips and junctions in order, then around the cycles that are left. */
    private static List<List<Integer>> walked(PixelGraph graph) {
        List<List<Integer>> paths = new ArrayList<>();
        boolean[][] gone = new boolean[graph.nodeCount()][];
        Arrays.setAll(gone, node -> new boolean[graph.degree(node)]);
        for (int pass = 0; pass < 2; pass++) {
            for (int node = 0; node < graph.nodeCount(); node++) {
                for (int k = 0; k < graph.degree(node) && (graph.degree(node) != 2) == (pass == 0); k++) {
                    if (!gone[node][k]) {
                        paths.add(walk(graph, node, k, gone));
                    }
                }
            }
        }
        return paths;
    }

    private static List<Integer> walk(PixelGraph graph, int start, int first, boolean[][] gone) {
        List<Integer> path = new ArrayList<>(List.of(start));
        int node = start;
        int k = first;
        while (true) {
            int next = graph.neighbor(node, k);
            gone[node][k] = true;
            int back = 0;
            while (graph.neighbor(next, back) != node) {
                back++;
            }
            gone[next][back] = true;
            path.add(next);
            if (next == start || graph.degree(next) != 2) {
                return path;
            }
            node = next;
            k = 1 - back;
        }
    }

    @Test
    void pruningIsThatOfTheSlowDefinition() {
        ImageProperty.holds(150, 2, 3, 200, KERNELS, (image, random) -> {
            Branches branches = Branches.of(image);
            double least = 1 + 4 * random.nextDouble();
            SlowPruning.assertSame(branches, SlowPruning.byEnds(branches, (length, tip, junction) -> length < least),
                    Pruning.shorterThan(branches, least));
        });
    }

    @Test
    void longestPathsAndCentresAreThoseOfAllDistances() {
        ImageProperty.holds(150, 1, 3, 120, KERNELS, (image, random) -> {
            Branches branches = Branches.of(image);
            if (branches.graph().nodeCount() <= 60) {
                assertGeodesics(branches, AllDistances.of(branches.graph()));
            }
        });
    }

    private static void assertGeodesics(Branches branches, double[][] distances) {
        Geodesics geodesics = Geodesics.of(branches);
        Components components = Components.of(branches);
        for (int c = 0; c < branches.componentCount(); c++) {
            int component = c;
            double[] farthest = new double[distances.length];
            Arrays.setAll(farthest, i -> components.componentOf(i) == component
                    ? Arrays.stream(distances[i]).filter(Double::isFinite).max().orElse(0) : Double.NaN);
            double[] own = Arrays.stream(farthest).filter(Double::isFinite).toArray();
            assertEquals(Arrays.stream(own).max().orElse(0), geodesics.longestPath(c).length(), 1e-9);
            assertEquals(Arrays.stream(own).min().orElse(0), geodesics.center(c).radius(), 1e-9);
        }
    }

    /** The whole line gives the same bytes whatever threads and kernels. */
    @Test
    void theWholeLineIsTheSameForAnyThreadsAndKernels() {
        ImageProperty.holds(150, 2, 3, 2000, KERNELS, (image, random) -> {
            int threads = 1 + random.nextInt(5);
            BinaryImage other = BinaryImage.of(Kernels.named("scalar"), image.toBytes(), image.shape());
            BinaryImage skeleton = Thinning.of(image);
            assertEquals(Thinning.of(other), skeleton);
            Branches one = Branches.of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).threads(threads).build());
            Branches two = Branches.of(Thinning.of(other));
            assertArrayEquals(two.pathNodes(), one.pathNodes());
            assertArrayEquals(two.table().doubles("branch_distance"), one.table().doubles("branch_distance"));
            assertTrue(one.totalLength() == two.totalLength());
        });
    }
}
