/** Thinning, graphs and branches of images larger than memory, tile by tile, on threads or on a cluster. */
module io.github.filigree.tiles {
    requires transitive io.github.filigree.graph;

    exports io.github.filigree.tiles;
    exports io.github.filigree.tiles.pack;
}
