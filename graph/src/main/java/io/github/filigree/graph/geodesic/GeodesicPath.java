package io.github.filigree.graph.geodesic;

import java.util.Arrays;

/**
 * A shortest way between two pixels.
 *
 * @param nodes from its start to its end; a copy
 * @param branches what it runs along, wholly or in part, in the same order; one that holds both ends can come twice; a
 *     copy
 * @param length in the unit of the spacing
 */
public record GeodesicPath(int[] nodes, int[] branches, double length) {

    /** Keeps copies. */
    public GeodesicPath {
        nodes = nodes.clone();
        branches = branches.clone();
    }

    /** {@return the nodes from start to end; a copy} */
    @Override
    public int[] nodes() {
        return nodes.clone();
    }

    /** {@return the branches in the order of the way; a copy} */
    @Override
    public int[] branches() {
        return branches.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeodesicPath path
                && length == path.length
                && Arrays.equals(nodes, path.nodes)
                && Arrays.equals(branches, path.branches);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nodes) + Double.hashCode(length);
    }

    /** {@return for example "path of 120 nodes along 3 branches, length 131.5"} */
    @Override
    public String toString() {
        return "path of " + nodes.length + " nodes along " + branches.length + " branches, length " + length;
    }
}
