package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {

    /** 2 × 3, in raster order. */
    private static final double[] PIXELS = {0, 1, 0, 100, 0, 7};
    private static final BinaryImage MASK = BinaryImage.parse(".#.", "#.#");

    private static final Path SAMPLES = Path.of("..", "cli", "samples");

    @TempDir
    private Path dir;

    private static Image read(byte[] file) throws IOException {
        return Images.read(new ByteArrayInputStream(file), "standard input");
    }

    private static void assertPixels(double[] expected, Image image) {
        double[] values = new double[(int) image.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.value(i);
        }
        assertArrayEquals(expected, values);
    }

    private static void assertPixels(Image image) {
        assertArrayEquals(new long[] {2, 3}, image.shape());
        assertPixels(PIXELS, image);
        assertEquals(MASK, image.mask(Foreground.NONZERO));
        assertEquals(BinaryImage.parse("#.#", ".#."), image.mask(Foreground.parse("zero")));
        assertEquals(BinaryImage.parse("...", "#.."), image.mask(Foreground.parse("100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "|i1", "<u2", ">u2", "<i2", ">i2", "<u4", ">u4", "<i4", ">i4", "<u8", ">u8", "<i8",
        ">i8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8"})
    void npyOfEveryTypeOrderAndVersion(String descr) throws IOException {
        for (int version = 1; version <= 3; version++) {
            byte[] c = Npy.bytes(version, descr, false, new long[] {2, 3}, PIXELS);
            assertPixels(read(c));
            assertPixels(read(Npy.bytes(version, descr, true, new long[] {2, 3}, 0, 100, 1, 0, 0, 7)));
            Path file = dir.resolve("mapped.npy");
            Files.write(file, c);
            assertPixels(Images.read(file));
        }
    }

    @Test
    void npyBooleansNegativesAndRanks() throws IOException {
        byte[] booleans = Npy.bytes(1, "|b1", false, new long[] {2, 3}, 0, 1, 0, 1, 0, 1);
        assertEquals(MASK, read(booleans).mask(Foreground.NONZERO));
        assertPixels(new double[] {-128, -1, 0},
                read(Npy.bytes(1, "|i1", false, new long[] {3}, -128, -1, 0)));
        assertPixels(new double[] {0xFFFF_FFFFL}, read(Npy.bytes(1, "<u4", false, new long[] {1}, 0xFFFF_FFFFL)));
        assertPixels(new double[] {0x1p64 - 0x1p11},
                read(Npy.bytes(1, "<u8", false, new long[] {1}, -2048)));
        Image empty = read(Npy.bytes(1, "|u1", false, new long[] {0, 5}));
        assertEquals(0, empty.mask(Foreground.NONZERO).count());
    }

    @Test
    void npyInFortranOrderOfRankThree() throws IOException {
        double[] raster = new double[24];
        double[] fortran = new double[24];
        for (int i = 0; i < 24; i++) {
            int z = i / 12;
            int y = i / 4 % 3;
            int x = i % 4;
            raster[i] = i * 5 % 3;
            fortran[z + 2 * (y + 3 * x)] = raster[i];
        }
        Image image = read(Npy.bytes(2, "<i2", true, new long[] {2, 3, 4}, fortran));
        assertPixels(raster, image);
        assertEquals(read(Npy.bytes(2, "<i2", false, new long[] {2, 3, 4}, raster)).mask(Foreground.NONZERO),
                image.mask(Foreground.NONZERO));
    }

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(3, 2, type);
        for (int i = 0; i < 6; i++) {
            picture.getRaster().setSample(i % 3, i / 3, 0, (int) PIXELS[i]);
        }
        return picture;
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }

    @Test
    void greyPngAndBmpOf8And16Bits() throws IOException {
        assertPixels(read(encode(picture(BufferedImage.TYPE_BYTE_GRAY), "png")));
        assertPixels(read(encode(picture(BufferedImage.TYPE_USHORT_GRAY), "png")));
        assertPixels(read(encode(picture(BufferedImage.TYPE_BYTE_GRAY), "bmp")));
    }

    @Test
    void oneBitPng() throws IOException {
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < 6; i++) {
            picture.getRaster().setSample(i % 3, i / 3, 0, PIXELS[i] == 0 ? 0 : 1);
        }
        for (String format : List.of("png", "bmp")) {
            assertPixels(new double[] {0, 255, 0, 255, 0, 255}, read(encode(picture, format)));
        }
    }

    @Test
    void gif() throws IOException {
        BufferedImage picture = new BufferedImage(3, 5, BufferedImage.TYPE_BYTE_BINARY);
        picture.getRaster().setSample(2, 4, 0, 1);
        picture.getRaster().setSample(0, 1, 0, 1);
        assertEquals(BinaryImage.parse("...", "#..", "...", "...", "..#"),
                read(encode(picture, "gif")).mask(Foreground.NONZERO));
    }

    @Test
    void paletteCountsByTheColorNotTheIndex() throws IOException {
        byte[] red = {(byte) 255, 0, 0};
        byte[] blue = {(byte) 255, 0, 1};
        IndexColorModel colors = new IndexColorModel(8, 3, red, red, blue);
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_INDEXED, colors);
        int[] indices = {1, 0, 1, 2, 1, 2};
        for (int i = 0; i < 6; i++) {
            picture.getRaster().setSample(i % 3, i / 3, 0, indices[i]);
        }
        // White, black, and a blue so dark that its luminance would round to nothing.
        Image image = read(encode(picture, "png"));
        assertPixels(new double[] {0, 255, 0, 1, 0, 1}, image);
        assertEquals(MASK, image.mask(Foreground.NONZERO));
    }

    @Test
    void rgbOfEqualPartsIsGreyAndOtherRgbIsColor() throws IOException {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0x646464);
        Image grey = read(encode(picture, "png"));
        assertPixels(new double[] {100, 0}, grey);
        assertEquals(false, grey.color());
        picture.setRGB(1, 0, 0x0A0000);
        Image color = read(encode(picture, "png"));
        assertPixels(new double[] {100, 3}, color);
        assertEquals(true, color.color());
    }

    @Test
    void jpegOfAMaskIsRemarkedOn() throws IOException {
        BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 3; i < 37; i++) {
            picture.getRaster().setSample(i, i, 0, 255);
        }
        Image image = read(encode(picture, "jpeg"));
        assertTrue(image.mask(Foreground.NONZERO).count() > 34);
        assertTrue(image.remarks().getFirst().contains("save a PNG"), image.remarks().toString());
        assertEquals(List.of(), Images.read(SAMPLES.resolve("retina.jpg")).remarks());
    }

    @Test
    void whatIsTransparentIsBackground() throws IOException {
        BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0x00FFFFFF);
        picture.setRGB(1, 0, 0xFF000000);
        picture.setRGB(2, 0, 0xFF505050);
        assertPixels(new double[] {0, 0, 80}, read(encode(picture, "png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "P2\n# a comment\n3 2\n100\n0 1 0\n100 0 7\n", "P2 3 2 65535 0 1 0 100 0 7",
        "P5\n3 2\n100\n\0\1\0d\0\7", "P5 3 2 # why not\n255\n\0\1\0d\0\7", "P5\n3 2\n1000\n\0\0\0\1\0\0\0d\0\0\0\7",
        "P3\n3 2\n255\n0 0 0 1 1 1 0 0 0 100 100 100 0 0 0 7 7 7\n",
        "P6\n3 2\n255\n\0\0\0\1\1\1\0\0\0ddd\0\0\0\7\7\7"})
    void netpbm(String file) throws IOException {
        assertPixels(read(file.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void pbmIsBrightWhereItsBitIsZero() throws IOException {
        double[] expected = {0, 255, 0, 255, 0, 255};
        assertPixels(expected, read("P1\n3 2\n1 0 1\n010\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertPixels(expected, read(new byte[] {'P', '4', '\n', '3', ' ', '2', '\n', (byte) 0xA0, 0x40}));
    }

    @Test
    void tiffOfBothByteOrdersAndBigTiff() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (boolean big : new boolean[] {false, true}) {
                assertPixels(read(new Tiff(order, big).page(2, 3, 8, new byte[] {0, 1, 0, 100, 0, 7}).bytes()));
            }
            byte[] wide = new byte[12];
            for (int i = 0; i < 6; i++) {
                wide[2 * i + (order == ByteOrder.BIG_ENDIAN ? 1 : 0)] = (byte) PIXELS[i];
            }
            assertPixels(read(new Tiff(order, false).page(2, 3, 16, wide).bytes()));
        }
    }

    @Test
    void tiffKeepsItsNumbersWhereWhiteIsZero() throws IOException {
        byte[] pixels = {0, 1, 0, 100, 0, 7};
        assertPixels(read(new Tiff(ByteOrder.BIG_ENDIAN, false).page(2, 3, 8, pixels, Tiff.photometric(0)).bytes()));
        assertPixels(new double[] {0, 1, 0, 1, 0, 1}, read(new Tiff(ByteOrder.BIG_ENDIAN, false)
                .page(2, 3, 1, new byte[] {0x40, (byte) 0xA0}, Tiff.photometric(0)).bytes()));
    }

    @Test
    void tiffOfSeveralPagesIsAVolumeAndItsThumbnailsAreLeftOut() throws IOException {
        Image image = read(new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                .page(1, 3, 8, new byte[] {0, 1, 0})
                .page(1, 1, 8, new byte[] {9}, Tiff.subfile(1))
                .page(1, 3, 8, new byte[] {100, 0, 7})
                .bytes());
        assertArrayEquals(new long[] {2, 1, 3}, image.shape());
        assertPixels(PIXELS, image);
    }

    @Test
    void imageJStackOfOneDirectoryIsReadWhole() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] directoryOnly = new Tiff(order, false)
                    .page(1, 3, 16, new byte[0], Tiff.description("ImageJ=1.54f\nimages=2\nslices=2\nloop=false\n"))
                    .bytes();
            // The strip is promised to start behind the directory, as ImageJ writes it.
            byte[] file = Arrays.copyOf(directoryOnly, directoryOnly.length + 12);
            ByteBuffer buffer = ByteBuffer.wrap(file).order(order);
            for (int i = 8; i < directoryOnly.length - 12; i++) {
                if (buffer.getShort(i) == 273 && buffer.getShort(i + 2) == 4 && buffer.getInt(i + 4) == 1) {
                    buffer.putInt(i + 8, directoryOnly.length);
                }
            }
            for (int i = 0; i < 6; i++) {
                buffer.putShort(directoryOnly.length + 2 * i, (short) (PIXELS[i] * 300));
            }
            Image image = read(file);
            assertArrayEquals(new long[] {2, 1, 3}, image.shape());
            assertPixels(new double[] {0, 300, 0, 30000, 0, 2100}, image);
            assertTrue(image.remarks().toString().contains("is a stack by ImageJ with one directory; its 2 planes"),
                    image.remarks().toString());
        }
    }

    private static Image spaced(Tiff.Entry... entries) throws IOException {
        return read(new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(1, 3, 8, new byte[] {0, 1, 0}, entries).bytes());
    }

    @Test
    void tiffTellsItsSpacing() throws IOException {
        Image cm = spaced(Tiff.resolution(true, 1000, 1), Tiff.resolution(false, 500, 1), Tiff.unit(3));
        assertArrayEquals(new double[] {0.002, 0.001}, cm.spacing().orElseThrow().sizes(), 1e-15);
        assertEquals(List.of("standard input has pixels of 0.002 × 0.001 cm by its own account (resolution tags); "
                        + "--spacing overrides"),
                cm.remarks());
        Image imageJ = spaced(Tiff.resolution(true, 4, 1), Tiff.resolution(false, 4, 1), Tiff.unit(1),
                Tiff.description("ImageJ=1.54f\nunit=micron\n"));
        assertArrayEquals(new double[] {0.25, 0.25}, imageJ.spacing().orElseThrow().sizes(), 1e-15);
        assertTrue(imageJ.remarks().getFirst().contains("0.25 × 0.25 µm"), imageJ.remarks().toString());
        assertEquals(Optional.empty(),
                spaced(Tiff.resolution(true, 72, 1), Tiff.resolution(false, 72, 1), Tiff.unit(2)).spacing());
        assertEquals(Optional.empty(), spaced().spacing());
    }

    @Test
    void imageJVolumeTellsTheDistanceOfItsPlanes() throws IOException {
        Tiff.Entry[] entries = {Tiff.resolution(true, 2, 1), Tiff.resolution(false, 2, 1), Tiff.unit(1),
            Tiff.description("ImageJ=1.54f\nimages=2\nslices=2\nunit=um\nspacing=3.5\n")};
        Image image = read(new Tiff(ByteOrder.LITTLE_ENDIAN, false)
                .page(1, 3, 8, new byte[3], entries).page(1, 3, 8, new byte[3]).bytes());
        assertArrayEquals(new double[] {3.5, 0.5, 0.5}, image.spacing().orElseThrow().sizes(), 1e-15);
    }

    @Test
    void npyOverTwoGigabytesIsMapped() throws IOException {
        assumeTrue(Files.getFileStore(dir).getUsableSpace() > 4L << 30, "no space for a file of 2.2 GB");
        Path file = dir.resolve("large.npy");
        long[] shape = {47, 1000, 47_000};
        long size = 47L * 1000 * 47_000;
        byte[] header = Npy.bytes(1, "|u1", false, shape);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(header);
            sparse.setLength(header.length + size);
            sparse.seek(header.length + size - 2);
            sparse.write(new byte[] {7, 7});
        }
        PixelGraph graph = PixelGraph.of(Images.read(file).mask(Foreground.NONZERO));
        assertEquals(2, graph.nodeCount());
        assertEquals(size - 2, graph.pixelIndex(0));
        assertEquals(size - 1, graph.pixelIndex(1));
    }
}
