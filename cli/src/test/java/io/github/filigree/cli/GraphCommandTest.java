package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.io.Npy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {

    private static final double[] POST_DEGREES = {1, 2, 1, 3, 2, 3, 2, 2, 3, 2, 1, 2, 2};

    @TempDir
    private Path dir;

    @Test
    void tellsTheFactsOfThePostsExample() {
        Run run = Run.of("graph", Run.sample("post.npy"));
        assertEquals(0, run.code(), run.err());
        assertEquals("7 × 9", run.fact("size"));
        assertEquals("13", run.fact("nodes"));
        assertEquals("13", run.fact("edges"));
        assertEquals("3", run.fact("tips"));
        assertEquals("7", run.fact("path pixels"));
        assertEquals("3", run.fact("junctions"));
        assertEquals("0", run.fact("isolated"));
        assertEquals("", run.err());
    }

    @Test
    void npzOfThePostIsItsMatrix() throws IOException {
        Map<String, Npy> matrix = npz("0");
        assertArrayEquals(new double[] {13, 13}, matrix.get("shape").doubles());
        assertEquals("csr", new String(matrix.get("format").data()));
        assertEquals("|S3", matrix.get("format").descr());
        assertEquals(26, matrix.get("indices").doubles().length);
        assertArrayEquals(POST_DEGREES, differences(matrix.get("indptr").doubles()));
        assertArrayEquals(new double[] {7, 9}, matrix.get("image_shape").doubles());
        assertEquals(11, matrix.get("pixels").doubles()[0]);
        assertEquals(13, matrix.get("pixels").doubles().length);
    }

    @Test
    void baseOneLeavesRowAndColumnZeroEmpty() throws IOException {
        Map<String, Npy> matrix = npz("1");
        assertArrayEquals(new double[] {14, 14}, matrix.get("shape").doubles());
        double[] degrees = differences(matrix.get("indptr").doubles());
        assertEquals(0, degrees[0]);
        assertArrayEquals(POST_DEGREES, Arrays.copyOfRange(degrees, 1, 14));
        assertEquals(1, Arrays.stream(matrix.get("indices").doubles()).min().orElseThrow());
        assertEquals(-1, matrix.get("pixels").doubles()[0]);
        assertEquals(11, matrix.get("pixels").doubles()[1]);
    }

    private Map<String, Npy> npz(String base) throws IOException {
        Path file = dir.resolve("post.npz");
        Run run = Run.of("graph", Run.sample("post.npy"), "-o", file.toString(), "--base", base);
        assertEquals(0, run.code(), run.err());
        return Npy.readZip(Files.readAllBytes(file));
    }

    private static double[] differences(double[] values) {
        double[] differences = new double[values.length - 1];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i + 1] - values[i];
        }
        return differences;
    }

    @Test
    void matrixMarketOfThePostIsTheSameMatrix() throws IOException {
        for (int base : new int[] {0, 1}) {
            Run run = Run.of("graph", Run.sample("post.npy"), "-o", "-", "--format", "mtx", "--base", "" + base);
            List<String> lines = run.out().lines().toList();
            assertEquals("%%MatrixMarket matrix coordinate real symmetric", lines.get(0));
            int size = 13 + base;
            assertEquals(size + " " + size + " 13", lines.get(1));
            int[] degrees = new int[size];
            for (String line : lines.subList(2, lines.size())) {
                String[] parts = line.split(" ");
                int row = Integer.parseInt(parts[0]) - 1;
                int column = Integer.parseInt(parts[1]) - 1;
                assertEquals(true, row > column, line);
                degrees[row]++;
                degrees[column]++;
            }
            for (int node = 0; node < 13; node++) {
                assertEquals(POST_DEGREES[node], degrees[node + base]);
            }
        }
    }

    @Test
    void retinaEqualsScikitImagesGraph() throws IOException {
        Path file = dir.resolve("retina.npz");
        Run run = Run.of("graph", Run.sample("retina-skeleton.png"), "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("19152", run.fact("nodes"));
        assertEquals("19475", run.fact("edges"));
        Map<String, Npy> ours = Npy.readZip(Files.readAllBytes(file));
        Map<String, Npy> theirs;
        try (InputStream in = GraphCommandTest.class.getResourceAsStream("/reference/retina-graph-all-edges.npz")) {
            theirs = Npy.readZip(in.readAllBytes());
        }
        for (String array : List.of("shape", "indptr", "indices", "data")) {
            assertArrayEquals(theirs.get(array).doubles(), ours.get(array).doubles(), array);
        }
        assertEquals(38950, ours.get("indices").doubles().length);
    }

    @Test
    void maskToGraphInOneCommand() {
        Run run = Run.of("graph", "--thin", Run.sample("retina-vessels.png"));
        assertEquals("19152", run.fact("nodes"));
        assertEquals("19475", run.fact("edges"));
    }
}
