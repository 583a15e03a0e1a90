package io.github.filigree.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, on threads of this JVM. */
class LocalTest {

    private static SparkSession session;

    @TempDir
    private Path dir;

    @BeforeAll
    static void start() throws IOException {
        session = Cluster.start("local[2]");
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    /** What a command says, after its exit code. */
    private static String run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Main.run(stream, stream, arguments);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static void assertDone(String said) {
        assertTrue(said.startsWith("0 "), said);
    }

    @Test
    void fromMaskToBranches() throws IOException {
        BinaryImage mask = Volumes.walks(2, 37, 44, 50);
        Path file = Volumes.write(mask, dir.resolve("mask.zarr"));
        String said = run("thin", file.toString(), "-o", dir.resolve("thin").toString(), "--tile", "16,24,20");
        assertDone(said);
        assertTrue(said.contains("executor driver: vector"), said);
        BinaryImage skeleton = Thinning.homotopic(mask);
        Path zarr = dir.resolve("thin/skeleton.ome.zarr");
        assertEquals(skeleton, Images.read(zarr).mask(Foreground.NONZERO));
        assertFalse(Files.exists(dir.resolve("thin/work")));
        assertDone(run("branches", zarr.toString(), "-o", dir.resolve("table").toUri().toString(), "--tile", "20",
                "--spacing", "2,0.5,0.25"));
        assertEquals(Volumes.csv(skeleton, dir, 2, 0.5, 0.25),
                Volumes.parquet(session, dir.resolve("table/branches.parquet")));
    }

    @Test
    void graphs() throws IOException {
        BinaryImage skeleton = Volumes.walks(3, 60, 70);
        Path file = Volumes.write(skeleton, dir.resolve("skeleton.npy"));
        assertDone(run("graph", file.toString(), "-o", dir.resolve("out").toString(), "--tile", "16"));
        PixelGraph graph = PixelGraph.of(skeleton);
        List<String> nodes = new ArrayList<>(List.of("node_id,pixel,image_coord_0,image_coord_1"));
        List<String> edges = new ArrayList<>(List.of("node_id_a,node_id_b,distance"));
        for (int node = 0; node < graph.nodeCount(); node++) {
            long pixel = graph.pixelIndex(node);
            nodes.add(node + "," + pixel + "," + pixel / 70 + "," + pixel % 70);
            for (int k = 0; k < graph.degree(node); k++) {
                if (graph.neighbor(node, k) > node) {
                    edges.add(node + "," + graph.neighbor(node, k) + "," + graph.length(node, k));
                }
            }
        }
        assertEquals(nodes, Volumes.parquet(session, dir.resolve("out/nodes.parquet")));
        assertEquals(edges, Volumes.parquet(session, dir.resolve("out/edges.parquet")));
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        BinaryImage skeleton = Volumes.walks(4, 20, 20);
        Path zarr = Volumes.write(skeleton, dir.resolve("skeleton.zarr"));
        String out = dir.resolve("out").toString();
        assertSays("1 filigree: " + dir + "/none.npy does not exist", "branches", dir + "/none.npy", "-o", out);
        assertSays("2 filigree: ", "sum", zarr.toString(), "-o", out);
        assertSays("1 filigree: " + out + " holds no work", "branches", zarr.toString(), "-o", out, "--resume");
        Files.write(zarr.resolve("0.0"), new byte[] {1, 2, 3});
        String said = run("branches", zarr.toString(), "-o", out);
        String last = Arrays.stream(said.split("\n")).reduce((a, b) -> b).orElseThrow();
        assertTrue(said.startsWith("1 ") && last.startsWith("filigree: " + zarr + ": chunk 0.0 is damaged"), said);
        assertSays("1 filigree: " + out + " holds the work of a job that was stopped; add --resume", "branches",
                zarr.toString(), "-o", out);
        assertSays("1 filigree: " + out + " holds no work of a job with this input", "branches", zarr.toString(), "-o",
                out, "--resume", "--tile", "7");
        assertSays("1 filigree: " + out + " holds no work of a job with this input", "branches", zarr.toString(), "-o",
                out, "--resume", "--edges", "all");
        assertSays("1 filigree: " + out + " holds no work of a job with this input", "thin", zarr.toString(), "-o",
                out, "--resume");
        Images.write(Image.of(skeleton), zarr);
        assertDone(run("branches", zarr.toString(), "-o", out, "--resume"));
        assertEquals(Volumes.csv(skeleton, dir), Volumes.parquet(session, Path.of(out, "branches.parquet")));
    }

    /** Nothing is begun where it would be in vain, and a folder of somebody else's is neither used nor deleted. */
    @Test
    void whatCannotBeDoneLeavesNothing() throws IOException {
        Path file = Volumes.write(Volumes.walks(5, 20, 20), dir.resolve("skeleton.npy"));
        Path out = dir.resolve("refused");
        assertSays("1 filigree: a forest", "branches", file.toString(), "-o", out.toString(), "--edges", "forest");
        assertFalse(Files.exists(out));
        Path line = Volumes.write(BinaryImage.of(new byte[] {1, 1, 0}, 3), dir.resolve("line.npy"));
        assertSays("1 filigree: " + line + " has 1 axes", "graph", line.toString(), "-o", out.toString());
        Path own = Files.writeString(Files.createDirectories(out.resolve("work")).resolve("letter.txt"), "mine");
        assertSays("1 filigree: " + out + "/work is not of a job", "branches", file.toString(), "-o", out.toString());
        assertTrue(Files.exists(own));
    }

    private static void assertSays(String words, String... arguments) {
        String said = run(arguments);
        assertTrue(said.startsWith(words) && said.lines().count() == 1, said);
    }
}
