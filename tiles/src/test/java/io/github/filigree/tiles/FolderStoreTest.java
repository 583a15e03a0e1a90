package io.github.filigree.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreWholeOrNotThere() throws IOException {
        TileStore store = new FolderStore(folder.resolve("new"));
        assertFalse(store.has("a/b"));
        store.write("a/b", new byte[] {1, 2, 3, 4});
        store.write("a/b", new byte[] {5, 6, 7});
        assertTrue(store.has("a/b"));
        assertArrayEquals(new byte[] {5, 6, 7}, store.read("a/b"));
        assertArrayEquals(new byte[] {6}, store.read("a/b", 1, 1));
        assertArrayEquals(new byte[] {7}, store.read("a/b", 2, 9));
        assertArrayEquals(new byte[] {}, store.read("a/b", 9, 9));
        try (var files = Files.list(folder.resolve("new/a"))) {
            assertEquals(1, files.count());
        }
        store.delete("a/c");
        store.delete("a");
        assertFalse(store.has("a/b"));
        assertFalse(Files.exists(folder.resolve("new/a")));
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        TileStore store = new FolderStore(folder);
        assertEquals(
                folder.resolve("a") + " is missing",
                assertThrows(UncheckedIOException.class, () -> store.read("a")).getMessage());
        Files.writeString(folder.resolve("file"), "");
        String message = assertThrows(UncheckedIOException.class, () -> store.write("file/b", new byte[1])).getMessage();
        assertTrue(message.startsWith(folder.resolve("file/b") + " cannot be written"), message);
    }
}
