package io.github.filigree.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.Thinning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first examples of the README and of docs/java.md, compiled, run, and compared with them line by line. */
class ReadmeExampleTest {

    private final int height = 20;
    private final int width = 30;
    private final byte[] pixels = new byte[height * width];

    @BeforeEach
    void rectangle() {
        for (int y = 5; y < 10; y++) {
            for (int x = 4; x < 24; x++) {
                pixels[y * width + x] = (byte) 255;
            }
        }
    }

    @Test
    void shortOneRuns() {
        BinaryImage mask = BinaryImage.of(pixels, height, width); // uint8, nonzero is foreground; any rank
        Branches branches = Branches.of(Thinning.of(mask));
        double[] lengths = branches.table().doubles("branch_distance");
        CsrMatrix matrix = branches.graph().toCsr();

        assertEquals(15 + Math.sqrt(2), lengths[0], 1e-12);
        assertEquals(32, matrix.nnz());
    }

    @Test
    void longOneRuns() {
        BinaryImage mask = BinaryImage.of(pixels, height, width); // uint8, nonzero is foreground; any rank
        BinaryImage skeleton = Thinning.zhangSuen(mask);
        byte[] degrees = skeleton.degrees();

        PixelGraph graph = PixelGraph.builder(skeleton)
                .edges(EdgeRule.REDUCED)
                .spacing(0.5, 0.5)
                .build();
        CsrMatrix csr = graph.toCsr();
        Branches branches = Branches.of(graph);
        double total = 0;
        for (int branch = 0; branch < branches.count(); branch++) {
            total += branches.length(branch);
        }

        assertEquals(height * width, degrees.length);
        assertEquals(graph.entryCount(), csr.values().length);
        assertEquals(1, branches.count());
        // 15 straight steps and a diagonal one, as scikit-image's skeletonize of the same rectangle has them.
        assertEquals(0.5 * (15 + Math.sqrt(2)), total, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/java.md"})
    void theyAreWhatIsShown(String page) throws IOException {
        String text = Files.readString(Path.of("..", page));
        String shown = text.substring(text.indexOf("```java\n") + 8);
        shown = shown.substring(0, shown.indexOf("```")).stripTrailing();
        String source = Files.readString(
                Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        assertTrue(
                source.stripIndent().indent(-8).contains(shown + "\n"),
                page + "'s example differs from the one that is tested");
        assertTrue(shown.lines().count() <= 15, shown);
    }
}
