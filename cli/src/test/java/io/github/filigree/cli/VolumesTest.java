package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.filigree.io.Npy;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From stacks to tables and pictures. */
class VolumesTest {

    /** The radii of the tubes in cli/samples/tubes.py, in micrometres. */
    private static final double[] RADII = {3, 3, 3, 3, 4, 4, 5};

    private static final int BACKGROUND = 0x000004;

    @TempDir
    private Path dir;

    @Test
    void aTreeOfTubesGoesToATableWithItsRadiiByOneCommand() throws IOException {
        String tubes = Run.sample("tubes.tif");
        Path table = dir.resolve("tubes.csv");
        Run run = Run.of("branches", tubes, "--thin", "--prune", "8", "--radius", tubes, "-o", table.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("0.8 × 0.5 × 0.5 µm"), run.err());
        assertEquals("7", run.fact("branches"));
        assertEquals("1", run.fact("components"));
        List<String> lines = Files.readAllLines(table);
        int column = List.of(lines.getFirst().split(",")).indexOf("mean_radius");
        double[] radii = lines.stream().skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .toArray();
        Arrays.sort(radii);
        assertEquals(RADII.length, radii.length);
        for (int i = 0; i < radii.length; i++) {
            assertEquals(RADII[i], radii[i], 0.1 * RADII[i], Arrays.toString(radii));
        }
    }

    @Test
    void theRankChoosesHowToThin() throws IOException {
        long[] shape = {9, 12, 70};
        double[] pixels = new double[9 * 12 * 70];
        byte[] bytes = new byte[pixels.length];
        Random random = new Random(3);
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = (byte) (random.nextInt(30) == 0 ? 0 : 1);
            pixels[i] = bytes[i];
        }
        Path input = dir.resolve("volume.npy");
        Npy.write(input, 1, "|u1", false, shape, pixels);
        BinaryImage mask = BinaryImage.of(bytes, shape);
        assertArrayEquals(doubles(Thinning.homotopic(mask)), thinned(input));
        assertArrayEquals(doubles(Thinning.homotopic(mask)), thinned(input, "--threads", "2"));
        assertArrayEquals(doubles(Thinning.lee(mask)), thinned(input, "--method", "lee"));
        Run run = Run.of("graph", input.toString(), "--thin");
        assertEquals(String.valueOf(Thinning.homotopic(mask).count()), run.fact("nodes"));
    }

    private double[] thinned(Path input, String... options) throws IOException {
        Path output = dir.resolve("skeleton.npy");
        String[] thin = {"thin", input.toString(), "-o", output.toString()};
        String[] args = Arrays.copyOf(thin, 4 + options.length);
        System.arraycopy(options, 0, args, 4, options.length);
        Run run = Run.of(args);
        assertEquals(0, run.code(), run.err());
        return Npy.read(Files.readAllBytes(output)).doubles();
    }

    private static double[] doubles(BinaryImage image) {
        byte[] bytes = image.toBytes();
        double[] values = new double[bytes.length];
        Arrays.setAll(values, i -> bytes[i]);
        return values;
    }

    /** Three voxels, apart along all axes: each view has a dot for each, at its own row and column. */
    @Test
    void picturesShowAVolumeAlongEachAxis() throws IOException {
        String input = volume(new long[] {2, 3, 5}, 0, 7, 29);
        BufferedImage first = png(input, "--along", "0");
        BufferedImage second = png(input, "--along", "1");
        BufferedImage third = png(input, "--along", "2");
        int left = 66;
        int top = 34;
        int cell = 64;
        for (int[] at : new int[][] {{0, 0, 0}, {0, 1, 2}, {1, 2, 4}}) {
            assertNotEquals(BACKGROUND, color(first, left + cell * at[2] + 32, top + cell * at[1] + 32));
            assertNotEquals(BACKGROUND, color(second, left + cell * at[2] + 32, top + cell * at[0] + 32));
            assertNotEquals(BACKGROUND, color(third, left + cell * at[1] + 32, top + cell * at[0] + 32));
        }
        assertEquals(BACKGROUND, color(first, left + cell + 32, top + 32));
        BufferedImage all = png(input, "--along", "all");
        assertTrue(all.getWidth() > first.getWidth() && all.getHeight() > first.getHeight());
    }

    @Test
    void theNearestVoxelIsSeenAndDepthIsAColour() throws IOException {
        String input = volume(new long[] {3, 1, 2}, 0, 4, 5);
        BufferedImage front = png(input, "--color", "depth");
        int near = color(front, 66 + 32, 34 + 32);
        int far = color(front, 66 + 64 + 32, 34 + 32);
        assertNotEquals(near, far);
        assertEquals(0xfcfdbf, near, "nearest, the bright end of magma");
        Run run = Run.of("draw", Run.sample("post.npy"), "--color", "depth", "-o", dir.resolve("x.png").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("an axis to look along is for volumes, the image has 2 axes"), run.err());
        run = Run.of("draw", input, "--along", "3", "-o", dir.resolve("x.png").toString());
        assertEquals(2, run.code());
    }

    @Test
    void picturesCanLeaveOutSpurs() {
        String tubes = Run.sample("tubes.tif");
        Run all = Run.of("draw", tubes, "--thin", "--edges", "reduced", "-o", dir.resolve("all.svg").toString());
        Run pruned = Run.of("draw", tubes, "--thin", "--prune", "16", "-o", dir.resolve("pruned.svg").toString());
        assertTrue(Integer.parseInt(pruned.fact("nodes")) < Integer.parseInt(all.fact("nodes")));
    }

    @Test
    void labelsSeenAlongAnAxisAreTheHighest() throws IOException {
        // Two lines along axis 2, the second behind the first, and a third beside them.
        double[] pixels = new double[2 * 3 * 4];
        for (int x = 0; x < 4; x++) {
            pixels[x] = 1;
            pixels[20 + x] = 1;
        }
        Path input = dir.resolve("lines.npy");
        Npy.write(input, 1, "|u1", false, new long[] {2, 3, 4}, pixels);
        assertArrayEquals(new double[] {1, 1, 1, 1, 0, 0, 0, 0, 2, 2, 2, 2}, labels(input, "0"));
        assertArrayEquals(new double[] {1, 1, 1, 1, 2, 2, 2, 2}, labels(input, "1"));
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, 2}, labels(input, "2"));
        Run run = Run.of("labels", input.toString(), "--along", "3", "-o", dir.resolve("x.npy").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("axis is 3 for an image of 3 axes"), run.err());
    }

    private double[] labels(Path input, String axis) throws IOException {
        Path output = dir.resolve("labels.npy");
        Run run = Run.of("labels", input.toString(), "--along", axis, "-o", output.toString());
        assertEquals(0, run.code(), run.err());
        return Npy.read(Files.readAllBytes(output)).doubles();
    }

    private String volume(long[] shape, int... foreground) throws IOException {
        double[] pixels = new double[(int) (shape[0] * shape[1] * shape[2])];
        for (int i : foreground) {
            pixels[i] = 1;
        }
        Path file = dir.resolve("points.npy");
        Npy.write(file, 1, "|u1", false, shape, pixels);
        return file.toString();
    }

    private BufferedImage png(String input, String... options) throws IOException {
        Path file = dir.resolve("picture.png");
        String[] args = Arrays.copyOf(new String[] {"draw", input, "-o", file.toString()}, 4 + options.length);
        System.arraycopy(options, 0, args, 4, options.length);
        Run run = Run.of(args);
        assumeFalse(run.err().contains("there is no font to write into the picture with"), run.err());
        assertEquals(0, run.code(), run.err());
        return ImageIO.read(file.toFile());
    }

    private static int color(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }
}
