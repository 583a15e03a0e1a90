package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;

/** Digital curves, one pixel thin: the pixels nearest to points of a curve, without those that only cut a corner. */
public final class Curves {

    private final Set<List<Long>> pixels = new LinkedHashSet<>();

    /** Adds the curve of these points, slowest axis first, for t from 0 to 1. */
    public Curves add(DoubleFunction<double[]> curve) {
        List<List<Long>> chain = new ArrayList<>();
        int samples = 40_000;
        for (int i = 0; i <= samples; i++) {
            List<Long> pixel = Arrays.stream(curve.apply(i / (double) samples)).mapToLong(Math::round).boxed().toList();
            if (chain.isEmpty() || !chain.getLast().equals(pixel)) {
                while (chain.size() > 1 && touch(chain.get(chain.size() - 2), pixel)) {
                    chain.removeLast();
                }
                chain.add(pixel);
            }
        }
        pixels.addAll(chain);
        return this;
    }

    /** Adds the straight line between two points. */
    public Curves line(double[] from, double[] to) {
        return add(t -> {
            double[] point = from.clone();
            Arrays.setAll(point, axis -> from[axis] + t * (to[axis] - from[axis]));
            return point;
        });
    }

    private static boolean touch(List<Long> a, List<Long> b) {
        for (int axis = 0; axis < a.size(); axis++) {
            if (Math.abs(a.get(axis) - b.get(axis)) > 1) {
                return false;
            }
        }
        return true;
    }

    /** {@return the image, all coordinates being inside} */
    public BinaryImage image(long... shape) {
        long[] indices = pixels.stream().mapToLong(pixel -> {
            long index = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                index = index * shape[axis] + pixel.get(axis);
            }
            return index;
        }).sorted().toArray();
        return BinaryImage.ofPixels(indices, shape);
    }
}
