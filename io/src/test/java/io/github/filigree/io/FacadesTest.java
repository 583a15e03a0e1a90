package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.BranchTable;
import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.Spacing;
import io.github.filigree.kernels.BinaryImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the facades promise: formats by extension, values that nobody changes, failures in one line. */
class FacadesTest {

    private static final BinaryImage T = BinaryImage.parse(".....", ".###.", "..#..", "..#..");
    private static final PixelGraph GRAPH = PixelGraph.of(T);

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"a.npy", "a.png", "a.tif", "a.TIFF"})
    void imagesComeBackFromEveryFormat(String name) throws IOException {
        byte[] pixels = {0, 1, 2, (byte) 200, (byte) 255, 7};
        Images.write(Image.of(pixels, 2, 3), dir.resolve(name));
        Image image = Images.read(dir.resolve(name));
        assertArrayEquals(new long[] {2, 3}, image.shape());
        assertEquals(PixelType.UINT8, image.type());
        assertArrayEquals(pixels, image.toBytes());
        assertEquals(dir.resolve(name).toString(), image.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.xyz | has an extension that no format here has; known are npy, png, tif, ome.tif, zarr, ome.zarr",
        "a | has no extension; known are npy, png, tif, ome.tif, zarr, ome.zarr"})
    void otherExtensionsAreRefused(String name, String words) {
        Path file = dir.resolve(name);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Images.write(Image.of(T), file));
        assertEquals(file + " " + words, e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Graphs.write(GRAPH, file));
        assertThrows(IllegalArgumentException.class,
                () -> Tables.write(BranchTable.of(Branches.of(GRAPH)), file));
        assertThrows(IllegalArgumentException.class,
                () -> Pictures.write(Pictures.draw(GRAPH).build(), file));
        assertTrue(Files.notExists(file));
    }

    @Test
    void failuresAreOneLineThatNamesTheFile() throws IOException {
        Path missing = dir.resolve("missing.png");
        IOException e = assertThrows(IOException.class, () -> Images.read(missing));
        assertEquals(missing + " does not exist; check the name and the directory", e.getMessage());
        Path text = Files.writeString(dir.resolve("text.txt"), "hello");
        e = assertThrows(IOException.class, () -> Images.read(text));
        assertTrue(e.getMessage().startsWith(text + " is not an image that Filigree knows"), e.getMessage());
        e = assertThrows(IOException.class,
                () -> Images.write(Image.of(new byte[8], 2, 2, 2), dir.resolve("volume.png")));
        assertEquals(dir.resolve("volume.png")
                + " cannot be written: a PNG has two axes, the result has 3; write .npy or .tif", e.getMessage());
        e = assertThrows(IOException.class, () -> Images.write(Image.of(T), dir.resolve("no/such.png")));
        assertTrue(e.getMessage().contains("there is no directory"), e.getMessage());
    }

    @Test
    void anImageIsAValue() {
        byte[] pixels = {1, 2, 3, 4, 5, 6};
        long[] shape = {2, 3};
        Image image = Image.of(pixels, shape);
        pixels[0] = 9;
        shape[0] = 9;
        image.shape()[0] = 9;
        image.toBytes()[0] = 9;
        assertEquals(1, image.value(0));
        assertArrayEquals(new long[] {2, 3}, image.shape());
        assertThrows(IllegalArgumentException.class, () -> image.dataView().set(ValueLayout.JAVA_BYTE, 0, (byte) 9));
        assertThrows(UnsupportedOperationException.class, () -> image.remarks().add("more"));
        Image spaced = image.named("other").spaced(Spacing.of("µm", 0.5, 2)).remarked(List.of("look"));
        assertEquals(Optional.empty(), image.spacing());
        assertEquals("image: 2 × 3 uint8", image.toString());
        assertEquals("0.5 × 2 µm", spaced.spacing().orElseThrow().toString());
        spaced.spacing().orElseThrow().sizes()[0] = 9;
        assertEquals(0.5, spaced.spacing().orElseThrow().size(0));
        assertEquals("other: 2 × 3 uint8", spaced.toString());
        Image result = spaced.with(PixelType.UINT16, MemorySegment.ofArray(new short[6]));
        assertEquals("other: 2 × 3 uint16", result.toString());
        assertEquals(spaced.spacing(), result.spacing());
        assertEquals(List.of(), result.remarks());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Image.of(new byte[5], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Image.of(new byte[1]));
        assertThrows(IllegalArgumentException.class, () -> Image.of(new byte[6], -2, -3));
        assertThrows(IllegalArgumentException.class, () -> Image.of(new byte[6], 2, 3).spaced(Spacing.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Spacing.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Spacing.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Graphs.of(GRAPH).base(2));
        assertThrows(IllegalArgumentException.class,
                () -> Graphs.of(GRAPH).branches(Branches.of(PixelGraph.of(T))));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> Graphs.of(GRAPH).branchesAsEdges().write(OutputStream.nullOutputStream(), GraphFormat.NPZ));
        assertTrue(e.getMessage().startsWith(".npz cannot hold branches as edges"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Images.ofLabels(GRAPH, new int[1], 1));
        assertThrows(IllegalArgumentException.class, () -> Pictures.draw(GRAPH).size(0));
        assertThrows(IllegalArgumentException.class, () -> Pictures.draw(GRAPH).numbered(-1));
        e = assertThrows(IllegalArgumentException.class,
                () -> Pictures.draw(GRAPH).layout(PictureLayout.SPECTRAL).component(1).build());
        assertEquals("component is 1, the graph has 1 components; use 0 … 0", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> Pictures.draw(GRAPH).size(20).numbered(0).build());
        assertTrue(e.getMessage().startsWith("pixels are too small for numbers"), e.getMessage());
    }

    @Test
    void tablesOfSeveralImagesMustBeAlike() throws IOException {
        BranchTable flat = BranchTable.of(Branches.of(GRAPH));
        BranchTable deep = BranchTable.of(Branches.of(PixelGraph.of(BinaryImage.of(new byte[] {1, 1}, 1, 1, 2))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(IllegalArgumentException.class,
                () -> Tables.write(List.of("a", "b"), List.of(flat, deep), out, TableFormat.CSV));
        assertThrows(IllegalArgumentException.class,
                () -> Tables.write(List.of("a"), List.of(flat, flat), out, TableFormat.CSV));
        assertThrows(IllegalArgumentException.class, () -> Tables.write(List.of(), List.of(), out, TableFormat.CSV));
        assertEquals(0, out.size());
        Tables.write(List.of("a", "b"), List.of(flat, flat), out, TableFormat.CSV);
        List<String> lines = out.toString().lines().toList();
        assertEquals(1 + 2 * flat.rows(), lines.size());
        assertTrue(lines.getFirst().startsWith("file,skeleton_id,"), lines.getFirst());
        assertTrue(lines.getLast().startsWith("b,"), lines.getLast());
    }

    @Test
    void aPictureTellsWhatItIs() {
        Picture pixels = Pictures.draw(GRAPH).title("").size(3).build();
        assertEquals(2, pixels.pixelsPerDot());
        assertEquals(Optional.empty(), pixels.spectralLayout());
        Picture spectral = Pictures.draw(GRAPH).layout(PictureLayout.SPECTRAL).build();
        assertEquals(5, spectral.spectralLayout().orElseThrow().nodes().length);
    }
}
