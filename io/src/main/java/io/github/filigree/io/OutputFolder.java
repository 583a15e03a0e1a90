package io.github.filigree.io;

import io.github.filigree.io.image.FileException;
import io.github.filigree.tiles.FolderStore;
import io.github.filigree.tiles.TileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        String suffix = "." + ProcessHandle.current().pid();
        Path beside = folder.resolveSibling("." + folder.getFileName() + suffix + ".tmp");
        Path old = folder.resolveSibling("." + folder.getFileName() + suffix + ".old");
        try {
            requireReplaceable(target, folder);
            body.accept(new FolderStore(beside));
            if (Files.exists(folder)) {
                Files.move(folder, old);
            }
            Files.move(beside, folder);
            new FolderStore(old).delete("");
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
