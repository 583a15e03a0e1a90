package io.github.filigree.spark;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.PixelGraphBuilder;
import io.github.filigree.io.Images;
import io.github.filigree.io.Tables;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Images for tests, and what comes of them in memory. */
final class Volumes {

    private Volumes() {}

    /** Random walks, which cross and touch. */
    static BinaryImage walks(long seed, int... shape) {
        Random random = new Random(seed);
        int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        byte[] pixels = new byte[size];
        for (int walk = 0; walk < 12; walk++) {
            int[] at = IntStream.of(shape).map(random::nextInt).toArray();
            int[] step = new int[at.length];
            for (int i = 0; i < 60; i++) {
                int index = 0;
                for (int axis = 0; axis < at.length; axis++) {
                    step[axis] = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : step[axis];
                    at[axis] = Math.clamp(at[axis] + step[axis], 0, shape[axis] - 1);
                    index = index * shape[axis] + at[axis];
                }
                pixels[index] = 1;
            }
        }
        return BinaryImage.of(pixels, shape);
    }

    static Path write(BinaryImage mask, Path file) throws IOException {
        Images.write(Image.of(mask), file);
        return file;
    }

    /** The lines of the table that the command branches writes. */
    static List<String> csv(BinaryImage skeleton, Path folder, double... spacing) throws IOException {
        Path file = folder.resolve("expected.csv");
        PixelGraphBuilder builder = PixelGraph.builder(skeleton).edges(EdgeRule.REDUCED);
        PixelGraph graph = (spacing.length == 0 ? builder : builder.spacing(spacing)).build();
        Tables.write(BranchTable.of(Branches.of(graph)), file);
        return Files.readAllLines(file);
    }

    /** A table's lines, from files in the order of their names. */
    static List<String> parquet(SparkSession session, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".zstd.parquet")).sorted().toList()) {
                var table = session.read().parquet(file.toString());
                if (lines.isEmpty()) {
                    lines.add(String.join(",", table.columns()));
                }
                for (Row row : table.collectAsList()) {
                    lines.add(row.mkString(","));
                }
            }
        }
        return lines;
    }
}
