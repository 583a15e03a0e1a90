package io.github.filigree.graph;

/** Which pairs of adjacent foreground pixels become edges. */
public enum EdgeRule {
    /**
     * Every adjacent pair, as {@code skimage.graph.pixel_graph} does; bends and crossings make small false triangles.
     */
    ALL,
    /**
     * A pair only if the box that its two pixels span holds no other foreground pixel (in 2-D: m-adjacency). Keeps the
     * connected components, in any rank; in 2-D, cycles − full 2×2 blocks = holes of the image.
     */
    REDUCED,
    /**
     * As skan does: of the edges whose two ends both have three or more adjacent pixels only a minimum spanning forest,
     * found by taking them in the order (length, smaller node, larger node); all other edges. Cycles that run through
     * junctions alone are lost, real ones among them: for tables that must equal skan's.
     */
    FOREST
}
