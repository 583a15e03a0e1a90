package io.github.filigree.graph.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.AnalyzeSkeletonRules;
import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
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
class SkeletonTableTest {

    private static int sum(BranchTable table, String column) {
        return Arrays.stream(table.ints(column)).sum();
    }

    @Test
    void sumsAreAnalyzeSkeletons() {
        Random random = new Random(5);
        int compared = 0;
        for (int i = 0; i < 700; i++) {
            BinaryImage image = RandomSkeletons.next(random);
            if (image.rank() > 3 || image.count() == 0 || image.count() > 400) {
                continue;
            }
            compared++;
            AnalyzeSkeletonRules expected = new AnalyzeSkeletonRules(image);
            BranchGraph graph = BranchGraph.merged(Branches.of(PixelGraph.of(image)));
            BranchTable fiji = SkeletonTable.fiji(graph);
            assertEquals(expected.branches, sum(fiji, "# Branches"));
            assertEquals(expected.junctions, sum(fiji, "# Junctions"));
            assertEquals(expected.ends, sum(fiji, "# End-point voxels"));
            assertEquals(expected.junctionVoxels, sum(fiji, "# Junction voxels"));
            assertEquals(expected.slabs, sum(fiji, "# Slab voxels"));
            assertEquals(expected.triples, sum(fiji, "# Triple points"));
            assertEquals(expected.quadruples, sum(fiji, "# Quadruple points"));
            BranchTable whole = SkeletonTable.ofImage(graph);
            assertEquals(expected.branches, whole.ints("branches")[0]);
            assertEquals(expected.triples, whole.ints("triple_points")[0]);
            assertEquals(fiji.rows(), whole.ints("skeletons")[0]);
        }
        assertTrue(compared > 500);
    }

    @Test
    void cyclesAreHolesOfTheImage() {
        BranchGraph graph = BranchGraph.of(Branches.of(BinaryImage.parse(
                ".###..#.",
                "#...##.#",
                "#...#.#.",
                ".###....",
                "........",
                "#.#####.")));
        BranchTable table = SkeletonTable.of(graph);
        assertArrayEquals(new int[] {2, 0, 0}, table.ints("cycles"));
        assertEquals(2, SkeletonTable.ofImage(graph).ints("cycles")[0]);
        assertArrayEquals(new double[] {2 / 32.0, 0, 0}, table.doubles("mesh_density"));
        assertEquals(2 / 48.0, SkeletonTable.ofImage(graph).doubles("mesh_density")[0]);
    }

    @Test
    void aTreeByHand() {
        BinaryImage image = BinaryImage.parse(
                "..........",
                ".....#....",
                ".....#....",
                "######....",
                ".....#....",
                ".....####.");
        PixelGraph pixels = PixelGraph.builder(image).edges(EdgeRule.REDUCED).spacing(2, 1).build();
        BranchTable table = SkeletonTable.of(BranchGraph.of(Branches.of(pixels)));
        assertEquals(1, table.rows());
        assertEquals(3, table.ints("branches")[0]);
        assertEquals(1, table.ints("junctions")[0]);
        assertEquals(3, table.ints("ends")[0]);
        assertEquals(1, table.ints("triple_points")[0]);
        assertEquals(0, table.ints("quadruple_points")[0]);
        assertEquals(9, table.ints("slab_pixels")[0]);
        assertEquals(5 + 4 + 7, table.doubles("total_length")[0]);
        assertEquals(16 / 3.0, table.doubles("mean_length")[0]);
        assertEquals(7, table.doubles("max_length")[0]);
        assertEquals(12, table.doubles("longest_path")[0]);
        double[] ends = {table.doubles("longest_path_src_0")[0], table.doubles("longest_path_src_1")[0],
            table.doubles("longest_path_dst_0")[0], table.doubles("longest_path_dst_1")[0]};
        Arrays.sort(ends);
        assertArrayEquals(new double[] {0, 6, 8, 10}, ends);
        assertEquals(5 * 2 * 9, table.doubles("box")[0]);
        assertEquals(16 / 90.0, table.doubles("length_density")[0]);
    }

    @Test
    void isolatedPixelsRingsAndEmptyImages() {
        BranchGraph graph = BranchGraph.of(Branches.of(BinaryImage.parse("#...#.", "...#.#", "....#.")));
        BranchTable table = SkeletonTable.of(graph);
        assertArrayEquals(new int[] {0, 1}, table.ints("cycles"));
        assertArrayEquals(new int[] {1, 0}, table.ints("ends"));
        assertArrayEquals(new double[] {Double.NaN, 4 * Math.sqrt(2)}, table.doubles("mean_length"), 1e-15);
        assertArrayEquals(new double[] {0, 0}, table.doubles("longest_path"));
        BranchGraph empty = BranchGraph.of(Branches.of(BinaryImage.parse("..")));
        assertEquals(0, SkeletonTable.of(empty).rows());
        assertEquals(0, SkeletonTable.ofImage(empty).ints("skeletons")[0]);
        assertEquals(0, SkeletonTable.ofImage(empty).doubles("longest_path")[0]);
    }

    @Test
    void fijiHasThreeAxes() {
        BranchGraph graph = BranchGraph.of(Branches.of(BinaryImage.of(new byte[] {1, 1, 0}, 1, 1, 1, 3)));
        assertEquals(
                "AnalyzeSkeleton's table has three axes, the image has rank 4",
                assertThrows(IllegalArgumentException.class, () -> SkeletonTable.fiji(graph)).getMessage());
        BranchTable line = SkeletonTable.fiji(BranchGraph.of(Branches.of(BinaryImage.of(new byte[] {0, 1, 1}, 3))));
        assertEquals(
                "# Branches,# Junctions,# End-point voxels,# Junction voxels,# Slab voxels,Average Branch Length,"
                        + "# Triple points,# Quadruple points,Maximum Branch Length,Longest Shortest Path,spx,spy,spz",
                String.join(",", line.columns().stream().map(BranchTable.Column::name).toList()));
        assertEquals(0, line.doubles("spz")[0]);
    }
}
