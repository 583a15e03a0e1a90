package io.github.filigree.io;

import io.github.filigree.io.image.FileException;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.TileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes a folder whole or not at all: beside its target first, then moved into place. */
final class OutputFolder {

    /** What a folder of Zarr has one of; no other folder is replaced. */
    private static final List<String> MARKS = List.of(".zarray", ".zgroup", "zarr.json");

    private OutputFolder() {}

    /** Writes what {@code body} writes into the store that it is given. */
    static void write(Path target, Consumer<TileStore> body) throws FileException {
        Path folder = target.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.getParent())) {
            throw new FileException(target + " cannot be written: there is no directory " + folder.getParent()
                    + "; make it first");
        }
        // Random, not the process's number: that is the same in many containers, and a killed run may have left files.
        String name = ".filigree-" + UUID.randomUUID();
        Path beside = folder.resolveSibling(name + ".tmp");
        Path old = folder.resolveSibling(name + ".old");
        try {
            requireReplaceable(target, folder);
            body.accept(new FolderStore(beside));
            replace(folder, beside, old);
        } catch (FileException e) {
            throw e;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new FileException(target + " cannot be written: " + FileException.words(e), e);
        } catch (IOException e) {
            throw new FileException(target + " cannot be written: " + FileException.words(e), e);
        } finally {
            new FolderStore(beside).delete("");
        }
    }

    /** Where the new folder cannot be moved into place, the old one is moved back. */
    private static void replace(Path folder, Path beside, Path old) throws IOException {
        boolean replaced = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (replaced) {
            Files.move(folder, old);
        }
        try {
            Files.move(beside, folder);
        } catch (IOException e) {
            if (replaced) {
                Files.move(old, folder);
            }
            throw e;
        }
        new FolderStore(old).delete("");
    }

    private static void requireReplaceable(Path target, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileException(target + " is a file, and an image of Zarr is a folder; name another");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (MARKS.stream().noneMatch(mark -> Files.exists(folder.resolve(mark))) && files.findAny().isPresent()) {
                throw new FileException(target + " is a directory that holds something else than Zarr, and is not"
                        + " replaced; name another");
            }
        }
    }
}
