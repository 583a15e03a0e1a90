/** Pixel graphs of skeletons: the graph, its branches, and what people do with them. */
module io.github.filigree.graph {
    requires transitive io.github.filigree.kernels;

    exports io.github.filigree.graph;
    exports io.github.filigree.graph.geodesic;
    exports io.github.filigree.graph.layout;
    exports io.github.filigree.graph.measure;
    exports io.github.filigree.graph.prune;
    exports io.github.filigree.graph.table;
    exports io.github.filigree.graph.tree;
}
