package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.io.Images;
import io.github.filigree.io.image.Foreground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders are read and written like files. */
class ZarrTest {

    @TempDir
    private Path dir;

    private String file(String name) {
        return dir.resolve(name).toString();
    }

    private static Run done(String... args) {
        Run run = Run.of(args);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    @Test
    void aVolumeGoesThroughZarr() throws IOException {
        String tubes = Run.sample("tubes.tif");
        done("thin", tubes, "-o", file("tubes.npy"));
        done("thin", tubes, "-o", file("tubes.zarr"));
        done("thin", tubes, "-o", file("tubes.ome.zarr"));
        assertEquals(Images.read(dir.resolve("tubes.npy")).mask(Foreground.NONZERO),
                Images.read(dir.resolve("tubes.zarr")).mask(Foreground.NONZERO));
        String csv = done("branches", tubes, "--thin", "-o", "-").out();
        Run run = done("branches", file("tubes.ome.zarr"), "-o", "-");
        assertEquals(csv, run.out());
        assertTrue(run.err().contains("0.8 × 0.5 × 0.5 µm by its own account (OME-Zarr)"), run.err());
        assertEquals(csv, done("branches", file("tubes.zarr"), "--spacing", "0.8,0.5,0.5", "-o", "-").out());
        assertTrue(Run.of("thin", tubes, "-o", file("lost.zarr")).err().contains("cannot hold the size of pixels"));
    }

    @Test
    void noInputIsReplaced() throws IOException {
        done("mask", Run.sample("tubes.tif"), "--threshold", "1", "-o", file("a.ome.zarr"));
        for (String input : new String[] {"a.ome.zarr", "a.ome.zarr/0"}) {
            Run run = Run.of("thin", file(input), "-o", file("a.ome.zarr"));
            assertEquals(2, run.code(), run.err());
            assertTrue(run.err().contains("would replace the input"), run.err());
        }
        done("thin", file("a.ome.zarr"), "-o", file("a.ome.zarr"), "--in-place");
        Run run = Run.of("thin", file("a.ome.zarr"), "-o", "-", "--format", "zarr");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("is a folder, which no stream can hold"), run.err());
    }

    @Test
    void rawFilesHaveAShape() throws IOException {
        byte[] pixels = new byte[3 + 2 * 12];
        pixels[3 + 2 * 5 + 1] = 1;
        Files.write(dir.resolve("pixels.raw"), pixels);
        done("thin", file("pixels.raw"), "--raw", "3,4:uint16be+3", "-o", file("out.npy"));
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0},
                Images.read(dir.resolve("out.npy")).toBytes());
        Run wrong = Run.of("thin", file("pixels.raw"), "--raw", "3,4", "-o", file("out.npy"));
        assertEquals(2, wrong.code(), wrong.err());
        Run level = Run.of("info", Run.sample("tubes.tif"), "--level", "1");
        assertTrue(level.err().contains("has no levels"), level.err());
    }
}
