package io.github.filigree.tiles;

import io.github.filigree.kernels.bits.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/** A store in a folder of this machine, or of a file system that all machines have mounted at the same place. */
public final class FolderStore implements TileStore {

    private static final long serialVersionUID = 1;

    private final String folder;

    /**
     * Makes a store.
     *
     * @param folder made when something is written into it
     */
    public FolderStore(Path folder) {
        this.folder = Check.present(folder, "folder").toAbsolutePath().toString();
    }

    private Path path(String name) {
        return Path.of(folder).resolve(name);
    }

    @Override
    public boolean has(String name) {
        return Files.exists(path(name));
    }

    /** A way to read a file. */
    @FunctionalInterface
    private interface Reading {
        byte[] of(Path path) throws IOException;
    }

    @Override
    public byte[] read(String name) {
        return read(name, Files::readAllBytes);
    }

    @Override
    public byte[] read(String name, long offset, int length) {
        return read(name, path -> {
            try (FileChannel file = FileChannel.open(path)) {
                int left = Math.clamp(file.size() - offset, 0, length);
                ByteBuffer part = ByteBuffer.allocate(left);
                while (part.hasRemaining() && file.read(part, offset + part.position()) >= 0) {
                    // A read may stop early.
                }
                return part.array();
            }
        });
    }

    private byte[] read(String name, Reading reading) {
        try {
            return reading.of(path(name));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(path(name) + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path(name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(String name, byte[] bytes) {
        Path target = path(name);
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(target.getParent());
            Files.write(beside, bytes);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(beside);
            throw new UncheckedIOException(target + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is said is why the file could not be written.
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.walkFileTree(path(name), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                    Files.deleteIfExists(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(path(name) + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return folder;
    }
}
