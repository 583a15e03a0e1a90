package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filigree.graph.table.FijiTable;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(FailingImage.class)
class BranchesTest {

    @ParameterizedTest
    @MethodSource("io.github.filigree.graph.SmallGraphs#all")
    void forestPathsAndTableAsInTheReference(SmallGraphs.Case given) {
        PixelGraph graph = PixelGraph.builder(given.image())
                .edges(EdgeRule.FOREST)
                .spacing(given.spacing())
                .build();
        Branches branches = Branches.of(graph);
        if (given.json().has("skan_refuses")) {
            assertEquals(0, branches.count());
            assertEquals(graph.nodeCount(), branches.componentCount());
            return;
        }
        CsrMatrix csr = graph.toCsr();
        JsonNode forest = given.json().get("forest");
        assertArrayEquals(SmallGraphs.ints(forest.get("rowPointers")), csr.rowPointers());
        assertArrayEquals(SmallGraphs.ints(forest.get("columnIndices")), csr.columnIndices());
        assertArrayEquals(SmallGraphs.doubles(forest.get("weights")), csr.values(), 1e-15);

        JsonNode paths = given.json().get("paths");
        assertEquals(paths.size(), branches.count());
        for (int b = 0; b < branches.count(); b++) {
            assertArrayEquals(SmallGraphs.ints(paths.get(b)), path(branches, b));
        }
        JsonNode summary = given.json().get("summary");
        BranchTable table = BranchTable.of(branches);
        assertEquals(
                summary.propertyStream().map(e -> e.getKey()).toList(),
                table.columns().stream().map(BranchTable.Column::name).toList());
        for (BranchTable.Column column : table.columns()) {
            assertColumn(SmallGraphs.doubles(summary.get(column.name())), column);
        }
    }

    private static int[] path(Branches branches, int branch) {
        int[] path = new int[branches.size(branch)];
        Arrays.setAll(path, k -> branches.node(branch, k));
        return path;
    }

    private static void assertColumn(double[] expected, BranchTable.Column column) {
        double[] actual = switch (column) {
            case BranchTable.Ints ints -> Arrays.stream(ints.values()).asDoubleStream().toArray();
            case BranchTable.Doubles doubles -> doubles.values();
            case BranchTable.Flags flags -> throw new AssertionError(flags.name());
        };
        assertEquals(expected.length, actual.length, column.name());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-9 * Math.abs(expected[i]), column.name() + " of branch " + i);
        }
    }

    @Test
    void allBranchesOfTheRetinaInSkansOrder() throws IOException {
        List<String> lines;
        try (InputStream in = BranchesTest.class.getResourceAsStream("/reference/retina-branches-skan.csv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        List<String> names = List.of(lines.getFirst().split(","));
        BranchTable table = BranchTable.of(Branches.of(
                PixelGraph.builder(Retina.skeleton()).edges(EdgeRule.FOREST).build()));
        assertEquals(names, table.columns().stream().map(BranchTable.Column::name).toList());
        assertEquals(454, table.rows());
        for (int c = 0; c < names.size(); c++) {
            int column = c;
            double[] expected = lines.stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                    .toArray();
            assertColumn(expected, table.columns().get(c));
        }
    }

    @Test
    void valuesAlongBranches() {
        BinaryImage image = BinaryImage.parse("..#", "###", "..#");
        Branches branches = Branches.of(PixelGraph.builder(image).edges(EdgeRule.REDUCED).build());
        assertEquals(3, branches.count());
        PixelValues square = p -> p * p;
        assertArrayEquals(new double[] {4, 25}, branches.profile(0, square));
        assertArrayEquals(new double[] {9, 16, 25}, branches.profile(1, square));
        assertArrayEquals(new double[] {25, 64}, branches.profile(2, square));
        assertArrayEquals(new double[] {4, 9, 25}, branches.measure(square, BranchReducer.MIN));
        assertArrayEquals(new double[] {25, 25, 64}, branches.measure(square, BranchReducer.MAX));
        assertArrayEquals(new double[] {14.5, 16, 44.5}, branches.measure(square, BranchReducer.MEDIAN));
        BranchTable table = BranchTable.of(branches, square, p -> -p);
        assertColumn(new double[] {14.5, 50 / 3.0, 44.5}, table.column("mean_pixel_value"));
        assertColumn(new double[] {10.5, Math.sqrt(386.0 / 9), 19.5}, table.column("stdev_pixel_value"));
        assertColumn(new double[] {-3.5, -4, -6.5}, table.column("mean_pixel_value_1"));
    }

    @Test
    void tortuosityAndLengths() {
        BinaryImage image = BinaryImage.parse("#..#..#.", ".##..#.#", "......#.");
        Branches branches = Branches.of(PixelGraph.builder(image).spacing(2, 1).build());
        assertEquals(2, branches.count());
        assertEquals(BranchKind.TIP_TO_TIP, branches.kind(0));
        assertEquals(BranchKind.CYCLE, branches.kind(1));
        double open = 1 + 2 * Math.sqrt(5);
        assertEquals(open / 3, branches.tortuosity(0), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, branches.tortuosity(1));
        assertEquals(open / 3, branches.meanTortuosity(), 1e-15);
        assertEquals(open + 4 * Math.sqrt(5), branches.totalLength(), 1e-14);
    }

    @Test
    void tablesTakeMoreColumnsOfTheRightLength() {
        BranchTable table = BranchTable.of(Branches.of(PixelGraph.of(BinaryImage.parse("##"))));
        BranchTable.Column main = BranchTable.Ints.of("main", 1);
        assertEquals(main, table.with(main).columns().getLast());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> table.with(BranchTable.Doubles.of("two", new double[2])))
                .getMessage();
        assertEquals("column \"two\" has 2 elements, the table has 1 rows", message);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> table.column("length"))
                .getMessage()
                .startsWith("no column \"length\"; there are skeleton_id, node_id_src"));
    }

    @Test
    void analyzeSkeletonsTable() {
        BinaryImage image = BinaryImage.parse(
                "##........",
                "..........",
                "#######...",
                ".......#..",
                "........##");
        PixelGraph graph = PixelGraph.builder(image).edges(EdgeRule.REDUCED).spacing(2, 1).build();
        BranchTable table = FijiTable.of(Branches.of(graph), p -> p);
        assertEquals(
                "Skeleton ID,Branch length,V1 x,V1 y,V1 z,V2 x,V2 y,V2 z,Euclidean distance,running average length,"
                        + "average intensity (inner 3rd),average intensity",
                String.join(",", table.columns().stream().map(BranchTable.Column::name).toList()));
        double diagonal = Math.sqrt(5);
        assertColumn(new double[] {1, 2}, table.column("Skeleton ID"));
        assertColumn(new double[] {1, 7 + 2 * diagonal}, table.column("Branch length"));
        assertColumn(new double[] {1, 9}, table.column("V2 x"));
        assertColumn(new double[] {0, 8}, table.column("V2 y"));
        assertColumn(new double[] {0, 0}, table.column("V2 z"));
        assertColumn(new double[] {1, Math.sqrt(81 + 16)}, table.column("Euclidean distance"));
        // Six steps along the row, one at a time; then from 5 pixels before: (2, 5), (4, 5) and (4, 5).
        assertColumn(
                new double[] {1, 6 + Math.sqrt(29) / 5 + 2 * Math.sqrt(41) / 5},
                table.column("running average length"));
        assertColumn(new double[] {1, 25}, table.column("average intensity (inner 3rd)"));
        assertColumn(
                new double[] {0.5, (20 + 21 + 22 + 23 + 24 + 25 + 26 + 37 + 48 + 49) / 10.0},
                table.column("average intensity"));
    }

    @Test
    void analyzeSkeletonsTableHasTheLongestBranchOfASkeletonFirst() {
        Branches branches = Branches.of(
                PixelGraph.builder(Retina.skeleton()).edges(EdgeRule.REDUCED).build());
        BranchTable table = FijiTable.of(branches, p -> 255);
        double[] lengths = ((BranchTable.Doubles) table.column("Branch length")).values();
        int[] skeletons = ((BranchTable.Ints) table.column("Skeleton ID")).values();
        for (int i = 1; i < lengths.length; i++) {
            assertTrue(skeletons[i - 1] < skeletons[i]
                    || skeletons[i - 1] == skeletons[i] && lengths[i - 1] >= lengths[i]);
        }
        assertEquals(branches.totalLength(), Arrays.stream(lengths).sum(), 1e-6);
    }

    @Test
    void degenerateImages() {
        for (EdgeRule rule : EdgeRule.values()) {
            assertBranches(rule, 0, 0);
            assertBranches(rule, 0, 0, "...", "...");
            assertBranches(rule, 0, 1, "#");
            assertBranches(rule, 1, 1, "##");
            assertBranches(rule, 0, 3, "#.#", "...", "#..");
            assertBranches(rule, 1, 1, ".#.", "#.#", ".#.");
        }
        assertBranches(EdgeRule.REDUCED, 1, 1, "##", "##");
        assertBranches(EdgeRule.ALL, 6, 1, "##", "##");
        assertBranches(EdgeRule.FOREST, 1, 1, "##", "##");
    }

    private static void assertBranches(EdgeRule rule, int branches, int components, String... rows) {
        BinaryImage image = BinaryImage.parse(rows);
        Branches found = Branches.of(PixelGraph.builder(image).edges(rule).build());
        assertEquals(branches, found.count(), rule + Arrays.toString(rows));
        assertEquals(components, found.componentCount(), rule + Arrays.toString(rows));
        assertEquals(branches, BranchTable.of(found, p -> p).rows());
    }

    @Test
    void anImagesBranchesHaveReducedEdges() {
        BinaryImage tee = BinaryImage.parse("#####", "..#..", "..#..");
        Branches branches = Branches.of(tee);
        assertEquals(EdgeRule.REDUCED, branches.graph().edgeRule());
        assertEquals(3, branches.count());
        assertArrayEquals(new double[] {2, 2, 2}, branches.table().doubles("branch_distance"));
        assertArrayEquals(new int[] {1, 1, 1}, branches.table().ints("branch_type"));
        assertArrayEquals(new double[] {1, 1, 1}, branches.table().doubles("branch_type"));
        assertEquals(
                "column \"branch_distance\" has no integers; use doubles or column",
                assertThrows(IllegalArgumentException.class, () -> branches.table().ints("branch_distance"))
                        .getMessage());
        assertTrue(branches.table().toString().startsWith("3 rows: skeleton_id, node_id_src"));
        assertEquals("4 vertices, 3 branches", BranchGraph.of(branches).toString());
    }

    /** Counts times steps: a ring walked from anywhere, and a branch walked back, has the same bits. */
    @Test
    void lengthsAreTheSameFromEitherEnd() {
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            BinaryImage image = RandomSkeletons.next(random);
            double[] spacing = random.doubles(image.rank(), 0.1, 3).toArray();
            Map<Set<Long>, Double> lengths = lengthsByEnds(image, spacing, false);
            lengthsByEnds(image, spacing, true).forEach((ends, length) -> {
                if (lengths.containsKey(ends)) {
                    assertEquals(lengths.get(ends), length, "spacing " + Arrays.toString(spacing));
                }
            });
        }
    }

    /** The lengths of branches whose pixels tell which they are, in an image or in its mirror image. */
    private static Map<Set<Long>, Double> lengthsByEnds(BinaryImage image, double[] spacing, boolean mirrored) {
        byte[] pixels = image.toBytes();
        int last = pixels.length - 1;
        for (int p = 0; mirrored && 2 * p < last; p++) {
            byte swapped = pixels[p];
            pixels[p] = pixels[last - p];
            pixels[last - p] = swapped;
        }
        PixelGraph graph = PixelGraph.builder(BinaryImage.of(pixels, image.shape()))
                .edges(EdgeRule.REDUCED)
                .spacing(spacing)
                .build();
        Branches branches = Branches.of(graph);
        Map<Set<Long>, Double> lengths = new HashMap<>();
        for (int b = 0; b < branches.count(); b++) {
            Set<Long> on = new HashSet<>();
            for (int k = 0; k < branches.size(b); k++) {
                long p = graph.pixelIndex(branches.node(b, k));
                on.add(mirrored ? last - p : p);
            }
            lengths.put(on, branches.length(b));
        }
        return lengths;
    }
}
