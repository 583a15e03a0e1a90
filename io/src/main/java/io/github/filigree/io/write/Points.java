package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;

/** Where nodes are, in the order of geometry: x along columns, y along rows, z along planes, times the spacing. */
final class Points {

    private Points() {}

    /** {@return x, y, z … of a node; 0 for axes up to {@code atLeast} that the image does not have} */
    static double[] of(PixelGraph graph, int node, int atLeast) {
        double[] position = graph.position(node);
        double[] point = new double[Math.max(position.length, atLeast)];
        for (int axis = 0; axis < position.length; axis++) {
            point[position.length - 1 - axis] = position[axis];
        }
        return point;
    }

    static void requireThreeAxes(String format, PixelGraph graph) throws IOException {
        if (graph.rank() > 3) {
            throw new IOException(format + " has up to three axes, the image has " + graph.rank()
                    + "; write .graphml or .csv");
        }
    }
}
