package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.table.LabelColumn;
import io.github.filigree.graph.table.SkeletonTable;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.LabelImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Graphs, branches and tables of objects that touch, against those of each object's mask alone. */
@ExtendWith(FailingImage.class)
class LabelledGraphTest {

    /** An edge or a branch between pixels; those of each label alone and of all together must be the same. */
    private record Line(long label, long from, long to, double length, int kind) {}

    @Test
    void edgesAreThoseOfEachLabelAlone() {
        forRandomLabels((pixels, labels, options) -> {
            List<Line> expected = new ArrayList<>();
            for (int label = 1; label <= 4; label++) {
                addEdges(options.of(alone(pixels, labels, label)).build(), label, expected);
            }
            PixelGraph together = options.of(pixels).labels(labels).build();
            List<Line> found = new ArrayList<>();
            addEdges(together, 0, found);
            long[] ofNode = labels.labelsOf(pixels);
            found.replaceAll(e -> new Line(ofNode[together.nodeAt(e.from)], e.from, e.to, e.length, 0));
            assertSame(expected, found);
        });
    }

    private static void addEdges(PixelGraph graph, long label, List<Line> edges) {
        for (int node = 0; node < graph.nodeCount(); node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                edges.add(new Line(label, graph.pixelIndex(node), graph.pixelIndex(graph.neighbor(node, k)),
                        graph.length(node, k), 0));
            }
        }
    }

    @Test
    void branchesAndTheirLabelsAreThoseOfEachLabelAlone() {
        forRandomLabels((pixels, labels, options) -> {
            List<Line> expected = new ArrayList<>();
            for (int label = 1; label <= 4; label++) {
                addBranches(Branches.of(options.of(alone(pixels, labels, label)).build()), label, expected);
            }
            Branches together = Branches.of(options.of(pixels).labels(labels).build());
            List<Line> found = new ArrayList<>();
            addBranches(together, 0, found);
            BranchTable.Ints column = (BranchTable.Ints) LabelColumn.ofBranches(BranchGraph.of(together), labels);
            for (int b = 0; b < found.size(); b++) {
                Line line = found.get(b);
                found.set(b, new Line(column.get(b), line.from, line.to, line.length, line.kind));
            }
            assertSame(expected, found);
        });
    }

    private static void addBranches(Branches branches, long label, List<Line> lines) {
        for (int b = 0; b < branches.count(); b++) {
            lines.add(new Line(label, branches.graph().pixelIndex(branches.source(b)),
                    branches.graph().pixelIndex(branches.target(b)), branches.length(b), branches.kind(b).ordinal()));
        }
    }

    private static void assertSame(List<Line> expected, List<Line> found) {
        var order = java.util.Comparator.comparingLong(Line::label)
                .thenComparingLong(Line::from)
                .thenComparingLong(Line::to)
                .thenComparingDouble(Line::length);
        expected.sort(order);
        found.sort(order);
        assertEquals(expected, found);
    }

    @Test
    void rowsPerLabelAreThoseOfImagesOfEachLabelAlone() {
        forRandomLabels((pixels, labels, options) -> {
            BranchGraph together = BranchGraph.of(Branches.of(options.of(pixels).labels(labels).build()));
            BranchTable table = SkeletonTable.ofLabels(together, labels);
            BranchTable skeletons = SkeletonTable.of(together);
            BranchTable.Column ofSkeleton = LabelColumn.ofSkeletons(together.branches(), labels);
            assertEquals(skeletons.rows(), ofSkeleton.size());
            assertEquals(List.of("label", "skeletons"),
                    table.columns().stream().map(BranchTable.Column::name).limit(2).toList());
            int row = 0;
            for (int label = 1; label <= 4; label++) {
                BinaryImage alone = alone(pixels, labels, label);
                if (alone.count() == 0) {
                    continue;
                }
                BranchTable expected = SkeletonTable.ofImage(BranchGraph.of(Branches.of(options.of(alone).build())));
                assertEquals(label, table.ints("label")[row]);
                for (BranchTable.Column column : expected.columns()) {
                    String name = column.name();
                    if (!name.equals("box") && !name.endsWith("_density")) {
                        assertEquals(expected.doubles(name)[0], table.doubles(name)[row], 1e-9, name);
                    }
                }
                assertTrue(table.doubles("box")[row] > 0 && table.doubles("box")[row] <= expected.doubles("box")[0]);
                row++;
            }
            assertEquals(row, table.rows());
        });
    }

    @Test
    void theBoxOfALabelIsThatOfAllItsSkeletons() {
        int[] labels = {
            5, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 2, 2, 2,
            0, 0, 5, 0, 0, 0, 0};
        LabelImage image = LabelImage.of(labels, 3, 7);
        BranchTable table = SkeletonTable.ofLabels(
                BranchGraph.of(Branches.of(PixelGraph.builder(image.mask()).spacing(2, 0.5).labels(image).build())),
                image);
        assertArrayEquals(new int[] {2, 5}, table.ints("label"));
        assertArrayEquals(new int[] {1, 2}, table.ints("skeletons"));
        assertArrayEquals(new double[] {2 * 1.5, 6 * 1.5}, table.doubles("box"));
    }

    @Test
    void largeLabelsAreNumbers() {
        LabelImage image = LabelImage.ofRows(r -> new long[] {1L << 40, 1L << 40, 0, 3}, 1, 4);
        Branches branches = Branches.of(PixelGraph.builder(image.mask()).labels(image).build());
        BranchTable.Column column = LabelColumn.ofSkeletons(branches, image);
        assertArrayEquals(new double[] {1L << 40, 3}, ((BranchTable.Doubles) column).values());
    }

    @Test
    void anotherShapeIsRefused() {
        LabelImage image = LabelImage.of(new int[4], 2, 2);
        assertEquals("the label image is 2 × 2, the skeleton 4", assertThrows(IllegalArgumentException.class,
                () -> PixelGraph.builder(BinaryImage.of(new byte[4], 4)).labels(image)).getMessage());
    }

    private static BinaryImage alone(BinaryImage pixels, LabelImage labels, int label) {
        return BinaryImage.ofPixels(
                java.util.stream.LongStream.range(0, pixels.pixelCount())
                        .filter(p -> pixels.get(p) && labels.label(p) == label)
                        .toArray(),
                pixels.shape());
    }

    /** A builder with the options of a trial. */
    private record Options(int connectivity, EdgeRule rule, double[] spacing) {
        PixelGraphBuilder of(BinaryImage skeleton) {
            return PixelGraph.builder(skeleton).connectivity(connectivity).edges(rule).spacing(spacing);
        }
    }

    @FunctionalInterface
    private interface Trial {
        void run(BinaryImage pixels, LabelImage labels, Options options);
    }

    private static void forRandomLabels(Trial trial) {
        Random random = new Random(16);
        for (int i = 0; i < 300; i++) {
            long[] shape = RandomImages.shape(random);
            BinaryImage skeleton = RandomImages.image(random, random.nextDouble(), shape);
            int[] labels = new int[(int) skeleton.pixelCount()];
            int clump = 1 + random.nextInt(4);
            Arrays.setAll(labels, p -> random.nextInt(clump) > 0 && p > 0 ? labels[p - 1] : 1 + random.nextInt(4));
            trial.run(skeleton, LabelImage.of(labels, shape), new Options(
                    1 + random.nextInt(shape.length),
                    EdgeRule.values()[random.nextInt(3)],
                    random.doubles(shape.length, 0.5, 2).map(s -> Math.round(2 * s) / 2.0).toArray()));
        }
    }
}
