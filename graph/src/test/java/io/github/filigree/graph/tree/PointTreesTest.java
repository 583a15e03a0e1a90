package io.github.filigree.graph.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.graph.BranchTable;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointTreesTest {

    /** A stem of 5, a prong of 3 and one of 1 + √2 in two steps; the root is point 2, the prongs' ends 0 and 5. */
    private static PointTrees fork() {
        return PointTrees.builder(1)
                .point(3, 2, 1, 3, 5, 0)
                .point(2, 0, 2, 0, 3, 0)
                .point(-1, 1, 3, 0, 0, 0)
                .point(1, 0, 2, 0, 5, 0)
                .point(3, 0, 2, 0, 6, 0)
                .point(4, 3, 0, 0, 7, 1)
                .build();
    }

    @Test
    void branchesOfAForkAreMeasured() {
        BranchTable table = PointTable.of(fork());
        assertArrayEquals(new int[] {0, 3, 5}, table.ints("node_id_dst"));
        assertArrayEquals(new int[] {3, 2, 3}, table.ints("node_id_src"));
        assertArrayEquals(new double[] {3, 5, 1 + Math.sqrt(2)}, table.doubles("branch_distance"), 1e-12);
        assertArrayEquals(new double[] {3, 5, Math.sqrt(5)}, table.doubles("euclidean_distance"), 1e-12);
        assertArrayEquals(new int[] {1, 1, 1}, table.ints("branch_type"));
        assertArrayEquals(new int[] {1, 2, 1}, table.ints("strahler"));
        assertArrayEquals(new int[] {2, 1, 2}, table.ints("level"));
        assertArrayEquals(new double[] {5, 0, 5}, table.doubles("root_distance"));
        assertArrayEquals(new double[] {1.5, 7.0 / 3, 4.0 / 3}, table.doubles("mean_radius"), 1e-12);
        assertArrayEquals(new double[] {1, 2, 0}, table.doubles("min_radius"));
        assertArrayEquals(new double[] {2, 3, 2}, table.doubles("max_radius"));
        assertArrayEquals(new int[] {2, 0, 3}, table.ints("type"));
        assertArrayEquals(new double[] {3, 0, 0}, table.doubles("coord_dst_0"));
        assertArrayEquals(new double[] {5, 5, 7}, table.doubles("coord_dst_1"));
        assertArrayEquals(new double[] {0, 0, 1}, table.doubles("coord_dst_2"));
    }

    @Test
    void aConeHasItsVolumeAndSurface() {
        int steps = 40;
        PointTrees.Builder builder = PointTrees.builder(steps + 1);
        for (int i = 0; i <= steps; i++) {
            builder.point(i - 1, 0, 3 - 3.0 * i / steps, 0, 0, 4.0 * i / steps);
        }
        BranchTable table = PointTable.of(builder.build());
        assertArrayEquals(new double[] {Math.PI * 9 * 4 / 3}, table.doubles("volume"), 1e-9);
        assertArrayEquals(new double[] {Math.PI * 3 * 5}, table.doubles("surface"), 1e-9);
    }

    @Test
    void aPerfectTreeHasItsStrahlerOrder() {
        PointTrees.Builder builder = PointTrees.builder(16).point(-1, 0, 1, 0, 0, 0);
        for (int i = 1; i < 32; i++) {
            builder.point(i == 1 ? 0 : i / 2, 0, 1, i, i % 7, 0);
        }
        BranchTable table = PointTable.of(builder.build());
        int[] orders = table.ints("strahler");
        int[] levels = table.ints("level");
        for (int b = 0; b < orders.length; b++) {
            int point = table.ints("node_id_dst")[b];
            int depth = 32 - Integer.numberOfLeadingZeros(point);
            assertEquals(depth, levels[b]);
            assertEquals(6 - depth, orders[b]);
        }
    }

    @Test
    void aCutBecomesABranchThatClosesACycle() {
        PointTrees ring = PointTrees.builder(4)
                .point(-1, 0, 1, 0, 0, 0)
                .point(0, 0, 1, 0, 0, 1)
                .point(0, 0, 1, 0, 1, 0)
                .point(1, 0, 1, 0, 1, 1)
                .cut(3, 2)
                .build();
        PointBranches branches = PointBranches.of(ring);
        assertEquals("1 branches of 4 points in 1 tree, 1 cycle", branches.toString());
        assertEquals(4, branches.length(0));
        assertEquals(3, PointTable.of(ring).ints("branch_type")[0]);
        assertEquals(0, branches.level(0));
        assertEquals(0, branches.strahler(0));
        assertEquals(2, PointTrees.builder(2).point(-1, 0, 1, 0, 0, 0).point(0, 0, 1, 0, 0, 1).cut(0, 1).build()
                .degree(0));
    }

    @Test
    void randomTreesHaveAllTheirEdgesInBranchesOnce() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(40);
            int[] number = shuffled(count, random);
            int[] parents = new int[count];
            double total = 0;
            for (int i = 0; i < count; i++) {
                parents[number[i]] = i == 0 || random.nextInt(9) == 0 ? -1 : number[random.nextInt(i)];
            }
            PointTrees.Builder builder = PointTrees.builder(4);
            for (int point = 0; point < count; point++) {
                builder.point(parents[point], 0, 1, random.nextDouble(), random.nextDouble(), random.nextDouble());
            }
            for (int cut = random.nextInt(4); cut > 0 && count > 1; cut--) {
                int a = random.nextInt(count);
                builder.cut(a, (a + 1 + random.nextInt(count - 1)) % count);
            }
            PointTrees trees = builder.build();
            for (int point = 0; point < count; point++) {
                total += parents[point] < 0 ? 0 : trees.distance(point, parents[point]);
            }
            for (int c = 0; c < trees.cuts().length; c += 2) {
                total += trees.distance(trees.cuts()[c], trees.cuts()[c + 1]);
            }
            PointBranches branches = PointBranches.of(trees);
            double sum = 0;
            for (int b = 0; b < branches.count(); b++) {
                sum += branches.length(b);
                for (int k = 1; k < branches.size(b) - 1; k++) {
                    assertEquals(2, trees.degree(branches.point(b, k)), "seed " + seed);
                }
                assertEquals(branches.closesCycle(b) ? 0 : 1, Math.min(1, branches.level(b)), "seed " + seed);
            }
            assertEquals(total, sum, 1e-9, "seed " + seed + ": " + branches);
        }
    }

    private static int[] shuffled(int count, Random random) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
        return numbers;
    }

    @Test
    void wrongTreesAreRefused() {
        assertMessage("point 0 has the parent 3, there are 1 points",
                () -> PointTrees.builder(1).point(3, 0, 1, 0, 0, 0).build());
        assertMessage("2 points have no root among their ancestors, since parents go round in a circle; "
                        + "point 1 is one",
                () -> PointTrees.builder(3).point(-1, 0, 1, 0, 0, 0).point(2, 0, 1, 0, 0, 0).point(1, 0, 1, 0, 0, 0)
                        .build());
        assertMessage("the radius is -1.0, must be finite and at least 0",
                () -> PointTrees.builder(1).point(-1, 0, -1, 0, 0, 0));
        assertMessage("the position is [0.0, NaN, 0.0], must be three finite numbers",
                () -> PointTrees.builder(1).point(-1, 0, 1, 0, Double.NaN, 0));
        assertMessage("a cut between 0 and 0 of 1 points",
                () -> PointTrees.builder(1).point(-1, 0, 1, 0, 0, 0).cut(0, 0));
        assertEquals(0, PointTable.of(PointTrees.builder(0).build()).rows());
        assertEquals(0, Arrays.stream(PointTrees.builder(0).build().order()).count());
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
