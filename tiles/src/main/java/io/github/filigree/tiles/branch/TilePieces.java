package io.github.filigree.tiles.branch;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.graph.util.DisjointSets;
import io.github.filigree.tiles.graph.TileGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Contracts a tile's graph to pieces of branches: one walk along each, which ends where the walk would leave
 * the tile.
 */
final class TilePieces {

    private final TileGraph tile;
    private final PixelGraph graph;
    private final long[] numbers;
    private final double[] stepLengths;
    private final DisjointSets components;
    private final int[] firstEntry;

    /** Entries at which walks began or ended. */
    private final BitSet walked = new BitSet();

    /** Nodes of degree 2 on walks. */
    private final BitSet inner = new BitSet();

    private final List<Piece> open = new ArrayList<>();
    private final List<BranchRow> rows = new ArrayList<>();
    private final BitSet openComponents = new BitSet();

    private TilePieces(TileGraph tile, long[] numbers, double... stepLengths) {
        this.tile = tile;
        this.numbers = numbers;
        this.stepLengths = stepLengths;
        graph = tile.graph();
        components = new DisjointSets(graph.nodeCount());
        firstEntry = new int[graph.nodeCount() + 1];
        for (int node = 0; node < graph.nodeCount(); node++) {
            firstEntry[node + 1] = firstEntry[node] + graph.degree(node);
            for (int k = 0; k < graph.degree(node); k++) {
                int other = graph.neighbor(node, k);
                if (other > node && tile.isInside(node) && tile.isInside(other)) {
                    components.join(node, other);
                }
            }
        }
    }

    /**
     * {@return the branches and pieces of a tile}
     *
     * @param tile its graph
     * @param numbers of the graph's nodes in that of the whole image
     * @param stepLengths the lengths that an edge can have, ascending
     */
    static Part of(TileGraph tile, long[] numbers, double... stepLengths) {
        TilePieces pieces = new TilePieces(tile, numbers, stepLengths);
        pieces.walkFromEnds();
        pieces.walkFromCuts();
        pieces.walkRings();
        pieces.rows.sort(null);
        return new Part(pieces.open, pieces.rows, pieces.closedComponents(), new long[0]);
    }

    private void walkFromEnds() {
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (tile.isInside(node) && graph.degree(node) != 2) {
                for (int k = 0; k < graph.degree(node); k++) {
                    if (!walked.get(firstEntry[node] + k)) {
                        walk(terminal(node, k), node, k);
                    }
                }
            }
        }
    }

    private void walkFromCuts() {
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (tile.isInside(node) && graph.degree(node) == 2 && !inner.get(node)) {
                for (int k = 0; k < 2; k++) {
                    if (!tile.isInside(graph.neighbor(node, k)) && !walked.get(firstEntry[node] + k)) {
                        walked.set(firstEntry[node] + k);
                        inner.set(node);
                        walk(cut(node, k), node, 1 - k);
                    }
                }
            }
        }
    }

    private void walkRings() {
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (tile.isInside(node) && graph.degree(node) == 2 && !inner.get(node)) {
                inner.set(node);
                walk(null, node, 0);
            }
        }
    }

    private End terminal(int node, int k) {
        End.Kind kind = graph.degree(node) == 1 ? End.Kind.TIP : End.Kind.JUNCTION;
        return new End(kind, tile.pixel(node), tile.pixel(graph.neighbor(node, k)), numbers[node]);
    }

    private End cut(int node, int k) {
        return new End(End.Kind.CUT, tile.pixel(node), tile.pixel(graph.neighbor(node, k)), numbers[node]);
    }

    /**
     * Walks along a piece.
     *
     * @param from the end behind; null in a ring
     * @param start the first node
     * @param way which of its neighbours is next
     */
    private void walk(End from, int start, int way) {
        long[] steps = new long[stepLengths.length];
        walked.set(firstEntry[start] + way);
        if (from != null && from.isCut()) {
            countCut(steps, start, 1 - way);
        }
        int smallest = start;
        int node = start;
        int k = way;
        End to = null;
        while (to == null) {
            int next = graph.neighbor(node, k);
            if (!tile.isInside(next)) {
                countCut(steps, node, k);
                walked.set(firstEntry[node] + k);
                to = cut(node, k);
            } else {
                count(steps, node, k);
                int back = entryTo(next, node);
                smallest = Math.min(smallest, next);
                if (graph.degree(next) != 2) {
                    walked.set(firstEntry[next] + back);
                    to = terminal(next, back);
                } else if (from == null && next == start) {
                    break;
                } else {
                    inner.set(next);
                    node = next;
                    k = 1 - back;
                }
            }
        }
        add(from, to, start, smallest, steps);
    }

    private void add(End from, End to, int start, int smallest, long... steps) {
        int component = components.find(start);
        Piece piece = new Piece(from, to, tile.pixel(smallest), numbers[smallest], tile.pixel(component), steps);
        if (from == null || !piece.isOpen()) {
            rows.add(BranchRow.of(piece, from == null, stepLengths));
        } else {
            open.add(piece);
            openComponents.set(component);
        }
    }

    private int entryTo(int node, int neighbor) {
        int k = 0;
        while (graph.neighbor(node, k) != neighbor) {
            k++;
        }
        return k;
    }

    private void count(long[] steps, int node, int k) {
        steps[Arrays.binarySearch(stepLengths, graph.length(node, k))]++;
    }

    private void countCut(long[] steps, int node, int k) {
        if (node < graph.neighbor(node, k)) {
            count(steps, node, k);
        }
    }

    private long[] closedComponents() {
        long[] closed = new long[graph.nodeCount()];
        int n = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (tile.isInside(node) && components.find(node) == node && !openComponents.get(node)) {
                closed[n++] = tile.pixel(node);
            }
        }
        return Arrays.copyOf(closed, n);
    }
}
