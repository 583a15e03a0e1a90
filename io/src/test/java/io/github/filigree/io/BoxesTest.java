package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.RawLayout;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes of files of every kind are cut out of the whole; raw files and folders of slices. */
class BoxesTest {

    @TempDir
    Path dir;

    private static Image volume(int depth, int height, int width) {
        byte[] pixels = new byte[depth * height * width];
        new Random(5).nextBytes(pixels);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (pixels[i] & 1);
        }
        return Image.of(pixels, depth, height, width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy-big-u2.npy", "numpy-fortran.npy", "numpy-float64.npy", "numpy-compressed.npz",
            "pillow-L.png", "tifffile-volume-zlib.tif", "tifffile-volume.tif", "tifffile-ome-volume.ome.tif",
            "tifffile-imagej-volume.tif", "tifffile-bigtiff.tif", "nibabel-1.nii.gz", "by-hand-raw.nrrd"})
    void filesOfEveryKind(String name) throws Exception {
        Path file = Path.of("src", "test", "resources", "formats", name);
        BinaryImage whole = Images.read(file).mask(Foreground.NONZERO);
        assertTrue(whole.count() > 0);
        var source = Images.tiles(file, Selection.ALL, Foreground.NONZERO);
        ChunkedTest.assertBoxes(whole, source, 1);
        ChunkedTest.assertBoxes(whole, ChunkedTest.sent(source), 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"npy", "tif", "zarr"})
    void volumes(String extension) throws Exception {
        Image volume = volume(7, 30, 41);
        Path file = dir.resolve("volume." + extension);
        Images.write(volume, file);
        var source = ChunkedTest.sent(Images.tiles(file, Selection.ALL, Foreground.ZERO));
        ChunkedTest.assertBoxes(volume.mask(Foreground.ZERO), source, 3);
    }

    @Test
    void foldersOfSlices() throws Exception {
        Image volume = volume(12, 9, 14);
        for (int z = 0; z < 12; z++) {
            byte[] slice = new byte[9 * 14];
            MemorySegment.copy(volume.dataView(), z * 126L, MemorySegment.ofArray(slice), 0, 126);
            Images.write(Image.of(slice, 9, 14), dir.resolve("Slice " + z + ".png"));
        }
        Files.writeString(dir.resolve("notes.txt"), "not a slice");
        Image read = Images.read(dir);
        assertEquals(-1, read.dataView().mismatch(volume.dataView()));
        assertArrayEquals(volume.shape(), read.shape());
        assertTrue(read.remarks().getFirst().contains("12 .png files are read as the slices of one volume, its 1 other files"), read.remarks().toString());
        var source = ChunkedTest.sent(Images.tiles(dir, Selection.ALL, Foreground.NONZERO));
        assertArrayEquals(new int[] {1, 9, 14}, source.chunk());
        ChunkedTest.assertBoxes(volume.mask(Foreground.NONZERO), source, 4);
        Images.write(Image.of(new byte[20], 4, 5), dir.resolve("Slice 3.png"));
        ChunkedTest.assertRefused("Slice 3.png is 4 × 5 uint8", dir);
    }

    @ParameterizedTest
    @CsvSource({"'5,6:uint16', uint16, 0, false", "'5,6:int32be', int32, 0, true", "'5,6:float64+17', float64, 17, false",
            "'5,6:uint8', uint8, 0, false", "'5,6:float32be+3', float32, 3, true"})
    void rawFiles(String text, String type, int offset, boolean bigEndian) throws Exception {
        RawLayout layout = RawLayout.parse(text);
        assertEquals(text, layout.toString());
        byte[] bytes = new byte[30 * layout.type().bytes() + offset];
        new Random(6).nextBytes(bytes);
        bytes[offset] = 0;
        Path file = Files.write(dir.resolve("pixels.raw"), bytes);
        Selection selection = Selection.ALL.raw(layout);
        Image image = Images.read(file, selection);
        assertEquals(PixelType.valueOf(type.toUpperCase(java.util.Locale.ROOT)), image.type());
        assertArrayEquals(new long[] {5, 6}, image.shape());
        var value = java.nio.ByteBuffer.wrap(bytes)
                .order(bigEndian ? java.nio.ByteOrder.BIG_ENDIAN : java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = offset + 7 * layout.type().bytes();
        double expected = switch (layout.type()) {
            case UINT8 -> bytes[at] & 0xFF;
            case UINT16 -> value.getShort(at) & 0xFFFF;
            case INT32 -> value.getInt(at);
            case FLOAT32 -> value.getFloat(at);
            default -> value.getDouble(at);
        };
        assertEquals(expected, image.value(7));
        Foreground above = new Foreground(Foreground.Rule.ABOVE, 10);
        ChunkedTest.assertBoxes(image.mask(above), ChunkedTest.sent(Images.tiles(file, selection, above)), 8);
        Files.write(file, new byte[bytes.length + 1]);
        ChunkedTest.assertRefused("correct the shape", file, selection);
        assertThrows(IOException.class, () -> Images.tiles(file, selection, above));
        Files.write(file, new byte[bytes.length - 1]);
        ChunkedTest.assertRefused("correct the shape", file, selection);
        assertThrows(IOException.class, () -> Images.tiles(file, selection, above));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5,6", "5,6:uint7", "5,-6:uint8", "5,6:uint8+x", "5000000000,5000000000:uint8", ":uint8"})
    void noRawLayout(String text) {
        assertThrows(IllegalArgumentException.class, () -> RawLayout.parse(text));
    }

    @Test
    void theMiddleOfTheRangeIsNotKnown() {
        Path file = Path.of("src", "test", "resources", "formats", "numpy-uint8.npy");
        IOException e = assertThrows(IOException.class, () -> Images.tiles(file, Selection.ALL, Foreground.HALF));
        assertTrue(e.getMessage().contains("instead of half"), e.getMessage());
    }
}
