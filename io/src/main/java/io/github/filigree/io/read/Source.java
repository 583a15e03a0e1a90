package io.github.filigree.io.read;

import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.ReadProgress;
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
import javax.imageio.stream.ImageInputStream;

/**
 * A file's bytes: mapped, so that a file larger than memory costs none, or read where there is nothing to map (a pipe).
 *
 * @param name for messages
 * @param bytes all of them
 * @param channel what its coloured pixels become
 * @param progress is told how far their decoding is
 */
public record Source(String name, MemorySegment bytes, Channel channel, ReadProgress progress) {

    /** Of the luminance of colours, and nobody watches the decoding. */
    Source(String name, MemorySegment bytes) {
        this(name, bytes, Channel.LUMA, ReadProgress.NONE);
    }

    /**
     * {@return the same bytes, watched}
     *
     * @param progress is told how far their decoding is
     */
    public Source watched(ReadProgress progress) {
        return new Source(name, bytes, channel, progress);
    }

    /**
     * {@return the same bytes, to be read otherwise}
     *
     * @param channel what coloured pixels become
     */
    public Source with(Channel channel) {
        return new Source(name, bytes, channel, progress);
    }

    /**
     * {@return an open file}
     *
     * @param file its path
     * @throws FileException if it cannot be read
     */
    public static Source open(Path file) throws FileException {
        try {
            return map(file).checked();
        } catch (FileException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new FileException(file + " may not be read; change its permissions", e);
        } catch (IOException e) {
            throw new FileException(file + " cannot be read: " + FileException.words(e), e);
        }
    }

    /**
     * {@return all that a stream holds}
     *
     * @param in read to its end
     * @param name for messages
     * @throws FileException if it cannot be read
     */
    public static Source open(InputStream in, String name) throws FileException {
        try {
            return new Source(name, read(in)).checked();
        } catch (FileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException(name + " cannot be read: " + FileException.words(e), e);
        }
    }

    private Source checked() throws FileException {
        if (bytes.byteSize() == 0) {
            throw new FileException(name + " is empty (0 bytes); save or copy it again");
        }
        return this;
    }

    private static Source map(Path path) throws IOException {
        String file = path.toString();
        if (file.isEmpty()) {
            throw new FileException("a file name is empty; is a variable not set?");
        }
        if (!Files.exists(path)) {
            throw new FileException(file + " does not exist; check the name and the directory");
        }
        if (Files.isDirectory(path)) {
            throw new FileException(file + " is a directory; name the image files in it");
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

    /** {@return a new stream of the bytes, for ImageIO} */
    public ImageInputStream stream() {
        return new SegmentStream(this, true);
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

    boolean startsWith(byte[] magic) {
        return bytes.byteSize() >= magic.length
                && bytes.asSlice(0, magic.length).mismatch(MemorySegment.ofArray(magic)) < 0;
    }

    /** The pixels at an offset; a file that ends before them is refused. */
    MemorySegment slice(long offset, long size) throws FileException {
        if (offset < 0 || offset > bytes.byteSize() || size > bytes.byteSize() - offset) {
            throw new FileException(name + " is cut short: its header promises " + size + " bytes of pixels, "
                    + Math.max(0, bytes.byteSize() - offset) + " are there; save or copy it again");
        }
        return bytes.asSlice(offset, size);
    }

    /** Bytes for a shape, or a refusal where that is beyond counting. */
    long byteCount(long[] shape, PixelType type) throws FileException {
        try {
            return Arrays.stream(shape).anyMatch(n -> n == 0)
                    ? 0
                    : Arrays.stream(shape).reduce(type.bytes(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new FileException(name + " is damaged: no file holds " + Image.shapeText(shape) + " pixels", e);
        }
    }
}
