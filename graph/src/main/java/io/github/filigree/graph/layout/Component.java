package io.github.filigree.graph.layout;

import io.github.filigree.graph.PixelGraph;
import java.util.Arrays;

/**
 * One connected component as a graph of its own, in compressed sparse rows.
 *
 * @param nodes its nodes in the whole graph, ascending; node i here is nodes[i] there
 * @param rowPointers size + 1 elements
 * @param neighbors two entries per edge, ascending in each row
 */
record Component(int[] nodes, int[] rowPointers, int[] neighbors) {

    static Component largest(PixelGraph graph) {
        boolean[] seen = new boolean[graph.nodeCount()];
        int[] queue = new int[graph.nodeCount()];
        int best = 0;
        int size = 0;
        for (int node = 0; node < seen.length; node++) {
            int reached = seen[node] ? 0 : reach(graph, node, seen, queue);
            if (reached > size) {
                best = node;
                size = reached;
            }
        }
        return seen.length == 0 ? new Component(new int[0], new int[1], new int[0]) : of(graph, best);
    }

    static Component of(PixelGraph graph, int node) {
        int[] queue = new int[graph.nodeCount()];
        int size = reach(graph, node, new boolean[queue.length], queue);
        int[] nodes = Arrays.copyOf(queue, size);
        Arrays.sort(nodes);
        int[] rowPointers = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            rowPointers[i + 1] = rowPointers[i] + graph.degree(nodes[i]);
            queue[nodes[i]] = i;
        }
        int[] neighbors = new int[rowPointers[nodes.length]];
        for (int i = 0; i < nodes.length; i++) {
            for (int e = rowPointers[i]; e < rowPointers[i + 1]; e++) {
                neighbors[e] = queue[graph.neighbor(nodes[i], e - rowPointers[i])];
            }
        }
        return new Component(nodes, rowPointers, neighbors);
    }

    /** {@return how many nodes can be reached; they stand at the queue's beginning} */
    private static int reach(PixelGraph graph, int node, boolean[] seen, int[] queue) {
        int count = 0;
        queue[count++] = node;
        seen[node] = true;
        for (int done = 0; done < count; done++) {
            for (int k = 0; k < graph.degree(queue[done]); k++) {
                int neighbor = graph.neighbor(queue[done], k);
                if (!seen[neighbor]) {
                    seen[neighbor] = true;
                    queue[count++] = neighbor;
                }
            }
        }
        return count;
    }

    int size() {
        return nodes.length;
    }
}
