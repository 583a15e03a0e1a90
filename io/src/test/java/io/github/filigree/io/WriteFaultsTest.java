package io.github.filigree.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.kernels.BinaryImage;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs are whole or not there: whatever fails, the old file stays as it was, and nothing is left beside it. */
class WriteFaultsTest {

    private static final BinaryImage SKELETON = BinaryImage.parse(
            "..#...#..", "...#.#...", "....#....", "....#....", "..##.##..", "#......#.", ".........");
    private static final byte[] OLD = "old".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path dir;

    /** A disk that is full after so many bytes. */
    private static final class FullDisk extends FilterOutputStream {

        private long left;

        FullDisk(OutputStream out, long capacity) {
            super(out);
            left = capacity;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int fits = (int) Math.min(left, length);
            out.write(bytes, offset, fits);
            take(length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    /** All kinds of output. */
    private static Map<String, OutputFile.Body> bodies() {
        Map<String, OutputFile.Body> bodies = new LinkedHashMap<>();
        PixelGraph graph = Branches.of(SKELETON).graph();
        for (ImageFormat format : ImageFormat.values()) {
            if (!format.isFolder()) {
                bodies.put("image " + format, out -> Images.write(Image.of(SKELETON), out, format));
            }
        }
        for (GraphFormat format : GraphFormat.values()) {
            bodies.put("graph " + format, out -> Graphs.of(graph).write(out, format));
        }
        bodies.put("table", out -> Tables.write(Branches.of(SKELETON).table(), out, TableFormat.CSV));
        bodies.put("svg", out -> Pictures.write(Pictures.draw(graph).size(60).build(), out, PictureFormat.SVG));
        return bodies;
    }

    private void assertOnlyOld(Path file) throws IOException {
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertOnly(file);
    }

    private void assertOnly(Path... files) throws IOException {
        try (Stream<Path> found = Files.list(dir)) {
            assertEquals(Stream.of(files).sorted().toList(), found.sorted().toList());
        }
    }

    @Test
    void aDiskThatIsFullAtAnyByte() throws IOException {
        Path file = Files.write(dir.resolve("out"), OLD);
        for (var entry : bodies().entrySet()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            entry.getValue().write(whole);
            for (int capacity = 0; capacity < whole.size(); capacity++) {
                int full = capacity;
                String at = entry.getKey() + " at " + full + " of " + whole.size();
                FileException e = assertThrows(FileException.class, () ->
                        OutputFile.write(file, out -> entry.getValue().write(new FullDisk(out, full))), at);
                assertEquals(file + " cannot be written: No space left on device", e.getMessage(), at);
            }
            assertOnlyOld(file);
        }
    }

    /** Where the machine has a device that is always full. */
    @Test
    void aRealDeviceThatIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        bodies().forEach((name, body) -> {
            FileException e = assertThrows(FileException.class, () -> OutputFile.write(full, body), name);
            assertEquals("/dev/full cannot be written: No space left on device", e.getMessage(), name);
        });
    }

    @Test
    void errorsOfAnyKindLeaveTheOldFile() throws IOException {
        Path file = Files.write(dir.resolve("out"), OLD);
        for (Throwable thrown : List.of(new OutOfMemoryError("no heap"), new IllegalStateException("no font"),
                new InternalError("a fault occurred in a mapped file"), new StackOverflowError())) {
            assertEquals(thrown, assertThrows(thrown.getClass(), () -> OutputFile.write(file, out -> {
                out.write(1);
                WriteFaultsTest.<RuntimeException>sneak(thrown);
            })));
            assertOnlyOld(file);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void anInterruptedThread() throws IOException {
        Path file = Files.write(dir.resolve("out"), OLD);
        Thread.currentThread().interrupt();
        try {
            assertThrows(FileException.class, () -> OutputFile.write(file, out -> out.write(new byte[1 << 20])));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertOnlyOld(file);
    }

    @Test
    void anInputThatShrinksWhileItIsMapped() throws IOException {
        Path input = dir.resolve("shrinking.npy");
        Files.write(input, Npy.bytes(1, "|u1", false, new long[] {300, 1000}, new double[300_000]));
        Path file = Files.write(dir.resolve("out"), OLD);
        Image image = Images.read(input);
        assertThrows(InternalError.class, () -> OutputFile.write(file, out -> {
            out.write(1);
            try (RandomAccessFile shrunk = new RandomAccessFile(input.toFile(), "rw")) {
                shrunk.setLength(100);
            }
            image.mask(Foreground.NONZERO);
        }));
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertOnly(file, input);
    }

    @Test
    void manyWritersOfOneFile() throws Exception {
        Path file = dir.resolve("out");
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                byte value = (byte) i;
                writers.add(threads.submit(() -> {
                    byte[] content = new byte[100_000];
                    Arrays.fill(content, value);
                    OutputFile.write(file, out -> out.write(content));
                    return null;
                }));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        byte[] content = Files.readAllBytes(file);
        assertEquals(100_000, content.length);
        for (byte b : content) {
            assertEquals(content[0], b);
        }
        assertOnly(file);
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = Files.write(dir.resolve("secret.npy"), OLD);
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x--x")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            OutputFile.write(file, out -> {
                out.write(1);
                try (Stream<Path> files = Files.list(dir)) {
                    for (Path any : files.toList()) {
                        assertFalse(permissions.equals("rw-------")
                                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(any))
                                        .equals("rw-------"), any + " may be read by others");
                    }
                }
            });
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aFileThatMayNotBeWritten() throws IOException {
        Path file = Files.write(dir.resolve("kept.npy"), OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "root may write everything");
        assertTrue(assertThrows(FileException.class, () -> OutputFile.write(file, out -> out.write(1)))
                .getMessage().contains("may not be written"));
        assertOnlyOld(file);
    }

    @Test
    void aFolderThatMayNotBeWritten() throws IOException {
        Path file = Files.write(dir.resolve("out"), OLD);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeFalse(Files.isWritable(dir), "root may write everything");
            assertTrue(assertThrows(FileException.class, () -> OutputFile.write(file, out -> out.write(1)))
                    .getMessage().contains("no permission in its directory"));
            assertOnlyOld(file);
        } finally {
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void linksStayLinks() throws IOException {
        Path nowhere = dir.resolve("target.npy");
        Path link = Files.createSymbolicLink(dir.resolve("link.npy"), Path.of("target.npy"));
        OutputFile.write(link, out -> out.write(OLD));
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(OLD, Files.readAllBytes(nowhere));
        assertOnly(link, nowhere);
        Path circle = Files.createSymbolicLink(dir.resolve("circle"), Path.of("circle"));
        assertTrue(assertThrows(FileException.class, () -> OutputFile.write(circle, out -> out.write(1)))
                .getMessage().contains("circle of links"));
    }

    @Test
    void namesAsLongAsTheFileSystemAllows() throws IOException {
        Path file = dir.resolve("n".repeat(255));
        OutputFile.write(file, out -> out.write(OLD));
        assertOnlyOld(file);
        assertTrue(assertThrows(FileException.class,
                () -> OutputFile.write(dir.resolve("n".repeat(256)), out -> out.write(1)))
                .getMessage().endsWith("cannot be written: File name too long"));
    }

    @Test
    void aKilledRunIsInNobodysWay() throws IOException {
        Path left = Files.write(dir.resolve(".out." + ProcessHandle.current().pid() + ".tmp"), OLD);
        Path file = dir.resolve("out");
        OutputFile.write(file, out -> out.write(OLD));
        assertOnly(file, left);
    }
}
