package io.github.filigree.graph;

import io.github.filigree.graph.measure.Labels;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Labels regions one pixel at a time, as {@code scipy.ndimage.label}: 0 for background, then 1 … in raster order. */
public final class FloodFill {

    private FloodFill() {}

    public static int[] labels(byte[] pixels, long[] shape, int connectivity) {
        int[] labels = new int[pixels.length];
        int label = 0;
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p] != 0 && labels[p] == 0) {
                label++;
                fill(pixels, shape, connectivity, labels, p, label);
            }
        }
        return labels;
    }

    private static void fill(byte[] pixels, long[] shape, int connectivity, int[] labels, int start, int label) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        labels[start] = label;
        while (!open.isEmpty()) {
            int p = open.pop();
            for (int s = 0; s < Math.pow(3, shape.length); s++) {
                int[] step = ObviousGraph.step(s, shape.length);
                int q = ObviousGraph.moved(p, step, shape);
                if (Arrays.stream(step).map(Math::abs).sum() <= connectivity && q >= 0 && pixels[q] != 0
                        && labels[q] == 0) {
                    labels[q] = label;
                    open.push(q);
                }
            }
        }
    }
}
