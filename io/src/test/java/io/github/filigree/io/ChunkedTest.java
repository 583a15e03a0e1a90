package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.TileSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zarr 2, Zarr 3 and N5 as other programs write them; src/test/fixtures/chunked/make.py says what is in them. */
class ChunkedTest {

    private static final long[] SHAPE = {3, 10, 13};

    @TempDir
    static Path dir;

    @BeforeAll
    static void unpack() throws IOException {
        unpack(dir);
    }

    static void unpack(Path dir) throws IOException {
        for (String name : List.of("zarr2", "zarr3", "n5", "groups")) {
            Path zip = Path.of("src", "test", "resources", "chunked", name + ".zip");
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    Path file = dir.resolve(name).resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    private static double expected(String library, String type, int z, int y, int x) {
        if (z < 2 && y < 8) {
            return library.equals("n5") ? 0 : type.equals("bool") ? 1 : 5;
        }
        int value = (7 * z + 3 * y + x) % 11;
        return type.equals("bool") ? (value < 4 ? 1 : 0) : type.startsWith("float") ? value / 4.0 : value;
    }

    @ParameterizedTest
    @CsvSource({"zarr2, 120", "zarr3, 88", "n5, 75"})
    void whatOthersWriteIsReadEqual(String library, int atLeast) throws IOException {
        int read = 0;
        for (String line : Files.readAllLines(dir.resolve(library).resolve("index.csv"))) {
            String[] cells = line.split(",", 3);
            Path folder = dir.resolve(library).resolve(cells[0]);
            String words = cells[2].replaceAll("^\"|\"$", "").replace("\"\"", "\"");
            if (!words.equals("equal")) {
                assertRefused(words, folder);
                continue;
            }
            Image image = Images.read(folder);
            assertEquals(cells[1], image.type().toString(), cells[0]);
            assertArrayEquals(SHAPE, image.shape(), cells[0]);
            for (int i = 0; i < image.size(); i++) {
                int z = i / 130;
                int y = i / 13 % 10;
                int x = i % 13;
                assertEquals(expected(library, cells[1], z, y, x), image.value(i),
                        () -> folder + " at " + z + ", " + y + ", " + x);
            }
            read++;
        }
        assertTrue(read >= atLeast, read + " arrays");
    }

    @ParameterizedTest
    @CsvSource({"zarr2, blosc-lz4-bits-uint16", "zarr2, raw-fortran", "zarr2, zlib-fortran-big",
            "zarr3, zarrita-transpose-120", "n5, by-hand-lz4"})
    void boxesAreCutOutOfTheWhole(String library, String name) throws Exception {
        Path folder = dir.resolve(library).resolve(name);
        BinaryImage whole = Images.read(folder).mask(Foreground.NONZERO);
        TileSource source = sent(Images.tiles(folder, Selection.ALL, Foreground.NONZERO));
        assertArrayEquals(SHAPE, source.shape());
        assertArrayEquals(new int[] {2, 8, 10}, source.chunk());
        assertBoxes(whole, source, 7);
    }

    /** Random boxes, some of them empty. */
    static void assertBoxes(BinaryImage whole, TileSource source, long seed) {
        Random random = new Random(seed);
        long[] shape = source.shape();
        for (int run = 0; run < 200; run++) {
            long[] from = new long[shape.length];
            long[] to = new long[shape.length];
            for (int axis = 0; axis < shape.length; axis++) {
                from[axis] = random.nextInt((int) shape[axis] + 1);
                to[axis] = from[axis] + random.nextInt((int) (shape[axis] - from[axis]) + 1);
            }
            Box box = Box.between(from, to);
            BinaryImage tile = source.read(box);
            assertArrayEquals(box.shape(), tile.shape());
            long[] at = new long[shape.length];
            for (long i = 0; i < tile.pixelCount(); i++) {
                long rest = i;
                for (int axis = shape.length - 1; axis >= 0; axis--) {
                    at[axis] = from[axis] + rest % box.size(axis);
                    rest /= box.size(axis);
                }
                assertEquals(whole.get(at), tile.get(i), () -> "seed " + seed + ", " + box + " of " + source);
            }
        }
        long[] beyond = shape.clone();
        beyond[0]++;
        assertThrows(IllegalArgumentException.class, () -> source.read(Box.of(beyond)));
    }

    /** A source as it arrives on another machine. */
    static TileSource sent(TileSource source) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (TileSource) in.readObject();
        }
    }

    static FileException assertRefused(String words, Path path) {
        return assertRefused(words, path, Selection.ALL);
    }

    static FileException assertRefused(String words, Path path, Selection selection) {
        FileException e = assertThrows(FileException.class, () -> Images.read(path, selection), path.toString());
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        assertTrue(e.getMessage().contains(path.getFileName().toString()), e.getMessage());
        return e;
    }

    @ParameterizedTest
    @CsvSource({"zarr2, raw-little-u2", "zarr2, gzip-uint16", "zarr2, zlib-uint16", "zarr2, zstd-uint16",
            "zarr2, lz4-uint16", "zarr2, blosc-zstd-bytes-uint16", "zarr2, blosc-blosclz-bits-float64",
            "zarr3, by-hand-zstd-crc32c", "zarr3, by-hand-crc32c-gzip", "n5, raw-uint16", "n5, by-hand-lz4",
            "n5, blosc-snappy-bytes-uint16"})
    void cutAndDamagedChunks(String library, String name, @TempDir Path copies) throws IOException {
        Path folder = copies.resolve(name);
        copy(dir.resolve(library).resolve(name), folder);
        Path chunk = folder.resolve(library.equals("n5") ? "0/0/1" : library.equals("zarr3") ? "c/1/0/0" : "1.0.0");
        byte[] bytes = Files.readAllBytes(chunk);
        Random random = new Random(3);
        for (int length = 0; length < bytes.length; length += 1 + random.nextInt(9)) {
            Files.write(chunk, Arrays.copyOf(bytes, length));
            assertRefused("chunk", folder);
        }
        for (int run = 0; run < 100; run++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Files.write(chunk, damaged);
            try {
                assertArrayEquals(SHAPE, Images.read(folder).shape());
            } catch (FileException e) {
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
            }
        }
        Files.write(chunk, new byte[1 << 20]);
        assertRefused("at most", folder);
        TileSource source = Images.tiles(folder, Selection.ALL, Foreground.NONZERO);
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> source.read(Box.of(SHAPE)));
        assertTrue(e.getMessage().contains(name + ": chunk"), e.getMessage());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'\"chunks\": [2, 8, 10]' | '\"chunks\": [20000, 80000, 10]' | more than an array of Java holds",
            "'\"chunks\": [2, 8, 10]' | '\"chunks\": [2, 8]' | has 3 axes",
            "'\"chunks\": [2, 8, 10]' | '\"chunks\": [2, 0, 10]' | chunks is [2,0,10]",
            "'\"shape\": [3, 10, 13]' | '\"shape\": [3000000, 1000000, 13]' | MiB",
            "'\"shape\": [3, 10, 13]' | '\"shape\": [4000000000, 4000000000, 13]' | more than an array of Java holds",
            "'\"shape\": [3, 10, 13]' | '\"shape\": [3, -10, 13]' | shape is",
            "'\"shape\": [3, 10, 13]' | '\"shape\": []' | shape is []",
            "'\"fill_value\": 5' | '\"fill_value\": \"x\"' | fill_value is",
            "'\"fill_value\": 5' | '\"fill_value\": NaN' | fill_value is",
            "'\"fill_value\": 5' | '\"fill_value\": 1e400' | fill_value is",
            "'\"zarr_format\": 2' | '\"zarr_format\": 1' | zarr_format is 1",
            "'\"zarr_format\": 2' | '\"zarr_format\": 2,,' | .zarray is damaged",
            "'\"compressor\": null' | '\"compressor\": {\"id\": \"gzip\"}' | chunk"})
    void metadataThatLie(String from, String to, String words, @TempDir Path copies) throws IOException {
        Path folder = copies.resolve("lies");
        copy(dir.resolve("zarr2").resolve("raw-little-u2"), folder);
        Path file = folder.resolve(".zarray");
        String text = Files.readString(file).replaceAll("\\s+", " ").replace("[ ", "[").replace(" ]", "]");
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
        assertRefused(words, folder);
        Files.writeString(file, "");
        assertRefused("is damaged", folder);
    }

    @Test
    void axesThatAreNoneAreNotTransposed(@TempDir Path copies) throws IOException {
        Path folder = copies.resolve("lies");
        copy(dir.resolve("zarr3").resolve("zarrita-transpose-120"), folder);
        Path file = folder.resolve("zarr.json");
        String text = Files.readString(file).replaceAll("\\s+", "");
        assertTrue(text.contains("\"order\":[1,2,0]"), text);
        Files.writeString(file, text.replace("\"order\":[1,2,0]", "\"order\":[1,99999999999,0]"));
        assertRefused("the order of transpose is [1,99999999999,0]", folder);
    }

    @ParameterizedTest
    @CsvSource({"zarr2, blosc-lz4-bytes-uint16, .zarray", "zarr3, by-hand-zstd-crc32c, zarr.json",
            "n5, gzip-uint16, attributes.json"})
    void damagedMetadata(String library, String name, String file, @TempDir Path copies) throws IOException {
        Path folder = copies.resolve(name);
        copy(dir.resolve(library).resolve(name), folder);
        byte[] text = Files.readAllBytes(folder.resolve(file));
        Random random = new Random(4);
        int refused = 0;
        for (int run = 0; run < 300; run++) {
            byte[] damaged = text.clone();
            damaged[random.nextInt(text.length)] = (byte) "0123456789-.{}[],:\"\\xe".charAt(random.nextInt(22));
            Files.write(folder.resolve(file), damaged);
            try {
                Images.read(folder);
            } catch (FileException e) {
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
                assertTrue(e.getMessage().contains(name), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " refused");
    }

    @Test
    void blocksOfN5ThatLie(@TempDir Path copies) throws IOException {
        Path folder = copies.resolve("lies");
        copy(dir.resolve("n5").resolve("by-hand-raw"), folder);
        Path chunk = folder.resolve("0/0/1");
        byte[] bytes = Files.readAllBytes(chunk);
        for (int at : new int[] {1, 3, 5, 7, 8, 11, 15}) {
            byte[] lie = bytes.clone();
            lie[at] = (byte) 0x7F;
            Files.write(chunk, lie);
            assertRefused("chunk 0/0/1", folder);
        }
    }
}
