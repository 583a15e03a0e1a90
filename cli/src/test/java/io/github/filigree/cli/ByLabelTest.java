package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --by-label}: what commands make of objects that touch, against each object's own mask. */
class ByLabelTest {

    private static final int HEIGHT = 40;
    private static final int WIDTH = 70;
    private static final int[] LABELS = {3, 7, 40000};

    @TempDir
    private Path dir;

    private int[] labels;
    private Path cells;

    /** Three bars that touch, the last of a label over a byte's. */
    @BeforeEach
    void cells() throws IOException {
        labels = new int[HEIGHT * WIDTH];
        for (int y = 2; y < HEIGHT - 2; y++) {
            for (int x = 3; x < WIDTH - 3; x++) {
                labels[y * WIDTH + x] = y < 12 ? LABELS[0] : x < 30 ? LABELS[1] : LABELS[2];
            }
        }
        cells = dir.resolve("cells.npy");
        Images.write(Image.of(PixelType.INT32, MemorySegment.ofArray(labels), HEIGHT, WIDTH), cells);
    }

    private Path alone(int label) throws IOException {
        Path file = dir.resolve("alone-" + label + ".npy");
        byte[] pixels = new byte[labels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (labels[i] == label ? 1 : 0);
        }
        Images.write(Image.of(pixels, HEIGHT, WIDTH), file);
        return file;
    }

    private Path run(String command, Path in, String name, String... options) {
        Path out = dir.resolve(name);
        Run run = Run.of(Stream.concat(Stream.of(command, in.toString(), "-o", out.toString()), Arrays.stream(options))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return out;
    }

    private static double[] pixels(Path file) throws IOException {
        Image image = Images.read(file);
        double[] values = new double[(int) image.size()];
        Arrays.setAll(values, image::value);
        return values;
    }

    @Test
    void thinKeepsEachObjectsLabelOnItsOwnSkeleton() throws IOException {
        double[] expected = new double[labels.length];
        for (int label : LABELS) {
            double[] alone = pixels(run("thin", alone(label), "thin-" + label + ".npy"));
            Arrays.setAll(expected, i -> alone[i] != 0 ? label : expected[i]);
        }
        for (String name : List.of("thin.npy", "thin.tif", "thin.png")) {
            assertArrayEquals(expected, pixels(run("thin", cells, name, "--by-label")), name);
        }
    }

    @Test
    void distanceIsToEachObjectsOwnBackground() throws IOException {
        double[] expected = new double[labels.length];
        for (int label : LABELS) {
            double[] alone = pixels(run("distance", alone(label), "d-" + label + ".npy", "--spacing", "2,0.5"));
            Arrays.setAll(expected, i -> alone[i] != 0 ? alone[i] : expected[i]);
        }
        assertArrayEquals(
                expected, pixels(run("distance", cells, "d.npy", "--by-label", "--spacing", "2,0.5")));
    }

    @Test
    void branchesAreThoseOfEachObjectWithItsLabelFirst() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int label : LABELS) {
            Path alone = alone(label);
            Files.readAllLines(run("branches", alone, label + ".csv", "--thin", "--columns", "length,mean_radius",
                            "--radius", alone.toString()))
                    .stream()
                    .skip(1)
                    .forEach(row -> expected.add(label + "," + row));
        }
        List<String> rows = new ArrayList<>(Files.readAllLines(run("branches", cells, "all.csv", "--by-label",
                "--thin", "--columns", "length,mean_radius", "--radius", cells.toString())));
        assertTrue(rows.getFirst().startsWith("label,length,mean_radius"), rows.getFirst());
        rows.removeFirst();
        rows.sort(null);
        expected.sort(null);
        assertEquals(expected, rows);
    }

    @Test
    void rowsPerLabelSkeletonAndCentreNameTheLabel() throws IOException {
        List<String> perLabel = Files.readAllLines(
                run("branches", cells, "label.csv", "--by-label", "--thin", "--per", "label"));
        assertTrue(perLabel.getFirst().startsWith("label,skeletons,branches"), perLabel.getFirst());
        assertEquals(List.of("3", "7", "40000"),
                perLabel.stream().skip(1).map(row -> row.split(",")[0]).toList());
        for (String[] command : new String[][] {{"branches", "--per", "skeleton"}, {"centre"}}) {
            List<String> table = Files.readAllLines(run(command[0], cells, "table.csv", Stream.concat(
                            Stream.of("--by-label", "--thin"), Arrays.stream(command).skip(1))
                    .toArray(String[]::new)));
            assertTrue(table.getFirst().startsWith("label,skeleton_id"), table.getFirst());
            assertEquals(4, table.size());
        }
    }

    @Test
    void labelsAndGraphsKeepSkeletonsThatTouchApart() throws IOException {
        int[] stripes = {4, 4, 4, 4, 9, 9, 9, 9};
        Path file = dir.resolve("stripes.npy");
        Images.write(Image.of(PixelType.INT32, MemorySegment.ofArray(stripes), 2, 4), file);
        assertArrayEquals(new double[] {1, 1, 1, 1, 2, 2, 2, 2},
                pixels(run("labels", file, "l.npy", "--by-label", "--of", "components")));
        Path nodes = dir.resolve("nodes.csv");
        run("graph", file, "edges.csv", "--by-label", "--nodes", nodes.toString());
        assertEquals(1 + 6, Files.readAllLines(dir.resolve("edges.csv")).size());
        assertEquals("node,label,pixel,degree,x,y", Files.readAllLines(nodes).getFirst());
        assertEquals("4,9,4,1,0.0,1.0", Files.readAllLines(nodes).get(5));
        Path map = dir.resolve("pruned.csv");
        assertEquals(0, Run.of("branches", file.toString(), "--by-label", "--prune", "5", "-o", map.toString()).code());
        assertEquals(3, Files.readAllLines(map).size());
    }

    @Test
    void wrongUseIsRefused() throws IOException {
        assertRefused(2, "--per label needs labels; give --by-label", "branches", cells.toString(), "--per", "label");
        assertRefused(2, "--foreground and --by-label exclude each other",
                "thin", cells.toString(), "--by-label", "--foreground", "3");
        assertRefused(2, "--by-label is for images of labels, the options of masks for photographs",
                "branches", cells.toString(), "--by-label", "--threshold", "otsu");
        Path half = dir.resolve("half.npy");
        Images.write(Image.of(PixelType.FLOAT32, MemorySegment.ofArray(new float[] {0, 1, 2.5f}), 1, 3), half);
        assertRefused(1, "half.npy is not a label image: its pixel 2 is 2.5", "thin", half.toString(), "--by-label");
    }

    private static void assertRefused(int code, String words, String... args) {
        Run run = Run.of(args);
        assertEquals(code, run.code());
        assertTrue(run.err().contains(words), run.err());
    }
}
