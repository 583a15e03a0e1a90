/** Thinning, graphs and branches of images larger than memory, tile by tile, on threads or on a cluster. */
module io.github.filigree.tiles {
    requires transitive io.github.filigree.graph;

    exports io.github.filigree.tiles;
    exports io.github.filigree.tiles.branch;
    exports io.github.filigree.tiles.graph;
    exports io.github.filigree.tiles.pack;
    exports io.github.filigree.tiles.rank;
    exports io.github.filigree.tiles.thin;
}
