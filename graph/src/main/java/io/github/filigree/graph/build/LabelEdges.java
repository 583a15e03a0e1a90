package io.github.filigree.graph.build;

import io.github.filigree.kernels.bits.Shape;
import java.util.BitSet;

/**
 * The edges between pixels of the same label, taken from a graph of all adjacent pairs: what the graphs of the labels'
 * own skeletons have, each made alone.
 */
public final class LabelEdges {

    private final CsrRows all;
    private final long[] labels;
    private final int rank;
    private final int connectivity;
    private final boolean reduced;

    /** Coordinates of all nodes, slowest axis first. */
    private final int[] places;

    private LabelEdges(CsrRows all, long[] labels, Shape shape, int connectivity, boolean reduced) {
        this.all = all;
        this.labels = labels;
        this.connectivity = connectivity;
        this.reduced = reduced;
        rank = shape.rank();
        places = new int[Math.multiplyExact(rank, all.nodeCount())];
        long[] place = new long[rank];
        all.nodes().forEach((node, pixel) -> {
            shape.coordinates(pixel, place);
            for (int axis = 0; axis < rank; axis++) {
                places[node * rank + axis] = (int) place[axis];
            }
        });
    }

    /**
     * {@return the edges that stay}
     *
     * @param all the graph of all adjacent pairs in full connectivity
     * @param labels of each node
     * @param shape of the image
     * @param connectivity how many axes may change along an edge
     * @param reduced whether only pairs stay whose box holds no other pixel of their label
     */
    public static CsrRows of(CsrRows all, long[] labels, Shape shape, int connectivity, boolean reduced) {
        return new LabelEdges(all, labels, shape, connectivity, reduced).build();
    }

    private CsrRows build() {
        BitSet dropped = new BitSet(all.neighbors().length);
        for (int node = 0; node < all.nodeCount(); node++) {
            for (int e = all.rowPointers()[node]; e < all.rowPointers()[node + 1]; e++) {
                int other = all.neighbors()[e];
                int axes = axes(node, other);
                if (labels[other] != labels[node] || axes > connectivity || reduced && axes > 1 && isCut(node, other)) {
                    dropped.set(e);
                }
            }
        }
        return all.without(dropped);
    }

    private int axes(int node, int other) {
        int axes = 0;
        for (int axis = 0; axis < rank; axis++) {
            axes += places[node * rank + axis] == places[other * rank + axis] ? 0 : 1;
        }
        return axes;
    }

    /** {@return whether another pixel of their label lies in the box of two; it is a neighbour of both} */
    private boolean isCut(int node, int other) {
        for (int e = all.rowPointers()[node]; e < all.rowPointers()[node + 1]; e++) {
            int third = all.neighbors()[e];
            if (third != other && labels[third] == labels[node] && isBetween(third, node, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBetween(int third, int node, int other) {
        for (int axis = 0; axis < rank; axis++) {
            int place = places[third * rank + axis];
            if (place != places[node * rank + axis] && place != places[other * rank + axis]) {
                return false;
            }
        }
        return true;
    }
}
