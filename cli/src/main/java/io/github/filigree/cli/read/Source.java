package io.github.filigree.cli.read;

import io.github.filigree.cli.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file's bytes: mapped, so that a file larger than memory costs none, or read where there is nothing to map (a pipe).
 *
 * @param name for messages
 * @param bytes all of them
 */
record Source(String name, MemorySegment bytes) {

    /** Opens a file, or standard input for {@code -}. */
    static Source open(String file, InputStream in) {
        try {
            Source source = file.equals("-") ? new Source("standard input", read(in)) : map(file);
            if (source.bytes.byteSize() == 0) {
                throw new Failure(source.name + " is empty (0 bytes); save or copy it again");
            }
            return source;
        } catch (AccessDeniedException e) {
            throw new Failure(file + " may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + Failure.words(e), e);
        }
    }

    private static Source map(String file) throws IOException {
        if (file.isEmpty()) {
            throw new Failure("a file name is empty; is a variable not set?");
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new Failure(file + " does not exist; check the name and the directory");
        }
        if (Files.isDirectory(path)) {
            throw new Failure(file + " is a directory; name the image files in it");
        }
        if (!Files.isRegularFile(path)) {
            try (InputStream stream = Files.newInputStream(path)) {
                return new Source(file, read(stream));
            }
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new Source(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        }
    }

    private static MemorySegment read(InputStream in) throws IOException {
        return MemorySegment.ofArray(in.readAllBytes());
    }

    /** Whether the file starts with these bytes, each 0…255; −1 stands for any. */
    boolean startsWith(int... magic) {
        if (bytes.byteSize() < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (magic[i] >= 0 && (bytes.get(ValueLayout.JAVA_BYTE, i) & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String magic) {
        return startsWith(magic.chars().toArray());
    }

    /** The pixels at an offset; a file that ends before them is refused. */
    MemorySegment slice(long offset, long size) {
        if (offset + size > bytes.byteSize()) {
            throw new Failure(name + " is cut short: its header promises " + size + " bytes of pixels, "
                    + Math.max(0, bytes.byteSize() - offset) + " are there; save or copy it again");
        }
        return bytes.asSlice(offset, size);
    }

    /** Bytes for a shape, or a refusal where that is beyond counting. */
    long byteCount(long[] shape, ElementType type) {
        try {
            return Arrays.stream(shape).anyMatch(n -> n == 0)
                    ? 0
                    : Arrays.stream(shape).reduce(type.bytes(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new Failure(name + " is damaged: no file holds " + Image.shapeText(shape) + " pixels", e);
        }
    }
}
