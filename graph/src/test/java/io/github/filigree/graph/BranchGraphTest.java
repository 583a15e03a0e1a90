package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class BranchGraphTest {

    private static BranchGraph merged(BinaryImage image) {
        return BranchGraph.merged(Branches.of(PixelGraph.of(image)));
    }

    @Test
    void countsAreAnalyzeSkeletonsOnRandomSkeletonsAndVolumes() {
        Random random = new Random(3);
        int compared = 0;
        int triples = 0;
        for (int i = 0; i < 900; i++) {
            BinaryImage image = i % 3 == 0
                    ? RandomImages.image(random, 0.02 + 0.2 * random.nextDouble(), 6, 7, 8)
                    : RandomSkeletons.next(random);
            if (image.rank() > 3 || image.count() > 400) {
                continue;
            }
            compared++;
            AnalyzeSkeletonRules expected = new AnalyzeSkeletonRules(image);
            BranchGraph graph = merged(image);
            PixelGraph pixels = graph.branches().graph();
            int[] junctions = IntStream.range(0, graph.vertexCount()).filter(graph::hasJunction).toArray();
            assertEquals(expected.branches, graph.edgeCount(), image::toString);
            assertEquals(expected.junctions, junctions.length);
            assertEquals(expected.ends, pixels.tips().length + pixels.isolated().length);
            assertEquals(expected.triples, Arrays.stream(junctions).filter(v -> graph.degree(v) == 3).count());
            assertEquals(expected.quadruples, Arrays.stream(junctions).filter(v -> graph.degree(v) == 4).count());
            assertEquals(expected.junctionVoxels, Arrays.stream(junctions).map(v -> graph.nodes(v).length).sum());
            triples += expected.triples;
        }
        assertTrue(compared >= 500 && triples > 500, compared + " images, " + triples + " triple points");
    }

    @Test
    void aJunctionOfFourPixelsIsOneVertexAtTheirCentroid() {
        BinaryImage image = BinaryImage.parse(
                "...#...",
                "...#...",
                "###.###",
                "...#...",
                "...#...");
        BranchGraph graph = merged(image);
        assertEquals(4, graph.edgeCount());
        assertEquals(5, graph.vertexCount());
        int centre = graph.vertexAt(PixelGraph.of(image).nodeAt(7 + 3));
        assertArrayEquals(new double[] {2, 3}, graph.position(centre));
        assertEquals(4, graph.nodes(centre).length);
        assertEquals(4, graph.degree(centre));
        for (int branch : graph.edges()) {
            boolean horizontal = graph.branches().size(branch) == 3;
            assertEquals(horizontal ? 3 : 2, graph.length(branch));
            assertEquals(horizontal ? 3 : 2, graph.distance(branch));
            assertEquals(BranchKind.TIP_TO_JUNCTION, graph.kind(branch));
        }
        assertEquals(8, BranchGraph.of(graph.branches()).edgeCount());
    }

    @Test
    void spacingScalesCentroidsAndLengths() {
        BinaryImage image = BinaryImage.parse("#....", ".#...", "..###", "..#..", "..#..");
        Branches branches = Branches.of(PixelGraph.builder(image).spacing(2, 0.5).build());
        BranchGraph graph = BranchGraph.merged(branches);
        int[] junction = IntStream.range(0, graph.vertexCount()).filter(graph::hasJunction).toArray();
        assertEquals(1, junction.length);
        // The pixels (2, 2), (2, 3) and (3, 2) touch each other.
        assertArrayEquals(new double[] {14 / 3.0, 3.5 / 3}, graph.position(junction[0]), 1e-15);
        assertEquals(3, graph.degree(junction[0]));
        int first = graph.half(junction[0], 0) >> 1;
        assertEquals(
                2 * Math.hypot(2, 0.5) + Math.hypot(14 / 3.0 - 4, 3.5 / 3 - 1), graph.length(first), 1e-12);
        assertEquals(Math.hypot(14 / 3.0, 3.5 / 3), graph.distance(first), 1e-12);
    }

    @Test
    void withoutMergingEverythingIsTheBranchesOwn() {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            Branches branches = Branches.of(PixelGraph.of(RandomSkeletons.next(random)));
            BranchGraph graph = BranchGraph.of(branches);
            assertFalse(graph.isMerged());
            assertEquals(branches.count(), graph.edgeCount());
            for (int b = 0; b < branches.count(); b++) {
                assertEquals(branches.length(b), graph.length(b));
                assertEquals(branches.distance(b), graph.distance(b));
                assertEquals(branches.kind(b), graph.kind(b));
                assertEquals(branches.source(b), graph.node(graph.vertexOf(2 * b)));
                assertEquals(branches.target(b), graph.endNode(2 * b + 1));
            }
        }
    }

    @Test
    void ringsBlocksAndNothing() {
        BranchGraph ring = merged(BinaryImage.parse(".#.", "#.#", ".#."));
        assertEquals(1, ring.edgeCount());
        assertEquals(BranchKind.CYCLE, ring.kind(0));
        assertFalse(ring.hasJunction(0));
        BranchGraph block = merged(BinaryImage.parse("##", "##"));
        assertEquals(0, block.edgeCount());
        assertEquals(1, block.vertexCount());
        assertArrayEquals(new double[] {0.5, 0.5}, block.position(0));
        assertEquals(0, merged(BinaryImage.parse("#.#")).vertexCount());
    }

    @Test
    void theHorse() {
        // skimage.morphology.skeletonize(~skimage.data.horse()); AnalyzeSkeleton counts 23 branches in it.
        assertEquals(23, merged(Retina.image("/measures/horse-skeleton.png")).edgeCount());
    }
}
