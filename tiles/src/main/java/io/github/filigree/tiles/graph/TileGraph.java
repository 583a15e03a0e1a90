package io.github.filigree.tiles.graph;

import io.github.filigree.graph.PixelGraph;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.tiles.Box;
import io.github.filigree.tiles.TileSource;
import io.github.filigree.tiles.Tiling;
import io.github.filigree.tiles.rank.PixelRanks;

/**
 * The graph of a tile and of the pixels right around it. The pixels <em>inside</em>, those of the tile, have the edges
 * that they have in the whole image, since whether two pixels have an edge depends on those in their box alone. Nodes
 * are in the order that they have in the whole image.
 */
public final class TileGraph {

    private final int tile;
    private final Box box;
    private final BinaryImage image;
    private final PixelGraph graph;
    private final long[] pixels;
    private final boolean[] inside;

    private TileGraph(int tile, Box core, Box box, Shape whole, BinaryImage image, PixelGraph graph) {
        this.tile = tile;
        this.box = box;
        this.image = image;
        this.graph = graph;
        pixels = new long[graph.nodeCount()];
        inside = new boolean[graph.nodeCount()];
        Shape shape = Shape.of(box.shape());
        long[] at = new long[shape.rank()];
        graph.forEachNode((node, pixel) -> {
            shape.coordinates(pixel, at);
            for (int axis = 0; axis < at.length; axis++) {
                at[axis] += box.start(axis);
            }
            pixels[node] = whole.index(at);
            inside[node] = core.contains(at);
        });
    }

    /**
     * Reads a tile and makes its graph.
     *
     * @param source the skeleton
     * @param tiling of it
     * @param tile the number of the tile
     * @param rule which edges
     * @return the graph
     */
    public static TileGraph of(TileSource source, Tiling tiling, int tile, GraphRule rule) {
        Box core = tiling.box(tile);
        Box box = core.grow(1, tiling.image());
        BinaryImage image = source.read(box);
        return new TileGraph(tile, core, box, Shape.of(tiling.shape()), image, rule.graph(image));
    }

    /** {@return the graph} Only its inner nodes have all their edges. */
    public PixelGraph graph() {
        return graph;
    }

    /**
     * {@return the flat index of a node's pixel in the whole image}
     *
     * @param node of the graph
     */
    public long pixel(int node) {
        return pixels[node];
    }

    /**
     * {@return whether a node's pixel is one of the tile}
     *
     * @param node of the graph
     */
    public boolean isInside(int node) {
        return inside[node];
    }

    /**
     * {@return for each node its number in the graph of the whole image}
     *
     * @param ranks of the whole image's pixels
     */
    public long[] numbers(PixelRanks ranks) {
        return ranks.of(box, tile, image);
    }
}
