package io.github.filigree.io.read;

import io.github.filigree.io.image.Channel;
import io.github.filigree.io.image.FileException;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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

    /** A file whose decoding nobody watches, and of whose colours the luminance is read. */
    Source(String name, MemorySegment bytes) {
        this(name, bytes, Channel.LUMA, ReadProgress.NONE);
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
     * {@return the same, watched}
     *
     * @param progress is told how far its decoding is
     */
    public Source watched(ReadProgress progress) {
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
            return new Source(name, Memory.read(in, name)).checked();
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
        BasicFileAttributes found = attributes(path);
        if (found.isDirectory()) {
            throw new FileException(file + " is a directory; name the image files in it");
        }
        if (!found.isRegularFile()) {
            try (InputStream stream = Files.newInputStream(path)) {
                return new Source(file, Memory.read(stream, file));
            }
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new Source(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new FileException(path + " does not exist; check the name and the directory", e);
        } catch (AccessDeniedException e) {
            throw new FileException(path + " cannot be reached: a directory on the way may not be searched; change the"
                    + " permissions of that", e);
        }
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
            return type.byteCount(shape);
        } catch (IllegalArgumentException e) {
            throw new FileException(name + " is damaged: " + e.getMessage() + "; save it again", e);
        }
    }
}
