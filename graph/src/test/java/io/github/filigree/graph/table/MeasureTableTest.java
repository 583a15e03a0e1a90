package io.github.filigree.graph.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchReducer;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.FailingImage;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.RandomSkeletons;
import io.github.filigree.graph.Retina;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FailingImage.class)
class MeasureTableTest {

    private static final BinaryImage TEE = BinaryImage.parse("..#....", "..#....", "#######");

    private static List<String> names(BranchTable table) {
        return table.columns().stream().map(BranchTable.Column::name).toList();
    }

    private static Branches tee(double... spacing) {
        return Branches.of(PixelGraph.builder(TEE).edges(EdgeRule.REDUCED).spacing(spacing).build());
    }

    @Test
    void columnsByNameInTheOrderOfTheNames() {
        Branches branches = tee(1, 1);
        BranchTable table = MeasureTable.builder(BranchGraph.of(branches))
                .columns("tortuosity", "skeleton_id", "coord_src", "contraction", "tortuosity")
                .build();
        assertEquals(List.of("tortuosity", "skeleton_id", "coord_src_0", "coord_src_1", "contraction"), names(table));
        assertArrayEquals(new double[] {1, 1, 1}, table.doubles("tortuosity"));
        assertArrayEquals(new double[] {1, 1, 1}, table.doubles("contraction"));
    }

    @Test
    void allIsAllThatIsGiven() {
        BranchGraph graph = BranchGraph.of(tee(1, 1));
        List<String> plain = names(MeasureTable.builder(graph).build());
        assertEquals(names(EdgeTable.of(graph)), plain.subList(0, EdgeTable.of(graph).columns().size()));
        assertFalse(plain.contains("mean_radius") || plain.contains("mean_value") || plain.contains("height_length"));
        List<String> all = names(MeasureTable.builder(graph)
                .radii(new double[9])
                .heights(new double[9])
                .values(p -> p, p -> -p)
                .build());
        for (Measure measure : MeasureTable.measures()) {
            assertTrue(all.stream().anyMatch(name -> name.startsWith(measure.name())), measure::name);
        }
        assertTrue(all.containsAll(List.of("mean_value", "mean_value_1", "sd_radius", "volume", "height_length")));
        assertEquals(all.size(), new HashSet<>(all).size());
    }

    @Test
    void valuesAndRadiiAreThoseOfTheReducers() {
        Branches branches = tee(1, 1);
        BranchTable table = MeasureTable.builder(BranchGraph.of(branches))
                .values(p -> p % 5, p -> p * p)
                .radii(branches.graph().read(p -> 1 + p % 3))
                .build();
        assertArrayEquals(branches.measure(p -> p % 5, BranchReducer.MEAN), table.doubles("mean_value"));
        assertArrayEquals(branches.measure(p -> p % 5, BranchReducer.STANDARD_DEVIATION), table.doubles("sd_value"));
        assertArrayEquals(branches.measure(p -> p * p, BranchReducer.MIN), table.doubles("min_value_1"));
        assertArrayEquals(branches.measure(p -> p * p, BranchReducer.MAX), table.doubles("max_value_1"));
        assertArrayEquals(branches.measure(p -> p * p, BranchReducer.MEDIAN), table.doubles("median_value_1"));
        assertArrayEquals(branches.measure(p -> 1 + p % 3, BranchReducer.MAX), table.doubles("max_radius"));
    }

    @Test
    void aTeeByHand() {
        BranchGraph graph = BranchGraph.of(tee(2, 1));
        BranchTable table = MeasureTable.builder(graph).roots(graph.vertexAt(0)).build();
        // From the top down to the junction, then left and right.
        assertArrayEquals(new double[] {4, 2, 4}, table.doubles("length"));
        assertArrayEquals(new int[] {3, 3, 5}, table.ints("pixels"));
        assertArrayEquals(new int[] {2, 1, 1}, table.ints("strahler"));
        assertArrayEquals(new int[] {1, 2, 2}, table.ints("level"));
        assertArrayEquals(new double[] {0, 4, 4}, table.doubles("root_distance"));
        assertArrayEquals(new double[] {1, 0, 0}, table.doubles("direction_src_0"), 1e-15);
        assertArrayEquals(new double[] {0, 1, 1}, table.doubles("direction_src_1"), 1e-15);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, 90}, table.doubles("angle_src"), 1e-9);
        assertArrayEquals(new double[] {90, 90, Double.NaN}, table.doubles("angle_dst"), 1e-9);
        BranchTable.Flags main = (BranchTable.Flags) table.column("main");
        assertArrayEquals(new boolean[] {true, false, true}, main.values());
        BranchTable.Flags border = (BranchTable.Flags) table.column("at_border");
        assertArrayEquals(new boolean[] {true, true, true}, border.values());
    }

    @Test
    void onlyEndsAtTheBorderAreCut() {
        BranchTable table = MeasureTable.builder(BranchGraph.of(Branches.of(BinaryImage.parse(
                        "........",
                        "..####..",
                        "........",
                        "..######",
                        "........"))))
                .columns("at_border")
                .build();
        assertArrayEquals(
                new boolean[] {false, true}, ((BranchTable.Flags) table.column("at_border")).values());
    }

    @Test
    void mergedTablesHaveOneRowPerEdgeAndCentroids() {
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            BranchGraph graph = BranchGraph.merged(Branches.of(PixelGraph.builder(RandomSkeletons.next(random))
                    .build()));
            BranchTable table = EdgeTable.of(graph, p -> p);
            assertEquals(graph.edgeCount(), table.rows());
            int[] edges = graph.edges();
            assertEquals(names(BranchTable.of(graph.branches(), p -> p)), names(table));
            for (int row = 0; row < edges.length; row++) {
                assertEquals(graph.length(edges[row]), table.doubles("branch_distance")[row]);
                assertEquals(graph.distance(edges[row]), table.doubles("euclidean_distance")[row]);
                double[] end = graph.position(graph.vertexOf(2 * edges[row] + 1));
                for (int axis = 0; axis < end.length; axis++) {
                    assertEquals(end[axis], table.doubles("coord_dst_" + axis)[row]);
                }
            }
            assertEquals(graph.edgeCount(), MeasureTable.builder(graph).build().rows());
        }
    }

    @Test
    void withoutMergingTheFirstColumnsAreSkansToTheLastBit() {
        Branches branches = Branches.of(PixelGraph.builder(Retina.skeleton()).edges(EdgeRule.FOREST).build());
        BranchTable expected = BranchTable.of(branches, p -> p % 256);
        BranchTable table = MeasureTable.builder(BranchGraph.of(branches)).values(p -> p % 256).build();
        for (BranchTable.Column column : expected.columns()) {
            assertArrayEquals(expected.doubles(column.name()), table.doubles(column.name()));
        }
    }

    @Test
    void wrongNamesAndMissingInputAreToldClearly() {
        MeasureTable.Builder builder = MeasureTable.builder(BranchGraph.of(tee(1, 1)));
        String unknown = assertThrows(IllegalArgumentException.class, () -> builder.columns("lenght").build())
                .getMessage();
        assertTrue(unknown.startsWith("no column \"lenght\"; there are all, skeleton_id, ") && unknown.contains("strahler"));
        for (String[] missing : new String[][] {
            {"mean_value", "values"}, {"volume", "radii"}, {"sd_radius", "radii"}, {"height_length", "heights"}}) {
            assertEquals(
                    "column \"" + missing[0] + "\" needs " + missing[1] + ", which is not given",
                    assertThrows(IllegalArgumentException.class, () -> builder.columns(missing[0]).build())
                            .getMessage());
        }
        assertEquals(
                "radii need 9 elements, have 1",
                assertThrows(IllegalArgumentException.class, () -> builder.radii(1)).getMessage());
    }

    @Test
    void everyMeasureIsDefined() {
        for (Measure measure : MeasureTable.measures()) {
            assertFalse(measure.definition().isBlank(), measure.name());
            assertTrue(measure.name().matches("[a-z_]+"), measure.name());
            assertTrue(
                    List.of("", "length", "length²", "length³", "1/length", "degrees", "value", "count")
                            .contains(measure.unit()), measure.unit());
        }
        assertEquals(
                MeasureTable.measures().size(),
                MeasureTable.measures().stream().map(Measure::name).distinct().count());
        assertTrue(Arrays.stream(new String[] {"length", "strahler"}).allMatch(
                name -> MeasureTable.measures().stream().anyMatch(m -> m.name().equals(name))));
    }
}
