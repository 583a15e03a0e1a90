package io.github.filigree.graph.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchKind;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class PruningTest {

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
            List<SlowPruning.Edge> expected = SlowPruning.byEnds(branches, rule);
            removed += branches.count() - expected.stream().mapToInt(e -> e.parts().size()).sum();
            SlowPruning.assertSame(branches, expected, pruning);
        }
        assertTrue(removed > 1000, "removed only " + removed);
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
