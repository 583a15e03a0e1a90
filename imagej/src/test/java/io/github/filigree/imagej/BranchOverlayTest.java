package io.github.filigree.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import org.junit.jupiter.api.Test;

class BranchOverlayTest {

    @Test
    void linesGoThroughTheCentresOfPixels() {
        BinaryImage skeleton = BinaryImage.parse("#....", ".#..#", "..##.", ".....", "#####");
        ImagePlus image = ImagePluses.of("two", skeleton);
        Overlay overlay = BranchOverlay.of(Branches.of(skeleton), image);
        assertEquals(2, overlay.size());
        Roi first = overlay.get(0);
        assertEquals("branch 1", first.getName());
        assertEquals(Roi.POLYLINE, first.getType());
        assertArrayEquals(new float[] {0.5f, 1.5f, 2.5f, 3.5f, 4.5f}, first.getFloatPolygon().xpoints);
        assertArrayEquals(new float[] {0.5f, 1.5f, 2.5f, 2.5f, 1.5f}, first.getFloatPolygon().ypoints);
        assertEquals(0, first.getPosition());
        assertNotEquals(first.getStrokeColor(), overlay.get(1).getStrokeColor());
    }

    @Test
    void inAStackEachPlaneHasItsRuns() {
        byte[] pixels = new byte[3 * 2 * 4];
        pixels[0] = 1; // plane 0, x = 0
        pixels[1] = 1; // plane 0, x = 1
        pixels[8 + 2] = 1; // plane 1, x = 2
        pixels[16 + 3] = 1; // plane 2, x = 3
        BinaryImage skeleton = BinaryImage.of(pixels, 3, 2, 4);
        ImagePlus stack = ImagePluses.of("stack", skeleton);
        Overlay overlay = BranchOverlay.of(Branches.of(skeleton), stack);
        assertEquals(3, overlay.size());
        float[][] columns = {{0.5f, 1.5f, 2.5f}, {1.5f, 2.5f, 3.5f}, {2.5f, 3.5f}};
        for (int z = 0; z < 3; z++) {
            assertEquals(z + 1, overlay.get(z).getPosition());
            assertArrayEquals(columns[z], overlay.get(z).getFloatPolygon().xpoints);
        }
        stack.setDimensions(1, 3, 1);
        stack.setOpenAsHyperStack(true);
        assertEquals(2, BranchOverlay.of(Branches.of(skeleton), stack).get(1).getZPosition());
    }

    @Test
    void branchesInsideOfMergedJunctionsAreLeftOut() {
        BinaryImage skeleton = BinaryImage.parse("#...#", ".#.#.", "..##.", "..#..", "..#..");
        Branches branches = Branches.of(PixelGraph.of(skeleton));
        BranchGraph merged = BranchGraph.merged(branches);
        Overlay overlay = BranchOverlay.of(merged, ImagePluses.of("", skeleton));
        assertTrue(merged.edgeCount() < branches.count(), merged + " of " + branches);
        assertEquals(merged.edgeCount(), overlay.size());
        assertEquals("branch " + (merged.edges()[0] + 1), overlay.get(0).getName());
    }

    @Test
    void anotherShapeIsRefused() {
        Branches branches = Branches.of(BinaryImage.parse("##", ".."));
        ImagePlus wide = ImagePluses.of("wide", BinaryImage.parse("###", "..."));
        String message =
                assertThrows(IllegalArgumentException.class, () -> BranchOverlay.of(branches, wide)).getMessage();
        assertTrue(message.contains("[2, 2]") && message.contains("wide has [2, 3]"), message);
        assertThrows(IllegalArgumentException.class, () -> BranchOverlay.of((Branches) null, wide));
        assertThrows(IllegalArgumentException.class, () -> BranchOverlay.of(branches, null));
    }
}
