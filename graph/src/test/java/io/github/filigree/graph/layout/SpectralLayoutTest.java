package io.github.filigree.graph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PostExample;
import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpectralLayoutTest {

    @Test
    void thePostsExampleAsNetworkxDrawsIt() {
        SpectralLayout layout = SpectralLayout.of(PixelGraph.of(PostExample.SKELETON));
        assertArrayEquals(IntStream.range(0, 13).toArray(), layout.nodes());
        // numpy.linalg.eigh of the Laplacian that networkx.draw_spectral makes of the post's matrix.
        assertArrayEquals(new double[] {0.18639349735166416, 0.3467642802137828}, layout.eigenvalues(), 1e-12);
        check(PixelGraph.of(PostExample.SKELETON), layout);
    }

    @Test
    void randomGraphsAgainstADenseSolver() {
        Random random = new Random(7);
        for (int i = 0; i < 80; i++) {
            int height = 1 + random.nextInt(7);
            int width = 1 + random.nextInt(7);
            double density = 0.3 + 0.7 * random.nextDouble();
            boolean[] pixels = new boolean[height * width];
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = random.nextDouble() < density;
            }
            PixelGraph graph = PixelGraph.builder(BinaryImage.of(pixels, height, width))
                    .connectivity(1 + random.nextInt(2))
                    .build();
            check(graph, SpectralLayout.of(graph));
            if (graph.nodeCount() > 0) {
                check(graph, SpectralLayout.of(graph, random.nextInt(graph.nodeCount())));
            }
        }
    }

    /** Every eigenvalue and the residuals, by all eigenvalues of the dense Laplacian. */
    private static void check(PixelGraph graph, SpectralLayout layout) {
        int n = layout.nodes().length;
        double[][] laplacian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < graph.degree(layout.nodes()[i]); k++) {
                int j = Arrays.binarySearch(layout.nodes(), graph.neighbor(layout.nodes()[i], k));
                assertTrue(j >= 0, "the component is closed");
                laplacian[i][j] = -1;
                laplacian[i][i]++;
            }
        }
        double[] all = SymmetricMatrix.eigen(Arrays.stream(laplacian).map(double[]::clone).toArray(double[][]::new))
                .values();
        double[] expected = n < 2 ? new double[0] : Arrays.copyOfRange(all, 1, Math.min(n, 3));
        assertArrayEquals(expected, layout.eigenvalues(), 1e-10);
        double[][] axes = {layout.x(), layout.y()};
        for (int a = 0; a < expected.length; a++) {
            double worst = 0;
            for (int i = 0; i < n; i++) {
                double image = 0;
                for (int j = 0; j < n; j++) {
                    image += laplacian[i][j] * axes[a][j];
                }
                worst = Math.max(worst, Math.abs(image - expected[a] * axes[a][i]));
            }
            assertEquals(0, worst, 1e-6);
            assertTrue(axes[a][0] <= 0);
            assertEquals(0, Arrays.stream(axes[a]).sum(), 1e-9 * n);
        }
        assertEquals(0, IntStream.range(0, n).mapToDouble(i -> axes[0][i] * axes[1][i]).sum(), 1e-9 * n);
        double extent = Arrays.stream(axes).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
        assertEquals(n < 2 ? 0 : 1, extent, 1e-15);
    }

    @Test
    void theDenseSolverItself() {
        Random random = new Random(3);
        for (int n = 1; n < 20; n++) {
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    a[i][j] = a[j][i] = random.nextGaussian();
                }
            }
            SymmetricMatrix.Eigen eigen =
                    SymmetricMatrix.eigen(Arrays.stream(a).map(double[]::clone).toArray(double[][]::new));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    double unit = 0;
                    for (int k = 0; k < n; k++) {
                        sum += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
                        unit += eigen.vectors()[k][i] * eigen.vectors()[k][j];
                    }
                    assertEquals(a[i][j], sum, 1e-12);
                    assertEquals(i == j ? 1 : 0, unit, 1e-13);
                }
            }
        }
    }

    @Test
    void longPathsHaveTheirTinyEigenvaluesToAllDigits() {
        int n = 50_000;
        boolean[] pixels = new boolean[n];
        Arrays.fill(pixels, true);
        SpectralLayout layout = SpectralLayout.of(PixelGraph.of(BinaryImage.of(pixels, n)));
        for (int k = 1; k <= 2; k++) {
            double expected = 4 * Math.pow(Math.sin(k * Math.PI / (2.0 * n)), 2);
            assertEquals(expected, layout.eigenvalues()[k - 1], 1e-10 * expected);
        }
        for (int i = 0; i < n; i += 999) {
            assertEquals(-Math.cos(Math.PI * (i + 0.5) / n), layout.x()[i], 1e-6);
        }
    }

    @Test
    void ringsHaveCoincidingEigenvaluesAndBecomeCircles() {
        int side = 100;
        boolean[] pixels = new boolean[side * side];
        for (int i = 0; i < side; i++) {
            pixels[i] = pixels[(side - 1) * side + i] = pixels[i * side] = pixels[i * side + side - 1] = true;
        }
        int n = 4 * (side - 1);
        SpectralLayout layout = SpectralLayout.of(
                PixelGraph.builder(BinaryImage.of(pixels, side, side)).connectivity(1).build());
        double expected = 4 * Math.pow(Math.sin(Math.PI / n), 2);
        assertArrayEquals(new double[] {expected, expected}, layout.eigenvalues(), 1e-10 * expected);
        double radius = Math.hypot(layout.x()[0], layout.y()[0]);
        for (int i = 0; i < n; i++) {
            assertEquals(radius, Math.hypot(layout.x()[i], layout.y()[i]), 1e-6);
        }
    }

    @Test
    void gridsLeaveACoreForConjugateGradients() {
        int height = 40;
        int width = 47;
        boolean[] pixels = new boolean[height * width];
        Arrays.fill(pixels, true);
        SpectralLayout layout = SpectralLayout.of(
                PixelGraph.builder(BinaryImage.of(pixels, height, width)).connectivity(1).build());
        double wide = 4 * Math.pow(Math.sin(Math.PI / (2.0 * width)), 2);
        double high = 4 * Math.pow(Math.sin(Math.PI / (2.0 * height)), 2);
        assertEquals(wide, layout.eigenvalues()[0], 1e-9 * wide);
        assertEquals(high, layout.eigenvalues()[1], 1e-9 * high);
    }

    @Test
    void theLargestComponentOrTheOneChosen() {
        PixelGraph graph = PixelGraph.of(BinaryImage.parse("##.###.#", "........", "###.#.##"));
        assertArrayEquals(new int[] {2, 3, 4}, SpectralLayout.of(graph).nodes());
        SpectralLayout pair = SpectralLayout.of(graph, 1);
        assertArrayEquals(new int[] {0, 1}, pair.nodes());
        assertArrayEquals(new double[] {-1, 1}, pair.x(), 1e-15);
        assertArrayEquals(new double[] {0, 0}, pair.y());
        assertArrayEquals(new double[] {2}, pair.eigenvalues(), 1e-15);
        SpectralLayout single = SpectralLayout.of(graph, 5);
        assertArrayEquals(new int[] {5}, single.nodes());
        assertArrayEquals(new double[] {0}, single.x());
        assertEquals(0, single.eigenvalues().length);
        assertEquals(0, SpectralLayout.of(PixelGraph.of(BinaryImage.parse("..."))).nodes().length);
        assertThrows(IndexOutOfBoundsException.class, () -> SpectralLayout.of(graph, 12));
    }
}
