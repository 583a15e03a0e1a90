package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.measure.JunctionClusters;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import io.github.filigree.kernels.Thinning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Values are shared by many threads that begin at once; each sees the same bytes as one thread alone. */
class SharedValuesTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 12;

    /** What comes of a mask, of values that are made once and then shared. */
    private static List<Supplier<Object>> calls(BinaryImage mask) {
        BinaryImage skeleton = Thinning.of(mask);
        PixelGraph graph = PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build();
        Branches branches = Branches.of(graph);
        Geodesics geodesics = Geodesics.of(branches);
        return List.of(
                () -> Arrays.hashCode(mask.toBytes()),
                () -> Thinning.builder(mask).threads(3).build().hashCode(),
                () -> Arrays.hashCode(DistanceTransform.builder(mask).threads(2).build()),
                () -> Arrays.hashCode(skeleton.degrees()),
                () -> csr(graph),
                () -> csr(PixelGraph.builder(skeleton).edges(EdgeRule.FOREST).threads(2).build()),
                () -> Arrays.hashCode(Branches.of(graph).pathNodes()),
                () -> table(branches),
                () -> Components.of(branches).largest(),
                () -> Arrays.hashCode(geodesics.mainBranches()),
                () -> geodesics.longestPath(0).length() + Arrays.toString(geodesics.longestPath(0).nodes())
                        + geodesics.center(0),
                () -> Pruning.shorterThan(branches, 4).skeleton().hashCode(),
                () -> JunctionClusters.of(graph).toString().length(),
                () -> BranchGraph.merged(branches).toString(),
                () -> graph.toString() + branches);
    }

    private static int csr(PixelGraph graph) {
        CsrMatrix csr = graph.toCsr();
        return Arrays.hashCode(new int[] {Arrays.hashCode(csr.rowPointers()), Arrays.hashCode(csr.columnIndices()),
            Arrays.hashCode(csr.values())});
    }

    private static int table(Branches branches) {
        BranchTable table = branches.table();
        return Arrays.hashCode(table.doubles("branch_distance")) + Arrays.hashCode(table.ints("branch_type"));
    }

    @Test
    void everyThreadSeesTheSame() throws Exception {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            boolean volume = round % 3 == 2;
            BinaryImage mask = volume ? RandomImages.image(random, 0.4, 12, 20, 30)
                    : RandomImages.image(random, 0.2 + 0.1 * (round % 5), 90, 130);
            List<Object> expected = calls(mask).stream().map(Supplier::get).toList();
            List<Supplier<Object>> shared = calls(mask);
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<List<Object>>> results = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                for (int t = 0; t < THREADS; t++) {
                    int first = t;
                    results.add(threads.submit(() -> {
                        start.await();
                        Object[] seen = new Object[shared.size()];
                        // Each begins with another call.
                        for (int i = 0; i < seen.length; i++) {
                            int call = (first + i) % seen.length;
                            seen[call] = shared.get(call).get();
                        }
                        return Arrays.asList(seen);
                    }));
                }
            }
            for (Future<List<Object>> result : results) {
                assertEquals(expected, result.get(), "round " + round);
            }
        }
    }
}
