package io.github.filigree.tiles.branch;

import io.github.filigree.graph.BranchKind;

/**
 * A whole branch.
 *
 * @param ring whether it has no end; its start is then its smallest pixel
 * @param source flat index of its first pixel
 * @param second flat index of the pixel after that; −1 for a ring
 * @param target flat index of its last pixel
 * @param sourceNode the number of the first pixel's node
 * @param targetNode the number of the last pixel's node
 * @param component a pixel that stands for its component
 * @param length along it
 * @param kind what it runs between
 */
record BranchRow(
        boolean ring,
        long source,
        long second,
        long target,
        long sourceNode,
        long targetNode,
        long component,
        double length,
        BranchKind kind) implements Comparable<BranchRow> {

    /** {@return the branch that a piece is which no border cuts, or whose ends were joined} */
    static BranchRow of(Piece piece, boolean ring, double... stepLengths) {
        double length = 0;
        for (int k = 0; k < stepLengths.length; k++) {
            length += piece.steps()[k] * stepLengths[k];
        }
        if (ring) {
            return new BranchRow(true, piece.smallest(), -1, piece.smallest(), piece.smallestNode(),
                    piece.smallestNode(), piece.component(), length, BranchKind.CYCLE);
        }
        boolean forward = piece.first().compareTo(piece.last()) <= 0;
        End from = forward ? piece.first() : piece.last();
        End to = forward ? piece.last() : piece.first();
        return new BranchRow(false, from.pixel(), from.neighbor(), to.pixel(), from.node(), to.node(),
                piece.component(), length, kind(from, to));
    }

    private static BranchKind kind(End from, End to) {
        if (from.pixel() == to.pixel()) {
            return BranchKind.CYCLE;
        }
        return switch ((from.kind() == End.Kind.TIP ? 1 : 0) + (to.kind() == End.Kind.TIP ? 1 : 0)) {
            case 0 -> BranchKind.JUNCTION_TO_JUNCTION;
            case 1 -> BranchKind.TIP_TO_JUNCTION;
            default -> BranchKind.TIP_TO_TIP;
        };
    }

    /** The order of the table of branches: rings last, then by the first pixel and the one after it. */
    @Override
    public int compareTo(BranchRow other) {
        int byRing = Boolean.compare(ring, other.ring);
        int bySource = byRing != 0 ? byRing : Long.compare(source, other.source);
        return bySource != 0 ? bySource : Long.compare(second, other.second);
    }
}
