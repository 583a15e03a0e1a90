package io.github.filigree.graph.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.Curves;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CurvesAndConesTest {

    private static Branches branches(BinaryImage image, double... spacing) {
        return Branches.of(PixelGraph.builder(image)
                .edges(EdgeRule.REDUCED)
                .spacing(spacing.length == 0 ? Shape.of(image.shape()).unitSpacing() : spacing)
                .build());
    }

    private static LengthEstimates lengths(Branches branches) {
        return LengthEstimates.of(branches, NodePositions.of(branches.graph()));
    }

    private static Curvature curvature(Branches branches) {
        return Curvature.of(branches, NodePositions.of(branches.graph()));
    }

    @Test
    void aCircleBendsByOneOverItsRadius() {
        for (double radius : new double[] {20, 50, 90}) {
            Branches circle = branches(new Curves()
                    .add(t -> new double[] {
                        100 + radius * Math.sin(2 * Math.PI * t), 100 + radius * Math.cos(2 * Math.PI * t)})
                    .image(201, 201));
            assertEquals(1, circle.count());
            assertEquals(1 / radius, curvature(circle).of(0).mean(), 0.06 / radius);
            double length = 2 * Math.PI * radius;
            assertEquals(length, lengths(circle).cornerCount(0), 0.02 * length);
            assertEquals(length, lengths(circle).runningAverage(0), 0.03 * length);
            assertTrue(circle.length(0) > 1.04 * length);
        }
    }

    @Test
    void aHelixBendsByRadiusOverSquares() {
        double radius = 30;
        double rise = 12;
        double turns = 2.5;
        Branches helix = branches(new Curves()
                .add(t -> new double[] {
                    5 + rise * 2 * Math.PI * turns * t,
                    40 + radius * Math.sin(2 * Math.PI * turns * t),
                    40 + radius * Math.cos(2 * Math.PI * turns * t)})
                .image(220, 81, 81));
        assertEquals(1, helix.count());
        double expected = radius / (radius * radius + rise * rise);
        assertEquals(expected, curvature(helix).of(0).mean(), 0.08 * expected);
        double length = 2 * Math.PI * turns * Math.hypot(radius, rise);
        assertEquals(length, lengths(helix).runningAverage(0), 0.05 * length);
        assertTrue(Double.isNaN(lengths(helix).cornerCount(0)));
    }

    @Test
    void spacingScalesCurvatureAndLength() {
        BinaryImage image = new Curves()
                .add(t -> new double[] {60 + 50 * Math.sin(6 * t), 60 + 50 * Math.cos(6 * t)})
                .image(121, 121);
        Curvature.Bend one = curvature(branches(image)).of(0);
        Curvature.Bend two = curvature(branches(image, 2, 2)).of(0);
        assertEquals(one.mean() / 2, two.mean(), 1e-12);
        assertEquals(one.max() / 2, two.max(), 1e-12);
        assertEquals(
                2 * lengths(branches(image)).cornerCount(0), lengths(branches(image, 2, 2)).cornerCount(0), 1e-9);
        assertTrue(Double.isNaN(lengths(branches(image, 2, 1)).cornerCount(0)));
    }

    @Test
    void aSpiralBendsMostAtItsInside() {
        Branches spiral = branches(new Curves()
                .add(t -> {
                    double angle = 2 + 12 * t;
                    return new double[] {100 + 6 * angle * Math.sin(angle), 100 + 6 * angle * Math.cos(angle)};
                })
                .image(201, 201));
        // An Archimedean spiral r = a φ has curvature (φ² + 2) / (a (φ² + 1)^1.5).
        Curvature.Bend bend = curvature(spiral).of(0);
        double mean = 0;
        double whole = 0;
        for (double angle = 2; angle < 14; angle += 0.001) {
            double along = Math.hypot(1, angle);
            mean += along * (angle * angle + 2) / (6 * Math.pow(angle * angle + 1, 1.5));
            whole += along;
        }
        assertEquals(mean / whole, bend.mean(), 0.08 * mean / whole);
        assertTrue(bend.max() > 2.5 * bend.mean());
    }

    @Test
    void straightLinesDoNotBend() {
        for (int[] end : new int[][] {{0, 60}, {60, 60}, {60, 0}}) {
            Branches line = branches(
                    new Curves().line(new double[] {0, 0}, new double[] {end[0], end[1]}).image(61, 61));
            assertEquals(0, curvature(line).of(0).max(), 1e-12);
            double norm = Math.hypot(end[0], end[1]);
            assertArrayEquals(
                    new double[] {end[0] / norm, end[1] / norm}, curvature(line).direction(0), 1e-12);
            assertArrayEquals(
                    new double[] {-end[0] / norm, -end[1] / norm}, curvature(line).direction(1), 1e-12);
        }
        Branches short4 = branches(BinaryImage.parse("####"));
        assertTrue(Double.isNaN(curvature(short4).of(0).mean()));
    }

    @Test
    void cornersAreCountedAsVossepoelAndSmeuldersDo() {
        // Five straight steps, three diagonal ones, two straight ones: two corners.
        Branches line = branches(BinaryImage.parse(
                "######.....",
                "......#....",
                ".......#...",
                "........###"));
        assertEquals(0.980 * 7 + 1.406 * 3 - 0.091 * 2, lengths(line).cornerCount(0), 1e-12);
    }

    @Test
    void runningAverageOfAStraightLineIsItsLengthFromEitherEnd() {
        for (int[] end : new int[][] {{0, 30}, {30, 30}}) {
            Branches line = branches(
                    new Curves().line(new double[] {0, 0}, new double[] {end[0], end[1]}).image(31, 31));
            assertEquals(Math.hypot(end[0], end[1]), lengths(line).runningAverage(0), 1e-12);
        }
    }

    @Test
    void theWalkStartsAtATipOrTheEndThatIsFirstByPlaneColumnRow() {
        // From row to row the first pixel is at the top; the first by column is the one at the bottom.
        assertTrue(lengths(branches(BinaryImage.parse("..##", "##.."))).isReversed(0));
        assertTrue(!lengths(branches(BinaryImage.parse("##..", "..##"))).isReversed(0));
        Branches tee = branches(BinaryImage.parse("..#..", "..#..", "#####"));
        LengthEstimates lengths = lengths(tee);
        for (int b = 0; b < tee.count(); b++) {
            int start = lengths.isReversed(b) ? tee.target(b) : tee.source(b);
            assertEquals(1, tee.graph().degree(start));
        }
    }

    @Test
    void aRampIsAsLongAsItsSlope() {
        Branches line = branches(BinaryImage.parse("#######"), 1, 3);
        double[] heights = new double[7];
        Arrays.setAll(heights, i -> 4 * i);
        assertEquals(6 * 5, lengths(line).onSurface(0, heights), 1e-12);
        assertEquals(18, lengths(line).onSurface(0, new double[7]), 1e-12);
    }

    @Test
    void aConeHasTheVolumeAndSurfaceOfACone() {
        Branches line = branches(BinaryImage.parse("#".repeat(31)), 1, 0.5);
        double[] radii = new double[31];
        Arrays.setAll(radii, i -> 2 + 6 * i / 30.0);
        Frusta frusta = Frusta.of(line, NodePositions.of(line.graph()), radii);
        double height = 15;
        assertEquals(Math.PI / 3 * height * (4 + 16 + 64), frusta.volume(0), 1e-9);
        assertEquals(Math.PI * (2 + 8) * Math.hypot(height, 6), frusta.surface(0), 1e-9);
        Arrays.fill(radii, 3);
        assertEquals(Math.PI * 9 * height, frusta.volume(0), 1e-9);
        assertEquals(2 * Math.PI * 3 * height, frusta.surface(0), 1e-9);
    }

    @Test
    void anglesOfAY() {
        for (int degrees : new int[] {45, 70, 90, 120, 160}) {
            double a = Math.toRadians(degrees / 2.0);
            Curves curves = new Curves()
                    .line(new double[] {60, 60}, new double[] {60 - 50 * Math.cos(a), 60 - 50 * Math.sin(a)})
                    .line(new double[] {60, 60}, new double[] {60 - 50 * Math.cos(a), 60 + 50 * Math.sin(a)})
                    .line(new double[] {60, 60}, new double[] {110, 60});
            Branches y = branches(curves.image(121, 121));
            Curvature curvature = curvature(y);
            double[][] arms = new double[2][];
            for (int b = 0, arm = 0; b < y.count(); b++) {
                boolean up = y.size(b) > 20 && y.graph().position(y.source(b))[0] < 60;
                if (up) {
                    arms[arm++] = curvature.direction(2 * b + 1);
                }
            }
            assertEquals(degrees, Curvature.degrees(arms[0], arms[1]), 6);
        }
    }
}
