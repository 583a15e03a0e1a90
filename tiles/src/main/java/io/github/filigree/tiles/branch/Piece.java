package io.github.filigree.tiles.branch;

/**
 * A part of a branch.
 *
 * @param first one end
 * @param last the other; the same as the first where the piece is a ring
 * @param smallest its smallest pixel, as flat index
 * @param smallestNode the number of that pixel's node in the whole graph
 * @param component the smallest pixel of its component, as far as that is known
 * @param steps how many steps of each length it has, the shortest first; a step that a border cuts counts on the side
 *     of its smaller pixel
 */
record Piece(End first, End last, long smallest, long smallestNode, long component, long... steps) {

    End end(int side) {
        return side == 0 ? first : last;
    }

    boolean isOpen() {
        return first.isCut() || last.isCut();
    }
}
