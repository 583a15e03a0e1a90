package io.github.filigree.tiles.branch;

/**
 * Where a piece of a branch ends: at a tip or a junction, or where a tile's border cuts an edge.
 *
 * @param kind which of these
 * @param pixel the last pixel of the piece that is inside, as flat index
 * @param neighbor the pixel next to it: for a tip or a junction the one on the way into the piece, for a cut the one
 *     outside
 * @param node the number of the last pixel's node in the whole graph
 */
record End(Kind kind, long pixel, long neighbor, long node) implements Comparable<End> {

    /** What a piece may end at. */
    enum Kind {
        TIP,
        JUNCTION,
        CUT
    }

    boolean isCut() {
        return kind == Kind.CUT;
    }

    /** The order in which branches are found: by their start, then by the pixel after it. */
    @Override
    public int compareTo(End other) {
        int byPixel = Long.compare(pixel, other.pixel);
        return byPixel != 0 ? byPixel : Long.compare(neighbor, other.neighbor);
    }
}
