package io.github.filigree.io.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColoringTest {

    @Test
    void branchesThatMeetDiffer() {
        Random random = new Random(11);
        boolean[] pixels = new boolean[200 * 200];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(100) < 70;
        }
        BinaryImage skeleton = Thinning.zhangSuen(BinaryImage.of(pixels, 200, 200));
        Branches branches =
                Branches.of(PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED).build());
        int[] colors = Coloring.branches(branches).colors();
        int compared = 0;
        for (int a = 0; a < branches.count(); a++) {
            for (int b = a + 1; b < branches.count(); b++) {
                // Ends belong to several branches; only nodes between tell a branch's colour.
                if (branches.source(a) == branches.source(b) && branches.size(a) > 2 && branches.size(b) > 2) {
                    assertNotEquals(colors[branches.node(a, 1)], colors[branches.node(b, 1)], a + " and " + b);
                    compared++;
                }
            }
        }
        assertTrue(compared > 100, compared + " pairs");
    }

    @Test
    void degreesAboveThreeAreBrighterAndIsolatedPixelsAreGrey() {
        PixelGraph graph = PixelGraph.of(BinaryImage.parse("#.#...", ".#...#", "#.#..."));
        Coloring coloring = Coloring.degrees(graph);
        assertEquals(Palette.GREY, coloring.colors()[graph.nodeAt(11)]);
        assertEquals(Palette.magma(1), coloring.colors()[graph.nodeAt(7)]);
        assertEquals(Palette.magma(1 / 3.0), coloring.colors()[0]);
        assertEquals("4 junction (1)", coloring.legend().getFirst().text());
        assertEquals("0 isolated (1)", coloring.legend().getLast().text());
    }

    @Test
    void theLargestComponentIsListedFirst() {
        Branches branches = Branches.of(PixelGraph.of(BinaryImage.parse("#.###", ".....", "##...")));
        Coloring coloring = Coloring.components(branches);
        assertEquals("component 1 (3)", coloring.legend().getFirst().text());
        assertEquals(coloring.legend().getFirst().color(), coloring.colors()[1]);
        assertEquals(3, coloring.legend().size());
    }

    @Test
    void magmaMeetsItsAnchorsAndGetsBrighter() {
        assertEquals(0x000004, Palette.magma(0));
        assertEquals(0xfcfdbf, Palette.magma(1));
        assertEquals(0xd3436e, Palette.magma(4 / 7.0));
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            int color = Palette.magma(i / 100.0);
            double luma = 0.299 * (color >> 16) + 0.587 * (color >> 8 & 0xff) + 0.114 * (color & 0xff);
            assertTrue(luma > before, i + ": " + luma);
            before = luma;
        }
    }
}
