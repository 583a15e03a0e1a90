/** Pixel graphs of skeletons: the graph, its branches, and what people do with them. */
@SuppressWarnings("module") // the module named below is built after this one
module io.github.filigree.graph {
    requires transitive io.github.filigree.kernels;

    exports io.github.filigree.graph;
    exports io.github.filigree.graph.geodesic;
    exports io.github.filigree.graph.layout;
    exports io.github.filigree.graph.measure;
    exports io.github.filigree.graph.prune;
    exports io.github.filigree.graph.table;
    exports io.github.filigree.graph.tree;
    exports io.github.filigree.graph.util to
            io.github.filigree.tiles;
}
