package io.github.filigree.tiles.branch;

import java.util.List;

/**
 * What is known of the branches in a tile, or in a group of tiles.
 *
 * @param open pieces that its border cuts
 * @param rows branches that became whole here, in the order of the table
 * @param components those that became whole here: their smallest pixels, in no order
 * @param renamed pairs of a component's former and new smallest pixel, for those that others of a smaller pixel were
 *     found to be a part of
 */
record Part(List<Piece> open, List<BranchRow> rows, long[] components, long[] renamed) {}
