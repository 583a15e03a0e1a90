package io.github.filigree.tiles.branch;

import io.github.filigree.graph.util.DisjointSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the pieces of tiles, or of groups of tiles, where their borders cut the same edge. The order and the grouping
 * of joins do not matter.
 */
final class Stitch {

    /** An edge that a border cuts, from its pixel inside to that outside. */
    private record Cut(long inside, long outside) {}

    private final List<Piece> pieces;
    private final double[] stepLengths;

    /** For each end, twice its piece's place and one more for the last end, the end it is joined to; −1 if to none. */
    private final int[] partners;

    /** The components' smallest pixels, ascending, and which of them are one. */
    private final long[] names;

    private final DisjointSets sets;
    private final BitSet joined = new BitSet();
    private final List<Piece> open = new ArrayList<>();
    private final List<BranchRow> rows = new ArrayList<>();

    private Stitch(List<Piece> pieces, double... stepLengths) {
        this.pieces = pieces;
        this.stepLengths = stepLengths;
        partners = new int[2 * pieces.size()];
        names = pieces.stream().mapToLong(Piece::component).sorted().distinct().toArray();
        sets = new DisjointSets(names.length);
    }

    /**
     * {@return what is known of the branches in several parts of the image together}
     *
     * @param pieces those that the borders of the parts cut
     * @param stepLengths the lengths that an edge can have, ascending
     */
    static Part join(List<Piece> pieces, double... stepLengths) {
        Stitch stitch = new Stitch(List.copyOf(pieces), stepLengths);
        stitch.findPartners();
        stitch.joinChains();
        stitch.joinRings();
        stitch.rows.sort(null);
        return stitch.part();
    }

    private void findPartners() {
        Map<Cut, Integer> cuts = new HashMap<>();
        for (int e = 0; e < partners.length; e++) {
            End end = end(e);
            if (end.isCut()) {
                cuts.put(new Cut(end.pixel(), end.neighbor()), e);
            }
        }
        for (int e = 0; e < partners.length; e++) {
            End end = end(e);
            Integer partner = end.isCut() ? cuts.get(new Cut(end.neighbor(), end.pixel())) : null;
            partners[e] = partner == null ? -1 : partner;
            if (partner != null) {
                sets.join(name(e), name(partner));
            }
        }
    }

    private End end(int e) {
        return pieces.get(e >> 1).end(e & 1);
    }

    private int name(int e) {
        return Arrays.binarySearch(names, pieces.get(e >> 1).component());
    }

    private void joinChains() {
        for (int e = 0; e < partners.length; e++) {
            if (partners[e] < 0 && !joined.get(e >> 1)) {
                join(e);
            }
        }
    }

    private void joinRings() {
        for (int e = 0; e < partners.length; e += 2) {
            if (!joined.get(e >> 1)) {
                join(e);
            }
        }
    }

    /** Joins all pieces from an end on, up to one that has no partner or, in a ring, the same. */
    private void join(int start) {
        long[] steps = new long[stepLengths.length];
        Piece smallest = pieces.get(start >> 1);
        int e = start;
        int last;
        do {
            joined.set(e >> 1);
            Piece piece = pieces.get(e >> 1);
            for (int k = 0; k < steps.length; k++) {
                steps[k] += piece.steps()[k];
            }
            smallest = piece.smallest() < smallest.smallest() ? piece : smallest;
            last = e ^ 1;
            e = partners[last];
        } while (e >= 0 && e != start);
        long component = names[sets.find(name(start))];
        Piece whole = new Piece(end(start), end(last), smallest.smallest(), smallest.smallestNode(), component, steps);
        boolean ring = e == start;
        if (ring || !whole.isOpen()) {
            rows.add(BranchRow.of(whole, ring, stepLengths));
        } else {
            open.add(whole);
        }
    }

    private Part part() {
        BitSet stillOpen = new BitSet();
        for (Piece piece : open) {
            stillOpen.set(Arrays.binarySearch(names, piece.component()));
        }
        long[] closed = new long[names.length];
        long[] renamed = new long[2 * names.length];
        int closedCount = 0;
        int renamedCount = 0;
        for (int name = 0; name < names.length; name++) {
            int root = sets.find(name);
            if (root != name) {
                renamed[renamedCount++] = names[name];
                renamed[renamedCount++] = names[root];
            } else if (!stillOpen.get(name)) {
                closed[closedCount++] = names[name];
            }
        }
        return new Part(open, rows, Arrays.copyOf(closed, closedCount), Arrays.copyOf(renamed, renamedCount));
    }
}
