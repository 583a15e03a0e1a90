package io.github.filigree.graph;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The pixel graph straight from its definition, pixel by pixel and neighbour by neighbour. */
public record ObviousGraph(int[] rowPointers, int[] columns, double[] lengths) {

    public static ObviousGraph of(byte[] pixels, long[] shape, int connectivity, EdgeRule rule, double[] spacing) {
        int rank = shape.length;
        int[] label = new int[pixels.length];
        int nodes = 0;
        for (int p = 0; p < pixels.length; p++) {
            label[p] = pixels[p] != 0 ? nodes++ : -1;
        }
        int[] rowPointers = new int[nodes + 1];
        IntStream.Builder columns = IntStream.builder();
        DoubleStream.Builder lengths = DoubleStream.builder();
        int entries = 0;
        for (int p = 0; p < pixels.length; p++) {
            if (pixels[p] == 0) {
                continue;
            }
            for (int s = 0; s < Math.pow(3, rank); s++) {
                int[] step = step(s, rank);
                int q = moved(p, step, shape);
                long changed = Arrays.stream(step).filter(x -> x != 0).count();
                if (changed == 0 || changed > connectivity || q < 0 || pixels[q] == 0) {
                    continue;
                }
                if (rule == EdgeRule.REDUCED && boxHoldsAnother(pixels, shape, p, step)) {
                    continue;
                }
                columns.add(label[q]);
                lengths.add(Math.sqrt(IntStream.range(0, rank)
                        .mapToDouble(a -> Math.pow(step[a] * spacing[a], 2))
                        .sum()));
                entries++;
            }
            rowPointers[label[p] + 1] = entries;
        }
        return new ObviousGraph(
                rowPointers, columns.build().toArray(), lengths.build().toArray());
    }

    public static int[] step(int number, int rank) {
        int[] step = new int[rank];
        for (int a = rank - 1; a >= 0; a--) {
            step[a] = number % 3 - 1;
            number /= 3;
        }
        return step;
    }

    public static int moved(int p, int[] step, long[] shape) {
        int q = 0;
        int scale = 1;
        for (int a = shape.length - 1; a >= 0; a--) {
            int x = p % (int) shape[a] + step[a];
            p /= (int) shape[a];
            if (x < 0 || x >= shape[a]) {
                return -1;
            }
            q += x * scale;
            scale *= (int) shape[a];
        }
        return q;
    }

    private static boolean boxHoldsAnother(byte[] pixels, long[] shape, int p, int[] step) {
        int end = moved(p, step, shape);
        for (int corner = 0; corner < 1 << step.length; corner++) {
            int c = corner;
            int[] part = IntStream.range(0, step.length).map(a -> (c >> a & 1) * step[a]).toArray();
            int q = moved(p, part, shape);
            if (q != p && q != end && pixels[q] != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return the length of the edge between two neighbouring nodes} */
    public static double step(PixelGraph graph, int node, int neighbor) {
        int k = 0;
        while (graph.neighbor(node, k) != neighbor) {
            k++;
        }
        return graph.length(node, k);
    }
}
