package io.github.filigree.graph.geodesic;

import io.github.filigree.graph.Branches;
import io.github.filigree.graph.PixelGraph;

/** How far along its branch each node is. */
final class ArcLengths {

    private final int[] pointers;
    private final double[] offsets;

    ArcLengths(Branches branches) {
        pointers = branches.pathPointers();
        int[] nodes = branches.pathNodes();
        offsets = new double[nodes.length];
        PixelGraph graph = branches.graph();
        for (int b = 0; b < branches.count(); b++) {
            for (int i = pointers[b] + 1; i < pointers[b + 1]; i++) {
                offsets[i] = offsets[i - 1] + step(graph, nodes[i - 1], nodes[i]);
            }
        }
    }

    static double step(PixelGraph graph, int node, int next) {
        int k = 0;
        while (graph.neighbor(node, k) != next) {
            k++;
        }
        return graph.length(node, k);
    }

    /** {@return the distance along a branch from its source to its k-th node} */
    double offset(int branch, int k) {
        return offsets[pointers[branch] + k];
    }

    /** {@return the index of a branch's target} */
    int last(int branch) {
        return pointers[branch + 1] - pointers[branch] - 1;
    }

    /** {@return how far the k-th node is, which lies between two nodes of its branch that are a and b away} */
    double between(int branch, int from, int to, double a, double b, int k) {
        return Math.min(
                a + (offset(branch, k) - offset(branch, from)), b + (offset(branch, to) - offset(branch, k)));
    }

    /** {@return the node for which {@link #between} is largest: where the ways from both sides are equally long} */
    int farthest(int branch, int from, int to, double a, double b) {
        double twice = b + offset(branch, to) + offset(branch, from) - a;
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (2 * offset(branch, middle) <= twice) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean nextIsFarther =
                low < to && between(branch, from, to, a, b, low + 1) > between(branch, from, to, a, b, low);
        return nextIsFarther ? low + 1 : low;
    }
}
