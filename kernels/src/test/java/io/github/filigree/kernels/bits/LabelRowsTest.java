package io.github.filigree.kernels.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Kernels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps over the middle plane of three, with made-up rules of what is kept, against a loop over pixels. */
class LabelRowsTest {

    private static final int PLANES = 3;
    private static final int SENTINEL = -7;

    private final Random random = new Random(6);

    @ParameterizedTest
    @MethodSource("io.github.filigree.kernels.Implementations#all")
    void writesWhatAPixelLoopFinds(Kernels kernels) {
        for (int i = 0; i < 60; i++) {
            for (int slabs = 1; slabs <= PLANES; slabs += 2) {
                Planes planes = new Planes(slabs, 1 + random.nextInt(12), 1 + random.nextInt(90));
                planes.check(kernels, 0, i % 2 == 0);
                planes.check(kernels, 10_000, i % 2 == 0);
            }
        }
    }

    private final class Planes {

        final int slabs;
        final int height;
        final int width;
        final int[] labels;
        final int[] columns;
        final int[] firstInRow;
        final int[] kept;
        final byte[] stepsOf;

        Planes(int slabs, int height, int width) {
            this.slabs = slabs;
            this.height = height;
            this.width = width;
            double density = random.nextDouble();
            labels = new int[slabs * height * width];
            columns = new int[labels.length];
            firstInRow = new int[slabs * height + 1];
            int n = 0;
            for (int i = 0; i < labels.length; i++) {
                labels[i] = random.nextDouble() < density ? n : -1;
                if (labels[i] >= 0) {
                    columns[n++] = i % width;
                }
                firstInRow[i / width + 1] = n;
            }
            kept = new int[512 * slabs];
            for (int i = 0; i < kept.length; i++) {
                kept[i] = i & random.nextInt(512);
            }
            stepsOf = new byte[16 * slabs];
            random.nextBytes(stepsOf);
        }

        void check(Kernels kernels, int slack, boolean block) {
            int[] neighbors = new int[9 * labels.length + slack + 1];
            byte[] steps = new byte[neighbors.length];
            int[] rowPointers = new int[labels.length];
            int plane = slabs / 2;
            BitRows image = BinaryImage.of(kernels, new byte[width], 1, width).bits();
            LabelRows rows = new LabelRows(image, slabs, columns, kept, stepsOf);
            int[] all = slabs == 1 ? new int[] {0} : new int[] {0, 1, 2};
            int p = 0;
            for (int y = 0; y < height; y++) {
                int row = plane * height + y;
                int node = firstInRow[row];
                int count = firstInRow[row + 1] - node;
                for (int s = 0; s < slabs; s++) {
                    for (int r = 0; r < 3; r++) {
                        boolean inside = y + r >= 1 && y + r <= height;
                        int beside = s * height + y + r - 1;
                        rows.label(s, r, row, inside ? firstInRow[beside] : 0, inside ? firstInRow[beside + 1] : 0, 0);
                    }
                }
                int[][] windows = new int[slabs][count];
                int[] blocked = new int[slabs * count];
                for (int s = 0; s < slabs; s++) {
                    rows.look(s, row, node, count, windows[s]);
                }
                Entries expected = new Entries(new int[9 * slabs * count], new byte[9 * slabs * count]);
                int[] expectedPointers = new int[count];
                for (int i = 0; i < count; i++) {
                    expectedPointers[i] = p + expected.count;
                    for (int s = 0; s < slabs; s++) {
                        int word = slabs * i + s;
                        assertEquals(window(s, y, columns[node + i]), windows[s][i]);
                        blocked[word] = block ? random.nextInt(512) : 0;
                        expect(expected, s, y, columns[node + i], kept[512 * s + windows[s][i]] & ~blocked[word]);
                    }
                }
                int end = p + expected.count + slack;
                Arrays.fill(neighbors, end, neighbors.length, SENTINEL);
                Arrays.fill(steps, end, steps.length, (byte) SENTINEL);
                int after = rows.write(
                        all, slabs, row, node, count, block ? blocked : null, rowPointers, neighbors, steps, p, end);
                assertEquals(p + expected.count, after);
                assertArrayEquals(expectedPointers, Arrays.copyOfRange(rowPointers, node, node + count));
                assertArrayEquals(
                        Arrays.copyOf(expected.neighbors, expected.count), Arrays.copyOfRange(neighbors, p, after));
                assertArrayEquals(Arrays.copyOf(expected.steps, expected.count), Arrays.copyOfRange(steps, p, after));
                for (int i = end; i < neighbors.length; i++) {
                    assertEquals(SENTINEL, neighbors[i]);
                    assertEquals(SENTINEL, steps[i]);
                }
                p = after;
            }
        }

        private int label(int s, int y, int x) {
            return y < 0 || y >= height || x < 0 || x >= width ? -1 : labels[(s * height + y) * width + x];
        }

        private int window(int s, int y, int x) {
            int window = 0;
            for (int bit = 0; bit < 9; bit++) {
                window |= (label(s, y + bit / 3 - 1, x + bit % 3 - 1) < 0 ? 0 : 1) << bit;
            }
            return window;
        }

        private void expect(Entries entries, int s, int y, int x, int bits) {
            for (int bit = 0; bit < 9; bit++) {
                if ((bits >>> bit & 1) != 0) {
                    entries.add(label(s, y + bit / 3 - 1, x + bit % 3 - 1), stepsOf[16 * s + bit]);
                }
            }
        }
    }

    private static final class Entries {

        final int[] neighbors;
        final byte[] steps;
        int count;

        Entries(int[] neighbors, byte[] steps) {
            this.neighbors = neighbors;
            this.steps = steps;
        }

        void add(int neighbor, byte step) {
            neighbors[count] = neighbor;
            steps[count++] = step;
        }
    }
}
