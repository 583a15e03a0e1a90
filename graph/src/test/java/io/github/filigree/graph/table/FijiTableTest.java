package io.github.filigree.graph.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.graph.BranchGraph;
import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FijiTableTest {

    private static final int HEIGHT = 60;
    private static final int WIDTH = 70;

    /** The plugin's walk over a single line: from the end that comes first by column, then row. */
    private static double[] walked(List<int[]> line, byte[] values) {
        Comparator<int[]> visits = Comparator.<int[]>comparingInt(p -> p[1]).thenComparingInt(p -> p[0]);
        List<int[]> walk = visits.compare(line.getFirst(), line.getLast()) <= 0 ? line : line.reversed();
        double running = 0;
        for (int k = 1; k < walk.size(); k++) {
            int[] before = walk.get(Math.max(0, k - 5));
            running += Math.hypot(walk.get(k)[0] - before[0], walk.get(k)[1] - before[1]) / Math.min(k, 5);
        }
        List<int[]> latestFirst = walk.reversed();
        int from = (int) (latestFirst.size() / 3.0);
        int to = (int) (2 * latestFirst.size() / 3.0);
        double third = 0;
        for (int[] pixel : latestFirst.subList(from, to)) {
            third += values[pixel[0] * WIDTH + pixel[1]];
        }
        return new double[] {walk.getFirst()[1], walk.getFirst()[0], walk.getLast()[1], walk.getLast()[0], running,
            third / (to - from)};
    }

    @Test
    void fourHundredSingleLinesAreThePlugins() {
        Random random = new Random(400);
        for (int i = 0; i < 400; i++) {
            List<int[]> line = line(random);
            byte[] values = new byte[HEIGHT * WIDTH];
            byte[] pixels = new byte[HEIGHT * WIDTH];
            for (int[] p : line) {
                values[p[0] * WIDTH + p[1]] = (byte) random.nextInt(100);
                pixels[p[0] * WIDTH + p[1]] = 1;
            }
            Branches branches = Branches.of(PixelGraph.of(BinaryImage.of(pixels, HEIGHT, WIDTH)));
            BranchTable table = FijiTable.of(BranchGraph.merged(branches), p -> values[(int) p]);
            assertEquals(1, table.rows());
            String[] names = {"V1 x", "V1 y", "V2 x", "V2 y", "running average length",
                "average intensity (inner 3rd)"};
            double[] expected = walked(line, values);
            for (int c = 0; c < names.length; c++) {
                assertEquals(expected[c], table.doubles(names[c])[0], 1e-9, names[c] + " of line " + i);
            }
        }
    }

    /** A line that goes one way and never touches itself, in any of four directions. */
    private static List<int[]> line(Random random) {
        List<int[]> line = new ArrayList<>();
        boolean downwards = random.nextBoolean();
        int across = (downwards ? WIDTH : HEIGHT) / 2;
        for (int k = 0, n = 5 + random.nextInt(50); k < n; k++) {
            line.add(downwards ? new int[] {k + 1, across} : new int[] {across, k + 1});
            across = Math.clamp(across + random.nextInt(3) - 1, 1, (downwards ? WIDTH : HEIGHT) - 2);
        }
        return line;
    }

    @Test
    void mergedJunctionsAreOneEnd() {
        BinaryImage image = BinaryImage.parse(
                "...#...",
                "...#...",
                "###.###",
                "...#...",
                "...#...");
        BranchTable table = FijiTable.of(BranchGraph.merged(Branches.of(PixelGraph.of(image))), p -> 255);
        assertArrayEquals(new double[] {3, 3, 2, 2}, table.doubles("Branch length"));
        assertArrayEquals(new double[] {3, 3, 3, 3}, table.doubles("V2 x"));
        assertArrayEquals(new double[] {2, 2, 2, 2}, table.doubles("V2 y"));
        assertArrayEquals(new double[] {255, 255, 255, 255}, table.doubles("average intensity"));
    }
}
