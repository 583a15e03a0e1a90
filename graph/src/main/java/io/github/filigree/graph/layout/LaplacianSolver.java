package io.github.filigree.graph.layout;

import io.github.filigree.graph.build.Nodes;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Solves L x = b for the Laplacian L of a connected graph, b and x with sum 0.
 *
 * <p>Nodes of low degree are eliminated first, exactly: tips fall away, the pixels of a branch become one edge with
 * weight 1 / length, so that what is left of a skeleton is its junctions, and of a tree nothing. Junctions of up to
 * {@link #MAX_DEGREE} neighbours follow. No step subtracts, so that no digit is lost however long the branches are.
 * What remains, nothing at all of most skeletons, is solved by conjugate gradients.
 */
final class LaplacianSolver {

    /** On a full 316 × 316 grid, 4 left twice the work to conjugate gradients, and 100 took twice as long in all. */
    private static final int MAX_DEGREE = 20;

    // Node order[i] was eliminated i-th: a share of its value goes to each of its neighbours in columns.
    private final int[] order;
    private final double[] pivots;
    private final int[] rowPointers;
    private int[] columns;
    private double[] shares;
    private int eliminated;

    private final int[] coreNodes;
    private final CoreLaplacian core;

    LaplacianSolver(Component graph) {
        int n = graph.size();
        order = new int[n];
        pivots = new double[n];
        rowPointers = new int[n + 1];
        columns = new int[2 * n];
        shares = new double[2 * n];
        WeightedLists lists = new WeightedLists(graph);
        boolean[] gone = new boolean[n];
        int[] stack = new int[n];
        boolean[] waiting = new boolean[n];
        for (int limit = 1; limit <= MAX_DEGREE; limit++) {
            int waitingCount = 0;
            for (int v = n - 1; v >= 0; v--) {
                if (!gone[v] && lists.degree(v) <= limit) {
                    stack[waitingCount++] = v;
                    waiting[v] = true;
                }
            }
            while (waitingCount > 0) {
                int v = stack[--waitingCount];
                waiting[v] = false;
                if (lists.degree(v) > limit || eliminated == n - 1) {
                    continue;
                }
                eliminate(v, lists);
                gone[v] = true;
                for (int e = rowPointers[eliminated - 1]; e < rowPointers[eliminated]; e++) {
                    int u = columns[e];
                    if (!waiting[u] && lists.degree(u) <= limit) {
                        stack[waitingCount++] = u;
                        waiting[u] = true;
                    }
                }
            }
        }
        coreNodes = IntStream.range(0, n).filter(v -> !gone[v]).toArray();
        core = new CoreLaplacian(lists, coreNodes);
    }

    private void eliminate(int v, WeightedLists lists) {
        int from = rowPointers[eliminated];
        int to = from;
        if (from + lists.degree(v) > columns.length) {
            columns = Arrays.copyOf(columns, 2 * columns.length);
            shares = Arrays.copyOf(shares, columns.length);
        }
        double sum = 0;
        for (int e = lists.first(v); e >= 0; e = lists.next(e)) {
            columns[to] = lists.target(e);
            shares[to++] = lists.weight(e);
            sum += lists.weight(e);
        }
        for (int i = from; i < to; i++) {
            lists.remove(columns[i], v);
            for (int j = from; j < i; j++) {
                double weight = shares[i] * shares[j] / sum;
                lists.add(columns[i], columns[j], weight);
                lists.add(columns[j], columns[i], weight);
            }
        }
        for (int i = from; i < to; i++) {
            shares[i] /= sum;
        }
        order[eliminated] = v;
        pivots[eliminated++] = sum;
        rowPointers[eliminated] = to;
    }

    /**
     * Replaces the right side by the solution.
     *
     * @param b with sum 0
     */
    void solve(double[] b) {
        for (int i = 0; i < eliminated; i++) {
            double value = b[order[i]];
            for (int e = rowPointers[i]; e < rowPointers[i + 1]; e++) {
                b[columns[e]] += shares[e] * value;
            }
        }
        double[] x = core.solve(Arrays.stream(coreNodes).mapToDouble(v -> b[v]).toArray());
        for (int i = 0; i < x.length; i++) {
            b[coreNodes[i]] = x[i];
        }
        for (int i = eliminated - 1; i >= 0; i--) {
            double value = b[order[i]] / pivots[i];
            for (int e = rowPointers[i]; e < rowPointers[i + 1]; e++) {
                value += shares[e] * b[columns[e]];
            }
            b[order[i]] = value;
        }
        double mean = Arrays.stream(b).average().orElse(0);
        Arrays.setAll(b, i -> b[i] - mean);
    }
}
