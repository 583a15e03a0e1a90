package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filigree.kernels.BinaryImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link EdgeRule#REDUCED} promises, against flood fills that know nothing of graphs. */
@ExtendWith(FailingImage.class)
class ReducedTest {

    @Test
    void cyclesWithoutFullBlocksAreHoles() {
        Random random = new Random(5);
        for (int i = 0; i < 2500; i++) {
            int height = 1 + random.nextInt(12);
            int width = 1 + random.nextInt(i % 50 == 0 ? 140 : 14);
            byte[] pixels = RandomImages.pixels(random, random.nextDouble(), height, width);
            PixelGraph graph = PixelGraph.builder(BinaryImage.of(pixels, height, width))
                    .edges(EdgeRule.REDUCED)
                    .build();
            int components = Branches.of(graph).componentCount();
            int cycles = graph.entryCount() / 2 - graph.nodeCount() + components;
            assertEquals(
                    holes(pixels, height, width),
                    cycles - blocks(pixels, height, width),
                    () -> Arrays.toString(pixels) + " " + height + " × " + width);
        }
    }

    private static int blocks(byte[] pixels, int height, int width) {
        int blocks = 0;
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x + 1 < width; x++) {
                int p = y * width + x;
                blocks += pixels[p] & pixels[p + 1] & pixels[p + width] & pixels[p + width + 1];
            }
        }
        return blocks;
    }

    /** Background regions, 4-connected, in an image with a background frame, without the one outside. */
    private static int holes(byte[] pixels, int height, int width) {
        byte[] framed = new byte[(height + 2) * (width + 2)];
        Arrays.fill(framed, (byte) 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                framed[(y + 1) * (width + 2) + x + 1] = (byte) (1 - pixels[y * width + x]);
            }
        }
        int[] labels = FloodFill.labels(framed, new long[] {height + 2, width + 2}, 1);
        return Arrays.stream(labels).max().orElseThrow() - 1;
    }

    @Test
    void componentsAreThoseOfTheImage() {
        Random random = new Random(6);
        for (int i = 0; i < 600; i++) {
            long[] shape = RandomImages.shape(random);
            byte[] pixels = RandomImages.pixels(random, random.nextDouble() * random.nextDouble(), shape);
            int connectivity = 1 + random.nextInt(shape.length);
            int[] labels = FloodFill.labels(pixels, shape, connectivity);
            for (EdgeRule rule : EdgeRule.values()) {
                PixelGraph graph = PixelGraph.builder(BinaryImage.of(pixels, shape))
                        .edges(rule)
                        .connectivity(connectivity)
                        .build();
                Components components = Components.of(Branches.of(graph));
                assertEquals(Arrays.stream(labels).max().orElse(0), components.count());
                int[] sizes = new int[components.count()];
                for (int node = 0; node < graph.nodeCount(); node++) {
                    int label = labels[(int) graph.pixelIndex(node)] - 1;
                    assertEquals(label, components.componentOf(node), rule.name());
                    sizes[label]++;
                }
                for (int c = 0; c < sizes.length; c++) {
                    assertEquals(sizes[c], components.size(c));
                }
            }
        }
    }
}
