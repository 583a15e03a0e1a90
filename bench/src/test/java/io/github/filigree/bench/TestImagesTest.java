package io.github.filigree.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.filigree.kernels.BinaryImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestImagesTest {

    @TempDir
    Path folder;

    @Test
    void areAsDenseAsTheTablesSay() {
        assertEquals(0.5, density(TestImages.blobs(512)), 0.01);
        assertEquals(0.01, density(TestImages.blobSkeleton(512)), 0.002);
        assertEquals(0.01, density(TestImages.curves(128)), 0.002);
    }

    @Test
    void areWrittenForNumPyAndReadAgain() throws IOException {
        PeerFiles.main(new String[] {folder.toString(), "skeleton-100", "curves-20"});
        byte[] file = Files.readAllBytes(folder.resolve("skeleton-100.npy"));
        String header = new String(file, 0, 128, StandardCharsets.ISO_8859_1);
        assertEquals(128 + 100 * 100, file.length);
        assertEquals(
                "\u0093NUMPY\u0001\u0000v\u0000{'descr': '|u1', 'fortran_order': False, 'shape': (100, 100), }",
                header.stripTrailing());
        assertArrayEquals(TestImages.blobSkeleton(100), Npy.read(folder.resolve("skeleton-100.npy"), 100, 100));
        assertArrayEquals(TestImages.curves(20), Npy.read(folder.resolve("curves-20.npy"), 20, 20, 20));
        assertThrows(IOException.class, () -> Npy.read(folder.resolve("curves-20.npy"), 20, 20, 21));
    }

    private static double density(byte[] pixels) {
        return (double) BinaryImage.of(pixels, pixels.length).count() / pixels.length;
    }
}
