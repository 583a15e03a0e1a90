package io.github.filigree.graph;

/**
 * A shortest way between two pixels.
 *
 * @param nodes from its start to its end
 * @param branches what it runs along, wholly or in part, in the same order; one that holds both ends can come twice
 * @param length in the unit of the spacing
 */
public record GeodesicPath(int[] nodes, int[] branches, double length) {}
