package io.github.filigree.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.Npy;
import io.github.filigree.kernels.BinaryImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of labels, read back by other readers. */
class LabelsCommandTest {

    @TempDir
    private Path dir;

    private byte[] run(Path input, String target, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("labels", input.toString(), "-o", dir.resolve(target).toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return Files.readAllBytes(dir.resolve(target));
    }

    @Test
    void branchesAndComponentsOfVolumes() throws IOException {
        long[] shape = {4, 9, 11};
        double[] pixels = new Random(8).doubles(4 * 9 * 11).map(v -> v < 0.12 ? 1 : 0).toArray();
        Path input = dir.resolve("volume.npy");
        Npy.write(input, 1, "|u1", false, shape, pixels);
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        Branches branches = Branches.of(
                PixelGraph.builder(BinaryImage.of(bytes, shape)).edges(EdgeRule.REDUCED).build());
        PixelGraph graph = branches.graph();
        assertTrue(graph.isolated().length > 0 && branches.count() > 5, branches.toString());
        double[] byBranch = new double[bytes.length];
        double[] byComponent = new double[bytes.length];
        for (int c = 0; c < branches.componentCount(); c++) {
            byComponent[(int) graph.pixelIndex(branches.firstNode(c))] = c + 1;
        }
        for (int b = branches.count() - 1; b >= 0; b--) {
            for (int k = 0; k < branches.size(b); k++) {
                byBranch[(int) graph.pixelIndex(branches.node(b, k))] = b + 1;
                byComponent[(int) graph.pixelIndex(branches.node(b, k))] = branches.component(b) + 1;
            }
        }
        Npy read = Npy.read(run(input, "b.npy"));
        assertEquals("<u2", read.descr());
        assertArrayEquals(shape, read.shape());
        assertArrayEquals(byBranch, read.doubles());
        assertArrayEquals(byComponent, Npy.read(run(input, "c.npy", "--of", "components")).doubles());
    }

    @Test
    void picturesHaveSixteenBits() throws IOException {
        Path sample = Run.SAMPLES.resolve("retina-skeleton.png");
        double[] expected = Npy.read(run(sample, "b.npy")).doubles();
        assertEquals(457, Arrays.stream(expected).max().orElseThrow());
        for (String target : new String[] {"b.tif", "b.png"}) {
            run(sample, target);
            BufferedImage picture = ImageIO.read(dir.resolve(target).toFile());
            assertEquals(16, picture.getColorModel().getPixelSize());
            assertArrayEquals(expected,
                    picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (double[]) null));
        }
    }

    @Test
    void moreLabelsTakeMoreBits() throws IOException {
        // Every second pixel of every second row: each is a component, 65536 of them.
        double[] pixels = new double[512 * 512];
        for (int i = 0; i < 256 * 256; i++) {
            pixels[i / 256 * 1024 + i % 256 * 2] = 1;
        }
        Path input = dir.resolve("dots.npy");
        Npy.write(input, 1, "|u1", false, new long[] {512, 512}, pixels);
        Npy read = Npy.read(run(input, "c.npy", "--of", "components"));
        assertEquals("<u4", read.descr());
        double label = 0;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] == 0 ? 0 : ++label;
        }
        assertEquals(65536, label);
        assertArrayEquals(pixels, read.doubles());
        Run refused = Run.of("labels", input.toString(), "--of", "components", "-o", dir.resolve("c.tif").toString());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("pixels of type uint32 do not fit; write .npy"), refused.err());
        run(input, "b.tif");
    }

    @Test
    void emptyImagesHaveNoLabels() throws IOException {
        Path input = dir.resolve("empty.npy");
        Npy.write(input, 1, "|u1", false, new long[] {0, 5});
        assertEquals(0, Npy.read(run(input, "l.npy")).data().length);
        Npy.write(input, 1, "|u1", false, new long[] {2, 3}, new double[6]);
        assertArrayEquals(new double[6], Npy.read(run(input, "l.npy")).doubles());
    }
}
