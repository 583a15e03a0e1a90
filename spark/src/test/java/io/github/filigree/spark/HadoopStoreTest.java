package io.github.filigree.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Images;
import io.github.filigree.io.TiledImage;
import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Foreground;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.Selection;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.tiles.Box;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files through Hadoop, as they arrive on another machine; here of the local file system. */
class HadoopStoreTest {

    @TempDir
    private Path dir;

    private HadoopStore store(String name) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HadoopStore(dir.resolve(name).toUri().toString(), new Configuration()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (HadoopStore) in.readObject();
        }
    }

    @Test
    void filesAreWholeOrNotThere() throws Exception {
        HadoopStore store = store("results");
        assertFalse(store.has("a/b"));
        assertEquals(-1, store.size("a/b"));
        assertNull(store.read("a/b", 100));
        assertEquals(List.of(), store.list("a"));
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> store.read("a/b"));
        assertTrue(e.getMessage().contains("a/b is missing"), e.getMessage());
        store.write("a/b", new byte[] {1, 2, 3, 4, 5});
        store.write("a/b", new byte[] {9, 8, 7, 6});
        assertArrayEquals(new byte[] {9, 8, 7, 6}, store.read("a/b"));
        assertArrayEquals(new byte[] {7, 6}, store.read("a/b", 2, 5));
        assertArrayEquals(new byte[0], store.read("a/b", 9, 5));
        assertEquals(4, store.size("a/b"));
        assertEquals(List.of("b"), store.list("a"));
        assertThrows(IOException.class, () -> store.read("a/b", 3));
        byte[] part = new byte[2];
        store.read("a/b", 1L, part);
        assertArrayEquals(new byte[] {8, 7}, part);
        assertThrows(IOException.class, () -> store.read("a/b", 3L, part));
        try (Stream<Path> files = Files.walk(dir.resolve("results"))) {
            assertEquals(1, files.filter(Files::isRegularFile).count(), "neither checksums nor what was renamed");
        }
        store.delete("a");
        store.delete("a");
        assertFalse(store.has("a/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mask.zarr", "mask.ome.zarr", "mask.npy"})
    void imagesAreRead(String name) throws Exception {
        BinaryImage mask = Volumes.walks(1, 20, 30, 40);
        Images.write(Image.of(mask), dir.resolve(name));
        assertEquals(mask, TiledImage.open(store(name), Selection.ALL).mask(Foreground.NONZERO)
                .read(Box.of(20, 30, 40)));
    }

    @Test
    void otherImagesAreNot() throws Exception {
        Images.write(Image.of(BinaryImage.parse("#.")), dir.resolve("mask.png"));
        HadoopStore store = store("mask.png");
        FileException e = assertThrows(FileException.class, () -> TiledImage.open(store, Selection.ALL));
        assertTrue(e.getMessage().contains("copy it to this machine"), e.getMessage());
    }
}
