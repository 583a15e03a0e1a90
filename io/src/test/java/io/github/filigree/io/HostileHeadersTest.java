package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that promise what no file holds, or that speak to the terminal: a sentence, and no memory. */
class HostileHeadersTest {

    private static final long LITTLE = 4 << 20;

    @TempDir
    private Path dir;

    private static Image read(byte[] file) throws IOException {
        return Images.read(new ByteArrayInputStream(file), "hostile");
    }

    private static byte[] npy(String descr, String shape) {
        return npy("{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }\n", new byte[0]);
    }

    private static byte[] npy(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(10 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) text.length)
                .put(text).put(data).array();
    }

    private static String refusal(byte[] file) {
        String message = assertThrows(FileException.class, () -> read(file)).getMessage();
        assertTrue(message.startsWith("hostile "), message);
        return message;
    }

    /** Runs within little memory, for whatever the header promises. */
    private static <T> T cheaply(ThrowingSupplier<T> work) throws IOException {
        work.get();
        long before = Allocated.bytes();
        T result = work.get();
        long allocated = Allocated.bytes() - before;
        assertTrue(allocated < LITTLE, "allocated " + allocated + " bytes");
        return result;
    }

    private interface ThrowingSupplier<T> {
        T get() throws IOException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"(9223372036854775807,)", "(4294967296, 4294967296)", "(3, 4611686018427387904)"})
    void npyOfMorePixelsThanThereAre(String shape) throws IOException {
        String message = cheaply(() -> refusal(npy("|u1", shape)));
        assertTrue(message.matches(".*(is cut short: its header promises|no file holds).*"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(4294967296, 4294967296, 0)", "(0, 4294967296)", "(0, 2147483647)", "(2147483647, 0)",
        "(9223372036854775807, 0)", "(0, 9223372036854775807, 9223372036854775807)"})
    void anImageWithoutPixelsCostsNothing(String shape) throws IOException {
        for (String descr : new String[] {"|u1", "<f8"}) {
            assertEquals(0, cheaply(() -> read(npy(descr, shape)).mask(Foreground.NONZERO)).count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1 2000000000 0", "P4\n2147483647 0\n", "P6\n2147483647 0 255\n", "P2 0 2147483647 255\n",
        "P5 2147483647 0 65535\n", "P3 2147483647 0 255\n"})
    void pnmWithoutPixelsCostsNothing(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
        assertEquals(0, cheaply(() -> read(bytes).mask(Foreground.NONZERO)).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1 2000000000 2", "P4\n2147483647 9\n", "P6\n2147483647 9 255\n", "P2 9 2147483647 255\n"})
    void pnmOfMorePixelsThanThereAre(String file) throws IOException {
        assertTrue(cheaply(() -> refusal(file.getBytes(StandardCharsets.US_ASCII))).contains("is cut short"));
    }

    @Test
    void pnmSampleAboveTheMaximum() {
        assertTrue(refusal("P2 2 2 100 1 2 3 101".getBytes(StandardCharsets.US_ASCII)).contains("a pixel is 101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<u4294967297", "<u01", "<f08", "<i0"})
    void typesThatOnlyLookLikeOne(String descr) {
        assertTrue(refusal(npy(descr, "(2, 2)")).contains("holds values of type '" + descr + "'"));
    }

    @Test
    void controlCharactersAreShownAndNotObeyed() {
        assertEquals("hostile holds values of type '\\x1b]0;title\\x07\\r\\nfiligree: \\x9bm\\u202e\\u2028', not booleans,"
                        + " integers or floats; convert it with array.astype(...)",
                refusal(npy("\u001b]0;title\u0007\r\nfiligree: \u009bm\u202e\u2028", "(2, 2)")));
    }

    private static byte[] png(int width, int height, int bits) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).array());
        chunk(file, "IDAT", new byte[] {120, -100, 3, 0, 0, 0, 0, 1});
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        byte[] content = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(content);
        file.write(ByteBuffer.allocate(8 + content.length)
                .putInt(data.length).put(content).putInt((int) sum.getValue()).array());
    }

    private static byte[] runLengthBmp(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(14 + 40 + 1024 + 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(14 + 40 + 1024);
        file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 8).putInt(1).putInt(2);
        return file.putInt(0).putInt(0).putInt(256).putInt(0).put(file.capacity() - 1, (byte) 1).array();
    }

    @Test
    void picturesOfMorePixelsThanTheirBytesCanHold() throws IOException {
        for (byte[] file : new byte[][] {png(30_000, 30_000, 8), png(2_000_000_000, 1, 1), runLengthBmp(20_000, 20_000),
            runLengthBmp(2_000_000_000, 1)}) {
            String message = cheaply(() -> refusal(file));
            assertTrue(message.contains("bytes cannot hold them"), message);
        }
    }

    @Test
    void gzippedFilesThatUnpackWithoutEnd() throws IOException {
        ByteArrayOutputStream mebibyte = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(mebibyte)) {
            out.write(new byte[1 << 20]);
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i <= Runtime.getRuntime().maxMemory() / 3 >> 20; i++) {
            mebibyte.writeTo(many);
        }
        assertTrue(refusal(many.toByteArray()).contains("too much to be kept in memory"));
    }

    @Test
    void aStreamWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length;
            }
        };
        String message = assertThrows(FileException.class, () -> Images.read(endless, "standard input")).getMessage();
        assertTrue(message.startsWith("standard input holds more than "), message);
    }

    @Test
    void manyAxesOfOnePixel() throws IOException {
        StringBuilder shape = new StringBuilder("(");
        for (int rank = 1; rank <= 32; rank++) {
            shape.append("1, ");
            byte[] file = npy("{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + "), }\n", new byte[] {1});
            assertEquals(1, PixelGraph.of(read(file).mask(Foreground.NONZERO)).nodeCount());
        }
    }

    @ParameterizedTest
    @CsvSource({"bits.tif, 1", "four.tif, 4"})
    void aTiffWhoseTagsAreNoNumbers(String name, int field) throws IOException {
        byte[] file = new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(4, 4, 8, new byte[16]).bytes();
        // Every byte of the directory in turn, so that the decoder meets values it does not expect.
        for (int at = 4; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= (byte) (field << at % 5);
            try {
                read(damaged);
            } catch (FileException e) {
                assertTrue(!e.getMessage().contains("cast") && !e.getMessage().contains("java."), e.getMessage());
            }
        }
    }

    @Test
    void aFolderThatMayNotBeSearchedIsNoMissingFile() throws IOException {
        Path locked = Files.createDirectory(dir.resolve("locked"));
        Path file = Files.write(locked.resolve("x.npy"), new byte[1]);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(Files.notExists(file) || !Files.exists(file), "root may search everything");
            String message = assertThrows(FileException.class, () -> Images.read(file)).getMessage();
            assertTrue(message.contains("may not be searched"), message);
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void sizesAreMultipliedInOnePlace() {
        assertEquals(0, PixelType.FLOAT64.byteCount(1L << 62, 1L << 62, 0));
        assertEquals(Long.MAX_VALUE, PixelType.UINT8.byteCount(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> PixelType.UINT16.byteCount(1L << 62));
        assertThrows(IllegalArgumentException.class, () -> PixelType.UINT8.byteCount(-1, 0));
        assertArrayEquals(new long[] {1L << 40, 1L << 40, 0},
                Image.of(PixelType.UINT8, MemorySegment.ofArray(new byte[0]), 1L << 40, 1L << 40, 0).shape());
    }

    @Test
    void headersThatTakeTheSquareOfTheirLength() {
        String blanks = " ".repeat(9000);
        assertTrue(refusal(npy("{" + blanks + "x}", new byte[0])).contains("has a damaged header"));
        assertTrue(refusal(npy("|u1", "(" + "1,".repeat(4000) + ")")).contains("its shape is (1,1,1"));
        assertTrue(refusal(npy("{" + blanks + blanks + "}", new byte[0])).contains("a header of 18002 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ImageJ=1.54f\nimages=2000000000\nslices=2000000000\n",
        "{\"shape\": [999999999, 1, 3], \"truncated\": true}",
        "<OME><Image><Pixels DimensionOrder='XYZCT' SizeX='3' SizeY='1' SizeZ='999999999' SizeC='1' SizeT='2'>"
            + "<TiffData IFD='0'/><TiffData IFD='0'/></Pixels></Image></OME>"})
    void notesOfMorePlanesThanThereAre(String note) throws IOException {
        byte[] file = new Tiff(ByteOrder.LITTLE_ENDIAN, false).page(1, 3, 8, new byte[3], Tiff.description(note)).bytes();
        String message = cheaply(() -> refusal(file));
        assertTrue(message.matches(".*planes.*"), message);
    }

    /** Each page begins two bytes after the one before, and takes what follows for its tags. */
    @Test
    void pagesThatLieOverOneAnother() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(20_000).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int tags = 100;
        for (int at = 8; at + 2 + 12 * tags + 4 < file.capacity(); at += 2) {
            file.putShort(at, (short) tags);
        }
        for (int at = 8 + 2 + 12 * tags; at + 4 < file.capacity(); at += 4) {
            file.putInt(at, at - 12 * tags);
        }
        String message = cheaply(() -> refusal(file.array()));
        assertTrue(message.contains("damaged"), message);
    }
}
