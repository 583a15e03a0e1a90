package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same skeleton as tifffile, Pillow and NumPy wrote it; src/test/fixtures/make.py made the files. */
class FormatsTest {

    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");

    private static final int MUTANTS = 200;

    private static final String[] SKELETON = {
        "..............",
        "..............",
        "..#########...",
        "......#.......",
        "......#.......",
        "......#....##.",
        "......#.......",
        "......#.......",
        "......#.......",
        ".....#.#......",
        ".............."};
    private static final BinaryImage MASK = BinaryImage.parse(SKELETON);
    private static final BinaryImage VOLUME = BinaryImage.of(repeat(MASK.toBytes(), 3), 3, 11, 14);

    private static byte[] repeat(byte[] plane, int times) {
        byte[] all = new byte[times * plane.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(plane, 0, all, i * plane.length, plane.length);
        }
        return all;
    }

    /** A line of the list of files. */
    record Listed(String file, String expected, String words) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Listed> files() throws IOException {
        return Files.readAllLines(FORMATS.resolve("index.csv")).stream().skip(1).map(line -> {
            String[] cells = line.split("\\|", -1);
            return new Listed(cells[0], cells[1], cells[2]);
        });
    }

    @Test
    void thereAreMoreThanSixty() throws IOException {
        assertTrue(files().count() > 60);
    }

    @Test
    void theDocumentationListsThemAll() throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "formats.md"));
        for (Listed listed : files().toList()) {
            String row = page.stream().filter(line -> line.startsWith("| `" + listed.file + "` |")).findFirst()
                    .orElseThrow(() -> new AssertionError(listed.file + " is not in docs/formats.md"));
            assertEquals(listed.expected.equals("refused"), row.contains("| refused: "), row);
            assertTrue(row.contains(listed.words), row);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadEqualOrRefusedWithTheReason(Listed listed) throws IOException {
        Path file = FORMATS.resolve(listed.file);
        if (listed.expected.equals("refused")) {
            FileException e = assertThrows(FileException.class, () -> Images.read(file));
            assertTrue(e.getMessage().startsWith(file + " ") && e.getMessage().contains(listed.words), e.getMessage());
            return;
        }
        Image image = Images.read(file);
        Foreground foreground = listed.expected.equals("inverted") ? Foreground.ZERO : Foreground.NONZERO;
        assertEquals(listed.expected.equals("volume") ? VOLUME : MASK, image.mask(foreground));
        assertTrue(listed.words.isEmpty() || image.remarks().toString().contains(listed.words),
                image.remarks().toString());
        if (listed.expected.equals("indices")) {
            assertEquals(1, image.value(2 * 14 + 2));
        }
    }

    /** The most ordinary damage is an interrupted copy; it must not be read as a smaller image. */
    @ParameterizedTest
    @MethodSource("files")
    void everyPrefixIsRefusedOrTheWholeImage(Listed listed) throws IOException {
        if (listed.expected.equals("refused")) {
            return;
        }
        byte[] file = Files.readAllBytes(FORMATS.resolve(listed.file));
        Image whole = Images.read(new ByteArrayInputStream(file), listed.file);
        for (int length = 1; length < file.length; length++) {
            byte[] head = Arrays.copyOf(file, length);
            Image image;
            try {
                image = Images.read(new ByteArrayInputStream(head), listed.file);
            } catch (FileException e) {
                continue;
            }
            assertArrayEquals(whole.shape(), image.shape(), listed.file + " cut to " + length + " bytes");
            for (long i = 0; i < image.size(); i++) {
                assertEquals(whole.value(i), image.value(i), listed.file + " cut to " + length + " bytes");
            }
        }
    }

    /** Whatever stands in a file, it is an image or refused in one line; no other exception, and no endless work. */
    @ParameterizedTest
    @MethodSource("files")
    void mutantsAreImagesOrRefused(Listed listed) throws IOException {
        byte[] file = Files.readAllBytes(FORMATS.resolve(listed.file));
        Random random = new Random(listed.file.hashCode());
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = file.clone();
            int at = random.nextInt(mutant.length);
            mutant[at] = (byte) random.nextInt(256);
            try {
                Image image = Images.read(new ByteArrayInputStream(mutant), listed.file);
                for (long pixel = 0; pixel < Math.min(image.size(), 100); pixel++) {
                    image.value(pixel);
                }
            } catch (FileException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            } catch (RuntimeException | Error e) {
                throw new AssertionError(listed.file + " with byte " + at + " = " + mutant[at], e);
            }
        }
    }

    @Test
    void damagedPngsAreRefused() throws IOException {
        for (String name : List.of("pillow-1.png", "pillow-L.png", "pillow-RGBA.png", "pillow-P.png")) {
            byte[] file = Files.readAllBytes(FORMATS.resolve(name));
            for (int i = 0; i < file.length; i++) {
                byte[] mutant = file.clone();
                mutant[i] ^= (byte) (1 << i % 8);
                assertThrows(FileException.class, () -> Images.read(new ByteArrayInputStream(mutant), name),
                        name + " with another byte " + i);
            }
        }
    }

    private static Optional<Spacing> spacing(String name) throws IOException {
        return Images.read(FORMATS.resolve(name)).spacing();
    }

    @Test
    void unitsAreThoseThatImageJAndOmeNoted() throws IOException {
        assertEquals(Optional.of(Spacing.of("µm", 0.5, 0.25)), spacing("tifffile-imagej.tif"));
        assertEquals(Optional.of(Spacing.of("µm", 3, 0.5, 0.25)), spacing("tifffile-imagej-volume.tif"));
        assertEquals("ImageJ's note", spacing("tifffile-imagej.tif").orElseThrow().source());
        assertEquals(Optional.of(Spacing.of("µm", 0.5, 0.25)), spacing("tifffile-ome.ome.tif"));
        assertEquals("OME-XML", spacing("tifffile-ome.ome.tif").orElseThrow().source());
        Spacing volume = spacing("tifffile-ome-volume.ome.tif").orElseThrow();
        assertEquals("µm", volume.unit());
        assertArrayEquals(new double[] {3, 0.5, 0.25}, volume.sizes(), 1e-12);
        assertEquals(Optional.of(Spacing.of("cm", 0.002, 0.001)), spacing("tifffile-centimetre.tif"));
        for (String name : List.of("nibabel-1.nii", "nibabel-2.nii", "nibabel-1.nii.gz", "by-hand-raw.nrrd")) {
            assertEquals(Optional.of(Spacing.of("µm", 3, 0.5, 0.25)), spacing(name), name);
        }
        assertEquals(Optional.of(Spacing.of(3, 0.5, 0.25)), spacing("by-hand-gzip.nrrd"));
        assertEquals("mm", Images.read(FORMATS.resolve("nibabel-times.nii"), Selection.ALL.time(1))
                .spacing().orElseThrow().unit());
    }

    @Test
    void printResolutionIsNoSizeOfPixels() throws IOException {
        for (String name : List.of("tifffile-120-dpi.tif", "tifffile-odd-dpi.tif", "pillow-120-dpi.png",
                "tifffile-uint8-little.tif", "pillow-L-raw.tif")) {
            assertEquals(Optional.empty(), spacing(name), name);
            assertEquals(List.of(), Images.read(FORMATS.resolve(name)).remarks());
        }
    }

    @Test
    void channelsTimesAndPagesAreChosen() throws IOException {
        for (String name : List.of("tifffile-channels-volume.tif", "tifffile-imagej-channels.tif",
                "tifffile-ome-channels.ome.tif")) {
            for (int channel = 0; channel < 2; channel++) {
                Image image = Images.read(FORMATS.resolve(name), Selection.ALL.channel(channel));
                assertEquals(VOLUME, image.mask(Foreground.NONZERO), name);
            }
            FileException e = assertThrows(FileException.class,
                    () -> Images.read(FORMATS.resolve(name), Selection.ALL.channel(2)));
            assertTrue(e.getMessage().endsWith("has no channel 2; use --channel 0 … 1"), e.getMessage());
            assertEquals(MASK, Images.read(FORMATS.resolve(name), Selection.ALL.page(5)).mask(Foreground.NONZERO));
        }
        for (String name : List.of("tifffile-times.tif", "tifffile-imagej-times.tif", "tifffile-ome-times.ome.tif")) {
            Image image = Images.read(FORMATS.resolve(name), Selection.ALL.time(1));
            assertEquals(MASK, image.mask(Foreground.NONZERO), name);
        }
        Path two = FORMATS.resolve("tifffile-grey-two.tif");
        assertEquals(MASK, Images.read(two, Selection.ALL.channel(1)).mask(Foreground.NONZERO));
        assertEquals(11 * 14, Images.read(two, Selection.ALL.channel(0)).mask(Foreground.NONZERO).count());
        assertThrows(FileException.class,
                () -> Images.read(FORMATS.resolve("pillow-L.png"), Selection.ALL.page(0)));
    }

    @Test
    void aGifsPictureHasItsPlaceOnTheCanvas() throws IOException {
        byte[] file = Files.readAllBytes(FORMATS.resolve("pillow-P.gif"));
        file[6] = 20;
        file[8] = 30;
        int picture = 0;
        while (file[picture] != ',' || file[picture + 5] != 14 || file[picture + 7] != 11) {
            picture++;
        }
        file[picture + 1] = 3;
        file[picture + 3] = 7;
        Image image = Images.read(new ByteArrayInputStream(file), "moved.gif");
        assertArrayEquals(new long[] {30, 20}, image.shape());
        BinaryImage mask = image.mask(Foreground.NONZERO);
        assertEquals(MASK.count(), mask.count());
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 14; x++) {
                assertEquals(MASK.get(14L * y + x), mask.get(20L * (y + 7) + x + 3));
            }
        }
    }
}
