package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Labels of nodes as an image. */
public final class LabelImage {

    private static final int UINT16_MAX = 0xFFFF;

    private LabelImage() {}

    /**
     * {@return an image of the graph's shape, of type uint16 if all labels fit, or else uint32}
     *
     * @param graph whose pixels to label; others are 0
     * @param labels one element a node
     * @param highest no label is over it
     */
    public static Image of(PixelGraph graph, int[] labels, int highest) {
        PixelType type = highest > UINT16_MAX ? PixelType.UINT32 : PixelType.UINT16;
        long bytes = Arrays.stream(graph.shape()).reduce(type.bytes(), Math::multiplyExact);
        // Not an array, so that images of more than 2^31 pixels are no matter.
        MemorySegment data = Arena.ofAuto().allocate(bytes, type.bytes());
        for (int node = 0; node < labels.length; node++) {
            if (type == PixelType.UINT16) {
                data.setAtIndex(ValueLayout.JAVA_SHORT, graph.pixelIndex(node), (short) labels[node]);
            } else {
                data.setAtIndex(ValueLayout.JAVA_INT, graph.pixelIndex(node), labels[node]);
            }
        }
        return Image.of(type, data, graph.shape());
    }
}
