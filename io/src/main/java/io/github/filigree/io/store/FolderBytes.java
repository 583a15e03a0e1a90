package io.github.filigree.io.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder of this machine, or one file, which is what the empty name means then. */
public final class FolderBytes implements ByteStore {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String folder;

    /**
     * Makes a store.
     *
     * @param folder which exists, or a file
     */
    public FolderBytes(Path folder) {
        name = folder.toString();
        this.folder = folder.toAbsolutePath().toString();
    }

    @Override
    public String name() {
        return name;
    }

    private Path path(String key) {
        return Path.of(folder).resolve(key).normalize();
    }

    @Override
    public byte[] read(String key, int most) throws IOException {
        Path file = path(key);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > most) {
                throw new IOException("it has " + size + " bytes, and at most " + most + " can be in it");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            fill(channel, bytes, 0);
            return bytes.array();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void read(String key, long offset, byte[] into) throws IOException {
        try (FileChannel channel = FileChannel.open(path(key), StandardOpenOption.READ)) {
            fill(channel, ByteBuffer.wrap(into), offset);
        }
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, long offset) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("it ends at byte " + channel.size());
            }
        }
    }

    @Override
    public long size(String key) throws IOException {
        Path file = path(key);
        return Files.isRegularFile(file) ? Files.size(file) : -1;
    }

    @Override
    public List<String> list(String folder) throws IOException {
        Path path = path(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
