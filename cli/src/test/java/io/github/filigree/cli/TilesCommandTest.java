package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tiles give is what the whole image gives. */
class TilesCommandTest {

    @TempDir
    private Path dir;

    private String in(String name) {
        return dir.resolve(name).toString();
    }

    @Test
    void thinnedTilesAreTheWholeSkeleton() throws IOException {
        for (String sample : new String[] {"tubes.tif", "retina-vessels.png"}) {
            String input = Run.sample(sample);
            Run tiles = Run.of("tiles", "thin", input, "-o", in(sample), "--tile", sample.startsWith("t") ? "50" : "400",
                    "--reach", "7");
            assertEquals(0, tiles.code(), tiles.err());
            assertTrue(Integer.parseInt(tiles.fact("rounds")) > 1, tiles.out());
            assertTrue(Integer.parseInt(tiles.fact("tiles run again")) > 0, tiles.out());
            assertEquals(0, Run.of("thin", input, "-o", in("whole.npy")).code());
            Image skeleton = Images.read(dir.resolve(sample).resolve("skeleton.zarr"));
            assertEquals(mask(Images.read(dir.resolve("whole.npy"))), mask(skeleton), sample);
            assertEquals(tiles.fact("skeleton pixels"), String.valueOf(mask(skeleton).count()));
            assertEquals(Images.read(Path.of(input)).spacing().isPresent(), skeleton.spacing().isPresent());
            assertFalse(Files.exists(dir.resolve(sample).resolve("work")));
        }
    }

    private static BinaryImage mask(Image image) {
        return image.mask(Foreground.NONZERO);
    }

    @Test
    void theTableIsThatOfBranches() throws IOException {
        String input = Run.sample("retina-skeleton.png");
        String[] options = {"--edges", "all", "--spacing", "0.5,0.2"};
        assertEquals(0, Run.of("tiles", "branches", input, "-o", in("t"), "--tile", "200,300", options[0], options[1],
                options[2], options[3]).code());
        assertEquals(0, Run.of("branches", input, "-o", in("whole.csv"), options[0], options[1], options[2], options[3])
                .code());
        assertEquals(Files.readString(dir.resolve("whole.csv")), Files.readString(dir.resolve("t/branches.csv")));
    }

    @Test
    void graphPartsAreTheRowsOfTheWholeMatrix() throws IOException {
        String input = Run.sample("retina-skeleton.png");
        Run tiles = Run.of("tiles", "graph", input, "-o", in("g"), "--tile", "500");
        assertEquals(0, tiles.code(), tiles.err());
        assertEquals(0, Run.of("graph", input, "-o", in("whole.npz")).code());
        Map<String, ByteBuffer> whole = arrays(dir.resolve("whole.npz"));
        int rows = 0;
        for (int part = 0; part < 9; part++) {
            Map<String, ByteBuffer> arrays = arrays(dir.resolve("g/graph/part-" + part + ".npz"));
            assertEquals(19152, arrays.get("shape").getLong(0));
            assertEquals(1411, arrays.get("image_shape").getLong(8));
            int nodes = arrays.get("nodes").remaining() / 8;
            rows += nodes;
            for (int i = 0; i < nodes; i++) {
                int node = (int) arrays.get("nodes").getLong(8 * i);
                assertEquals(whole.get("pixels").getLong(8 * node), arrays.get("pixels").getLong(8 * i));
                int from = (int) arrays.get("indptr").getLong(8 * i);
                int size = (int) arrays.get("indptr").getLong(8 * i + 8) - from;
                int wholeFrom = whole.get("indptr").getInt(4 * node);
                assertEquals(whole.get("indptr").getInt(4 * node + 4) - wholeFrom, size);
                for (int k = 0; k < size; k++) {
                    assertEquals(
                            whole.get("indices").getInt(4 * (wholeFrom + k)),
                            arrays.get("indices").getLong(8 * (from + k)));
                    assertEquals(
                            whole.get("data").getDouble(8 * (wholeFrom + k)), arrays.get("data").getDouble(8 * (from + k)));
                }
            }
        }
        assertEquals(19152, rows);
        assertEquals("19152", tiles.fact("nodes"));
        // Parts of an earlier graph are not left beside those of a later one.
        assertEquals(0, Run.of("tiles", "graph", input, "-o", in("g"), "--tile", "1000").code());
        try (Stream<Path> parts = Files.list(dir.resolve("g/graph"))) {
            assertEquals(4, parts.count());
        }
    }

    /** The arrays of an archive by name, without their headers. */
    private static Map<String, ByteBuffer> arrays(Path file) throws IOException {
        Map<String, ByteBuffer> arrays = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteBuffer bytes = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                int header = 10 + bytes.getShort(8);
                arrays.put(entry.getName().replace(".npy", ""),
                        bytes.slice(header, bytes.limit() - header).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        return arrays;
    }

    @Test
    void aFolderOfSomebodyElseIsNotDeleted() throws IOException {
        Path own = Files.writeString(Files.createDirectories(dir.resolve("o/work")).resolve("letter.txt"), "mine");
        String input = Run.sample("retina-skeleton.png");
        for (String[] line : new String[][] {
            {"tiles", "branches", input, "-o", in("o")}, {"tiles", "branches", input, "-o", in("o"), "--resume"}
        }) {
            Run run = Run.of(line);
            assertEquals(1, run.code());
            assertTrue(run.err().contains("is not of a run by tiles"), run.err());
            assertTrue(Files.exists(own));
        }
    }

    @Test
    void aStoppedRunIsGoneOnWithOnlyIfAsked() throws IOException {
        String input = Run.sample("retina-skeleton.png");
        Files.createDirectories(dir.resolve(Path.of("r", "work", "mask")));
        Run refused = Run.of("tiles", "branches", input, "-o", in("r"));
        assertEquals(1, refused.code());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains("--resume goes on with it"), refused.err());
        assertEquals(0, Run.of("tiles", "branches", input, "-o", in("r"), "--resume").code());
        Files.createDirectories(dir.resolve("r/work"));
        Files.writeString(dir.resolve(Path.of("r", "work", "settings")), "tiles thin of another");
        Run other = Run.of("tiles", "branches", input, "-o", in("r"), "--resume");
        assertEquals(1, other.code());
        assertTrue(other.err().contains("is of another run, tiles thin of another, and"), other.err());
    }

    @Test
    void nothingOfSomebodyElseIsReplacedOrDeleted() throws IOException {
        String input = Run.sample("tubes.tif");
        assertEquals(0, Run.of("tiles", "thin", input, "-o", in("d")).code());
        assertMistake(2, "would replace the input", "tiles", "thin", in("d/skeleton.zarr"), "-o", in("d"));
        assertEquals(0, Run.of("tiles", "thin", input, "-o", in("d")).code());
        for (String folder : new String[] {"v/skeleton.zarr", "w/work"}) {
            Files.createDirectories(dir.resolve(folder));
            Files.writeString(dir.resolve(folder).resolve("notes.txt"), "precious");
        }
        assertMistake(1, "something else than Zarr", "tiles", "thin", input, "-o", in("v"));
        assertMistake(1, "is not of a run by tiles", "tiles", "thin", input, "-o", in("w"), "--resume");
        assertTrue(Files.exists(dir.resolve("v/skeleton.zarr/notes.txt")));
        assertTrue(Files.exists(dir.resolve("w/work/notes.txt")));
    }

    @Test
    void partsOfAnEarlierRunDoNotStayBesideThoseOfThis() throws IOException {
        String input = Run.sample("post.npy");
        assertEquals(0, Run.of("tiles", "graph", input, "-o", in("p"), "--tile", "4").code());
        assertTrue(Files.exists(dir.resolve("p/graph/part-1.npz")));
        assertEquals(0, Run.of("tiles", "graph", input, "-o", in("p"), "--tile", "100").code());
        try (var parts = Files.list(dir.resolve("p/graph"))) {
            assertEquals(1, parts.count());
        }
    }

    @Test
    void mistakesAreSaidInOneLine() {
        String input = Run.sample("retina-skeleton.png");
        assertMistake(2, "--tile: a tile of 3 sizes", "tiles", "branches", input, "-o", in("m"), "--tile", "5,5,5");
        assertMistake(2, "--tile 'x' is not whole numbers", "tiles", "branches", input, "-o", in("m"), "--tile", "x");
        assertMistake(2, "give one", "tiles", "branches", input, "-o", in("m"), "--threshold", "5", "--foreground", "zero");
        assertMistake(1, "use the edges all or reduced", "tiles", "branches", input, "-o", in("m"), "--edges", "forest");
        assertMistake(1, "missing.npy", "tiles", "branches", in("missing.npy"), "-o", in("m"));
        assertMistake(1, "does not thin masks of rank 3", "tiles", "thin", Run.sample("tubes.tif"), "-o", in("m"),
                "--method", "guo-hall");
        assertMistake(1, "see docs/scale.md", "tiles", "thin", input, "-o", in("m"), "--engine", "spark");
    }

    private static void assertMistake(int code, String words, String... arguments) {
        Run run = Run.of(arguments);
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals(1, run.err().lines().filter(line -> !line.contains("by its own account")).count(), run.err());
    }
}
