package io.github.filigree.io.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.filigree.io.Npy;
import io.github.filigree.io.Tiff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Damaged files of every kind, the same ones each time; {@code -Dfuzz.inputs=1000000 -Dfuzz.seed=7} makes as many others.
 * Files that once made something fail are in {@code src/test/resources/fuzz}.
 */
class ReaderFuzzTest {

    private static final int LARGEST_SEED = 3000;

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String folder : new String[] {"src/test/resources/formats", "src/test/resources/fuzz", "../cli/samples"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LARGEST_SEED && !file.toString().endsWith(".csv")) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        for (String text : new String[] {"P1\n3 2\n1 0 1\n010\n", "P2\n# a comment\n3 2\n100\n0 1 0\n100 0 7\n",
            "P3\n3 1\n255\n0 0 0 1 1 1 0 0 0", "P4\n3 2\n\240@", "P5\n3 2\n1000\n\0\0\0\1\0\0\0d\0\0\0\7",
            "P6\n3 1\n255\n\0\0\0\1\1\1\0\0\0"}) {
            seeds.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        seeds.add(Npy.bytes(1, "|u1", false, new long[] {2, 3}, 0, 1, 0, 1, 0, 1));
        seeds.add(Npy.bytes(3, ">i2", true, new long[] {2, 3, 1}, 0, 1, 0, 1, 0, 1));
        for (int i = 0; i < 4; i++) {
            seeds.add(new Tiff(i % 2 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, i > 1)
                    .page(2, 3, 8, new byte[6], Tiff.description("ImageJ=1.54f\nimages=2\nslices=2\nunit=um\nspacing=3\n"))
                    .page(2, 3, 8, new byte[6]).bytes());
        }
        for (String format : new String[] {"png", "bmp", "gif", "jpeg"}) {
            for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_USHORT_GRAY}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (ImageIO.write(new BufferedImage(9, 7, type), format, out)) {
                    seeds.add(out.toByteArray());
                }
            }
        }
        return seeds;
    }

    private static Throwable failure(byte[] file) {
        try {
            ReaderFuzzer.fuzzerTestOneInput(file);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private static void probe(byte[] file, String origin) {
        Throwable failure = failure(file);
        if (failure != null) {
            byte[] small = Mutator.shrunk(file, f -> {
                Throwable other = failure(f);
                return other != null && other.getClass() == failure.getClass();
            });
            fail(origin + ", in base64: " + Base64.getEncoder().encodeToString(small), failure);
        }
    }

    @Test
    void wholeFilesAndPastFailures() throws IOException {
        for (byte[] seed : seeds()) {
            probe(seed, "a whole file");
        }
    }

    @Test
    void damagedFiles() throws IOException {
        int inputs = Integer.getInteger("fuzz.inputs", 4000);
        long seed = Long.getLong("fuzz.seed", 1);
        Mutator mutator = new Mutator(seed, seeds());
        for (int i = 0; i < inputs; i++) {
            probe(mutator.next(), "input " + i + " of seed " + seed);
        }
    }
}
