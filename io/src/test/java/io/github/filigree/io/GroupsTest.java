package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.FolderStore;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OME-Zarr and other groups of arrays, as src/test/fixtures/chunked/make.py makes them; and what is written. */
class GroupsTest {

    private static final Spacing FINE = Spacing.of("µm", 2, 0.5, 0.25);

    @TempDir
    static Path dir;

    private static Path groups;

    @BeforeAll
    static void unpack() throws IOException {
        ChunkedTest.unpack(dir);
        groups = dir.resolve("groups");
    }

    private static void assertVolume(Image image, int channel) {
        assertArrayEquals(new long[] {3, 10, 13}, image.shape(), image.toString());
        for (int i = 0; i < image.size(); i++) {
            assertEquals((7 * (i / 130) + 3 * (i / 13 % 10) + i % 13) % 11 + 20 * channel, image.value(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"single.ome.zarr", "units.ome.zarr", "new.ome.zarr", "new.ome.zarr/0", "single.ome.zarr/0"})
    void axesAndSizesAreThoseOfTheMetadata(String name) throws IOException {
        Image image = Images.read(groups.resolve(name));
        assertVolume(image, 0);
        Spacing spacing = image.spacing().orElseThrow();
        assertEquals("OME-Zarr", spacing.source());
        assertEquals("µm", spacing.unit());
        assertArrayEquals(FINE.sizes(), spacing.sizes(), 1e-12);
        assertTrue(image.remarks().getFirst().contains("--spacing overrides"), image.remarks().toString());
        TiledImage tiled = TiledImage.open(groups.resolve(name), Selection.ALL);
        assertEquals(image.spacing(), tiled.spacing());
        assertEquals(image.remarks(), tiled.remarks());
        assertArrayEquals(image.shape(), tiled.mask(Foreground.NONZERO).shape());
    }

    @Test
    void channelsTimesAndLevelsAreChosen() throws IOException {
        Path five = groups.resolve("five.ome.zarr");
        FileException e = ChunkedTest.assertRefused("2 channels (--channel 0 … 1); choose", five);
        assertTrue(e.getMessage().contains("1 × 2 × 3 × 10 × 13 along t, c, z, y, x"), e.getMessage());
        assertVolume(Images.read(five, Selection.ALL.channel(0)), 0);
        assertVolume(Images.read(five, Selection.ALL.channel(1).time(0).level(0)), 1);
        ChunkedTest.assertRefused("has no channel 2; use --channel 0 … 1", five, Selection.ALL.channel(2));
        ChunkedTest.assertRefused("has no time 1; use --time 0 … 0", five, Selection.ALL.channel(0).time(1));
        ChunkedTest.assertRefused("has no level 2; use --level 0 … 1", five, Selection.ALL.channel(0).level(2));
        Image small = Images.read(five, Selection.ALL.channel(1).level(1));
        assertArrayEquals(new long[] {3, 5, 7}, small.shape());
        assertEquals(20 + (7 + 3 * 2 + 4) % 11, small.value(35 + 7 + 2));
        assertEquals(Spacing.of("µm", 2, 1, 0.5), small.spacing().orElseThrow());
        BinaryImage tile = Images.tiles(five, Selection.ALL.channel(1), new Foreground(Foreground.Rule.ABOVE, 25))
                .read(Box.between(new long[] {1, 2, 3}, new long[] {2, 4, 9}));
        assertEquals((7 + 6 + 3) % 11 > 5, tile.get(0, 0, 0));
    }

    @Test
    void singleAxesAreDropped() throws IOException {
        Image plane = Images.read(groups.resolve("plane.ome.zarr"));
        assertArrayEquals(new long[] {10, 13}, plane.shape());
        assertEquals(Spacing.of("µm", 0.5, 0.25), plane.spacing().orElseThrow());
        assertVolume(Images.read(groups.resolve("old.ome.zarr")), 0);
        Image named = Images.read(groups.resolve("named.ome.zarr"));
        assertVolume(named, 0);
        assertTrue(named.spacing().isEmpty());
    }

    @Test
    void groups() throws IOException {
        assertVolume(Images.read(groups.resolve("series.zarr"), Selection.ALL.channel(0)), 0);
        ChunkedTest.assertRefused("2 arrays or groups (a, b); name one, such as", groups.resolve("pair.zarr"));
        ChunkedTest.assertRefused("a group of no arrays", groups.resolve("empty.zarr"));
        assertVolume(Images.read(groups.resolve("pair.zarr/b")), 0);
        ChunkedTest.assertRefused("has no channels", groups.resolve("pair.zarr/b"), Selection.ALL.channel(0));
        Path pyramid = groups.resolve("pyramid.n5");
        assertEquals(FINE, Images.read(pyramid).spacing().orElseThrow());
        assertEquals(Spacing.of("µm", 2, 1, 0.5),
                Images.read(pyramid, Selection.ALL.level(1)).spacing().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(PixelType.class)
    void whatIsWrittenIsRead(PixelType type, @TempDir Path out) throws IOException {
        Random random = new Random(9);
        for (long[] shape : List.of(new long[] {7}, new long[] {1030, 9}, new long[] {3, 130, 140},
                new long[] {2, 3, 4, 5}, new long[] {0, 4})) {
            long count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            byte[] pixels = new byte[(int) count * type.bytes()];
            for (int i = 0; i < pixels.length / 3; i++) {
                pixels[i] = (byte) random.nextInt(2);
            }
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                Image image = Image.of(type, new PixelOrder(false, order),
                        MemorySegment.ofArray(pixels), shape);
                Path folder = out.resolve("image.zarr");
                Images.write(image, folder);
                Image read = Images.read(folder);
                assertArrayEquals(shape, read.shape());
                assertEquals(type, read.type());
                assertEquals(-1, read.dataView().mismatch(image.dataView()));
            }
        }
    }

    @Test
    void sizesOfPixelsAreKept(@TempDir Path out) throws IOException {
        Image image = Image.of(BinaryImage.parse(".#.", "##.")).spaced(Spacing.of("nm", 40, 4));
        Images.write(image, out.resolve("mask.ome.zarr"));
        Image read = Images.read(out.resolve("mask.ome.zarr"));
        assertEquals(image.spacing(), read.spacing());
        assertEquals(PixelType.BOOL, read.type());
        assertEquals(BinaryImage.parse(".#.", "##."), read.mask(Foreground.NONZERO));
        Image line = Image.of(new byte[4], 4);
        FileException e = assertThrows(FileException.class, () -> Images.write(line, out.resolve("line.ome.zarr")));
        assertTrue(e.getMessage().contains("two or three axes"), e.getMessage());
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(List.of(out.resolve("mask.ome.zarr")), left.toList());
        }
    }

    @Test
    void onlyZarrIsReplaced(@TempDir Path out) throws IOException {
        Image image = Image.of(new byte[] {1, 0, 1, 1}, 2, 2);
        Path folder = out.resolve("a.zarr");
        Images.write(image, folder);
        Images.write(Image.of(new byte[] {0, 0, 0}, 3), folder);
        assertArrayEquals(new long[] {3}, Images.read(folder).shape());
        assertTrue(Files.notExists(folder.resolve("0.0")), "of the image before");
        Path other = Files.createDirectories(out.resolve("other.zarr"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");
        FileException e = assertThrows(FileException.class, () -> Images.write(image, other));
        assertTrue(e.getMessage().contains("something else than Zarr"), e.getMessage());
        assertTrue(Files.exists(other.resolve("thesis.txt")));
        Path file = Files.writeString(out.resolve("file.zarr"), "x");
        assertThrows(FileException.class, () -> Images.write(image, file));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void whatAKilledRunLeftIsInNobodysWay(@TempDir Path out) throws IOException {
        Path left = Files.createDirectories(out.resolve(".a.zarr." + ProcessHandle.current().pid() + ".tmp"));
        Files.writeString(left.resolve("9"), "of another image");
        Images.write(Image.of(new byte[] {1, 0, 1}, 3), out.resolve("a.zarr"));
        assertTrue(Files.notExists(out.resolve("a.zarr").resolve("9")), "the other's chunk");
    }

    /** Names of axes are free, their types are not. */
    @Test
    void channelsAreKnownByTheirType(@TempDir Path out) throws IOException {
        Path folder = out.resolve("a.ome.zarr");
        Images.write(Image.of(new byte[] {1, 0, 0, 1, 1, 1}, 2, 3, 1), folder);
        Path notes = folder.resolve(".zattrs");
        String text = Files.readString(notes);
        String renamed = text.replaceFirst("(?s)\"z\",(\\s*)\"type\" : \"space\"",
                "\"ch\",$1\"type\" : \"channel\"");
        assertNotEquals(text, renamed);
        Files.writeString(notes, renamed);
        ChunkedTest.assertRefused("2 channels", folder);
        assertArrayEquals(new long[] {3, 1}, Images.read(folder, Selection.ALL.channel(1)).shape());
    }

    @Test
    void boxesAreWrittenInAnyOrder(@TempDir Path out) throws IOException {
        Random random = new Random(11);
        byte[] pixels = new byte[50 * 60 * 70];
        for (int i = 0; i < 300; i++) {
            pixels[random.nextInt(pixels.length)] = 1;
        }
        BinaryImage whole = BinaryImage.of(pixels, 50, 60, 70);
        ZarrFolder zarr = ZarrFolder.create(new FolderStore(out), PixelType.BOOL, whole.shape(), 16, 8, 32);
        for (long z : new long[] {32, 0}) {
            for (long x : new long[] {64, 0}) {
                long[] from = {z, 0, x};
                long[] to = {z == 0 ? 32 : 50, 60, x == 0 ? 64 : 70};
                Box box = Box.between(from, to);
                byte[] part = new byte[(int) box.pixels()];
                for (int i = 0; i < part.length; i++) {
                    long dz = i / (60 * box.size(2));
                    long y = i / box.size(2) % 60;
                    part[i] = pixels[(int) (((z + dz) * 60 + y) * 70 + x + i % box.size(2))];
                }
                zarr.write(box, BinaryImage.of(part, box.shape()));
            }
        }
        assertEquals(whole, Images.read(out).mask(Foreground.NONZERO));
        Box ragged = Box.between(new long[] {0, 0, 0}, new long[] {15, 8, 32});
        assertThrows(IllegalArgumentException.class,
                () -> zarr.write(ragged, BinaryImage.of(new byte[15 * 8 * 32], 15, 8, 32)));
    }
}
