package io.github.filigree.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.filigree.graph.EdgeRule;
import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.Thinning;
import io.github.filigree.segment.GrayImage;
import io.github.filigree.segment.Regions;
import io.github.filigree.segment.Threshold;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Allocated bytes against the promise: working memory is an eighth of the image, rows, and the output. */
class BoundsTest {

    private static final int SIDE = 2048;
    private static final long PIXELS = (long) SIDE * SIDE;
    private static final long BITS = PIXELS / 8;

    /** Per row some words, labels and offsets; and objects that no image is large for. */
    private static final long ROWS = 200L * SIDE + (1 << 20);

    private static final Kernels SCALAR = Kernels.named("scalar");

    private static void assertBound(String what, long bound, Supplier<?> call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        call.get();
        long before = threads.getCurrentThreadAllocatedBytes();
        call.get();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated <= bound, what + " allocated " + allocated + " bytes, promised are " + bound);
    }

    @Test
    void masksAreBits() {
        byte[] pixels = TestImages.blobs(SIDE);
        assertBound("BinaryImage.of", BITS + ROWS, () -> BinaryImage.of(SCALAR, pixels, SIDE, SIDE));
        GrayImage photo = GrayImage.of(TestImages.photo(SIDE), SIDE, SIDE).threads(1);
        assertBound("Threshold.above", BITS + ROWS, () -> Threshold.above(photo, 100));
        BinaryImage mask = BinaryImage.of(SCALAR, pixels, SIDE, SIDE);
        // A run has where it starts, where it ends, and its component.
        assertBound("Regions.removeSmall", 4 * BITS + ROWS, () -> Regions.removeSmall(mask, 50));
    }

    @Test
    void thinningIsBits() {
        BinaryImage mask = BinaryImage.of(SCALAR, TestImages.blobs(SIDE), SIDE, SIDE);
        // The result, its copy for one half of an iteration, and what has changed.
        assertBound("zhangSuen", 3 * BITS + ROWS, () -> Thinning.builder(mask).threads(1).build());
        assertBound("guoHall", 3 * BITS + ROWS, () ->
                Thinning.builder(mask).method(Thinning.Method.GUO_HALL).threads(1).build());
    }

    @Test
    void graphsAreTheirArrays() {
        BinaryImage skeleton = BinaryImage.of(SCALAR, TestImages.blobSkeleton(SIDE), SIDE, SIDE);
        for (EdgeRule rule : new EdgeRule[] {EdgeRule.ALL, EdgeRule.REDUCED}) {
            PixelGraph graph = PixelGraph.builder(skeleton).edges(rule).threads(1).build();
            // A node has a row pointer and a column, an entry a column and a length's number.
            long output = 8L * graph.nodeCount() + 5L * graph.entryCount();
            assertBound("PixelGraph " + rule, output + ROWS,
                    () -> PixelGraph.builder(skeleton).edges(rule).threads(1).build());
        }
    }

    @Test
    void degreesAndDistancesAreTheirArrays() {
        BinaryImage mask = BinaryImage.of(SCALAR, TestImages.blobs(SIDE), SIDE, SIDE);
        assertBound("degrees", PIXELS + ROWS, mask::degrees);
        assertBound("distances", 4 * PIXELS + ROWS, () -> DistanceTransform.builder(mask).threads(1).build());
    }
}
