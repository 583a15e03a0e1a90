package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Labels of nodes as an image. */
public final class LabelImage {

    private static final int UINT16_MAX = 0xFFFF;

    private LabelImage() {}

    /**
     * {@return an image of the graph's shape, of type uint16 if all labels fit, or else uint32}
     *
     * @param graph whose pixels to label; others are 0
     * @param labels one element per node
     * @param highest no label is over it
     */
    public static Image of(PixelGraph graph, int[] labels, int highest) {
        PixelType type = type(highest);
        long bytes = type.byteCount(graph.shape());
        // Not an array, so that images of more than 2^31 pixels are no matter.
        MemorySegment data = Arena.ofAuto().allocate(bytes, type.bytes());
        for (int node = 0; node < labels.length; node++) {
            set(data, type, graph.pixelIndex(node), labels[node]);
        }
        return Image.of(type, data, graph.shape());
    }

    /**
     * {@return a volume's labels as an image of its other two axes, in which each pixel has the highest label that lies
     * along the axis looked along}
     *
     * @param graph of a volume
     * @param labels one element per node
     * @param highest no label is over it
     * @param axis 0 … 2
     */
    public static Image along(PixelGraph graph, int[] labels, int highest, int axis) {
        long[] shape = graph.shape();
        long[] seen = {shape[axis == 0 ? 1 : 0], shape[axis == 2 ? 1 : 2]};
        long pixels = PixelType.UINT8.byteCount(seen);
        if (pixels > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the view has " + Image.shapeText(seen) + " pixels, at most "
                    + (Integer.MAX_VALUE - 8) + " fit; look along another axis");
        }
        int[] most = new int[(int) pixels];
        for (int node = 0; node < labels.length; node++) {
            long pixel = graph.pixelIndex(node);
            long[] at = {pixel / shape[2] / shape[1], pixel / shape[2] % shape[1], pixel % shape[2]};
            int i = (int) (at[axis == 0 ? 1 : 0] * seen[1] + at[axis == 2 ? 1 : 2]);
            most[i] = Math.max(most[i], labels[node]);
        }
        PixelType type = type(highest);
        MemorySegment data = Arena.ofAuto().allocate((long) most.length * type.bytes(), type.bytes());
        for (int i = 0; i < most.length; i++) {
            set(data, type, i, most[i]);
        }
        return Image.of(type, data, seen);
    }

    private static PixelType type(int highest) {
        return highest > UINT16_MAX ? PixelType.UINT32 : PixelType.UINT16;
    }

    private static void set(MemorySegment data, PixelType type, long index, int label) {
        if (type == PixelType.UINT16) {
            data.setAtIndex(ValueLayout.JAVA_SHORT, index, (short) label);
        } else {
            data.setAtIndex(ValueLayout.JAVA_INT, index, label);
        }
    }
}
