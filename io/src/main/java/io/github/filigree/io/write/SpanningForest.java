package io.github.filigree.io.write;

import io.github.filigree.graph.PixelGraph;
import java.io.IOException;
import java.util.Arrays;

/**
 * A tree for each component of a graph, in which every node is as few steps from its root as in the graph. The root is
 * the one that was chosen, else the component's first tip, or its first node if it has no tip. Other edges, which would
 * close a cycle, are cut.
 */
final class SpanningForest {

    /** Takes an edge that was cut. */
    @FunctionalInterface
    interface CutVisitor {
        void cut(int node, int other) throws IOException;
    }

    private static final int UNSEEN = -2;

    private final PixelGraph graph;
    private final int[] parent;

    /** All nodes, each after its parent, and each chain without a branching in one piece. */
    private final int[] order;

    /** Roots come first, in their order; of several in a component the first counts. */
    SpanningForest(PixelGraph graph, int... roots) {
        this.graph = graph;
        parent = new int[graph.nodeCount()];
        order = new int[graph.nodeCount()];
        Arrays.fill(parent, UNSEEN);
        int[] queue = new int[graph.nodeCount()];
        int done = 0;
        for (int root : roots) {
            if (parent[root] == UNSEEN) {
                reach(root, queue);
                done = preorder(root, queue, done);
            }
        }
        for (int wanted = 1; wanted >= 0; wanted--) {
            for (int node = 0; node < parent.length; node++) {
                if (parent[node] == UNSEEN && (wanted == 0 || graph.degree(node) == 1)) {
                    reach(node, queue);
                    done = preorder(node, queue, done);
                }
            }
        }
    }

    /** Finds the parents in the tree of a root, breadth first. */
    private void reach(int root, int[] queue) {
        int count = 0;
        queue[count++] = root;
        parent[root] = -1;
        for (int done = 0; done < count; done++) {
            int node = queue[done];
            for (int k = 0; k < graph.degree(node); k++) {
                int neighbor = graph.neighbor(node, k);
                if (parent[neighbor] == UNSEEN) {
                    parent[neighbor] = node;
                    queue[count++] = neighbor;
                }
            }
        }
    }

    private int preorder(int root, int[] stack, int done) {
        int height = 0;
        stack[height++] = root;
        while (height > 0) {
            int node = stack[--height];
            order[done++] = node;
            for (int k = graph.degree(node) - 1; k >= 0; k--) {
                int neighbor = graph.neighbor(node, k);
                if (parent[neighbor] == node) {
                    stack[height++] = neighbor;
                }
            }
        }
        return done;
    }

    int[] order() {
        return order;
    }

    /** {@return a node's parent, or −1 for a root} */
    int parent(int node) {
        return parent[node];
    }

    /** Each edge that was cut, once. */
    void eachCut(CutVisitor visitor) throws IOException {
        for (int node = 0; node < parent.length; node++) {
            for (int k = 0; k < graph.degree(node); k++) {
                int other = graph.neighbor(node, k);
                if (other > node && parent[node] != other && parent[other] != node) {
                    visitor.cut(node, other);
                }
            }
        }
    }
}
