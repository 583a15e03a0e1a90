package io.github.filigree.house;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.geodesic.Geodesics;
import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.graph.measure.JunctionClusters;
import io.github.filigree.graph.prune.Pruning;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.kernels.ArrayAdd;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Simd;
import io.github.filigree.kernels.Thinning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs on the module path, so that only what is exported can be used. */
class ModulePathTest {

    @Test
    void everyExportedPackageWorks() {
        assertTrue(ModulePathTest.class.getModule().isNamed(), "this test must run on the module path");
        byte[] sum = new byte[3];
        ArrayAdd.add(new byte[] {1, 2, 3}, new byte[] {4, 5, (byte) 255}, sum);
        assertArrayEquals(new byte[] {5, 7, 2}, sum);
        BinaryImage skeleton = Thinning.zhangSuen(BinaryImage.parse("#...#", ".#.#.", "..#..", "..#..", "..#.."));
        Branches branches = Branches.of(skeleton);
        assertEquals(3, branches.count());
        assertEquals(3, branches.table().doubles("branch_distance").length);
        assertEquals(1, JunctionClusters.of(branches.graph()).count());
        assertEquals(1, Pruning.shorterThan(branches, 2.5).branches().count());
        assertEquals(4 * Math.sqrt(2), Geodesics.of(branches).longestPath(0).length(), 1e-12);
        assertEquals(3, FijiTable.of(branches, pixel -> 255).rows());
        assertEquals(7, SpectralLayout.of(PixelGraph.builder(skeleton).edges(EdgeRule.ALL).build()).nodes().length);
        assertFalse(Simd.status().reason().isEmpty());
    }

    @Test
    void machineryIsHidden() {
        Module kernels = BinaryImage.class.getModule();
        Module graph = PixelGraph.class.getModule();
        Module house = ModulePathTest.class.getModule();
        for (String hidden : List.of("bits", "contract", "scalar", "vector")) {
            assertFalse(kernels.isExported("io.github.filigree.kernels." + hidden, house), hidden);
        }
        assertTrue(kernels.isExported("io.github.filigree.kernels.bits", graph));
        assertFalse(kernels.isExported("io.github.filigree.kernels.contract", graph));
        for (String hidden : List.of("build", "util")) {
            assertFalse(graph.isExported("io.github.filigree.graph." + hidden, house), hidden);
        }
        Object bits = BinaryImage.parse("#").bits();
        assertThrows(IllegalAccessException.class, () -> bits.getClass().getMethod("words").invoke(bits));
    }
}
