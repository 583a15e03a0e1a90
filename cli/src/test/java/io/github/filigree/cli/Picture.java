package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.Npy;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** An image to make a graph of, and the spacing of its pixels. */
record Picture(String name, long[] shape, byte[] pixels, double[] spacing) {

    static List<Picture> all() {
        return List.of(
                drawn("empty", "...", "..."),
                new Picture("no pixels", new long[] {0, 5}, new byte[0], new double[] {1, 1}),
                drawn("single pixel", "...", ".#."),
                drawn("isolated pixels", "#.#", "...", "#.#"),
                drawn("ring", ".##.", "#..#", "#..#", ".##."),
                drawn("ring with a tail and a pixel", ".##...#", "#..#...", "#..#...", ".##.#..", ".....#."),
                drawn("parallel branches", "..###..", ".#...#.", "#######", ".#...#.", "..###.."),
                drawn("full block", "##", "##"),
                new Picture("line", new long[] {9}, new byte[] {1, 1, 1, 0, 1, 0, 0, 1, 1}, new double[] {1e-9}),
                random("random", 0.3, new double[] {0.1, 1 / 3.0}, 23, 31),
                random("volume", 0.1, new double[] {2.5, 0.1, 1 / 3.0}, 5, 9, 11),
                random("four axes", 0.05, new double[] {1, 2, 3, 4}, 3, 4, 5, 6));
    }

    static List<Picture> upToThreeAxes() {
        return all().stream().filter(picture -> picture.rank() <= 3).toList();
    }

    static Picture drawn(String name, String... rows) {
        byte[] pixels = new byte[rows.length * rows[0].length()];
        String all = String.join("", rows);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (all.charAt(i) == '#' ? 1 : 0);
        }
        return new Picture(name, new long[] {rows.length, rows[0].length()}, pixels, new double[] {1, 1});
    }

    private static Picture random(String name, double density, double[] spacing, long... shape) {
        Random random = new Random(shape.length);
        byte[] pixels = new byte[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextDouble() < density ? 1 : 0);
        }
        return new Picture(name, shape, pixels, spacing);
    }

    PixelGraph graph(EdgeRule rule) {
        return PixelGraph.builder(BinaryImage.of(pixels, shape)).edges(rule).spacing(spacing).build();
    }

    int rank() {
        return shape.length;
    }

    /** Runs the command on this picture; gives what it says, but for warnings, on standard error. */
    String graph(Path dir, String... more) throws IOException {
        Path image = dir.resolve("image.npy");
        double[] values = new double[pixels.length];
        Arrays.setAll(values, i -> pixels[i]);
        Npy.write(image, 1, "|u1", false, shape, values);
        List<String> arguments = new ArrayList<>(List.of("graph", image.toString(), "--spacing",
                Arrays.stream(spacing).mapToObj(Double::toString).collect(Collectors.joining(","))));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run.err().lines()
                .filter(line -> !line.startsWith("filigree: warning: "))
                .collect(Collectors.joining("\n"));
    }

    byte[] file(Path dir, String name, String... more) throws IOException {
        String[] arguments = Arrays.copyOf(more, more.length + 2);
        arguments[more.length] = "-o";
        arguments[more.length + 1] = dir.resolve(name).toString();
        graph(dir, arguments);
        return Files.readAllBytes(dir.resolve(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
