/** Image files in; images, graphs, tables and pictures out. */
@SuppressWarnings("requires-automatic")
module io.github.filigree.io {
    requires transitive io.github.filigree.kernels;
    requires transitive io.github.filigree.graph;
    requires transitive io.github.filigree.tiles;
    requires java.desktop;
    requires java.xml;
    requires aircompressor;
    requires com.fasterxml.jackson.databind;
    requires com.twelvemonkeys.imageio.core;
    requires com.twelvemonkeys.imageio.metadata;
    requires com.twelvemonkeys.imageio.tiff;
    requires org.locationtech.jts;

    exports io.github.filigree.io;
    exports io.github.filigree.io.image;
    exports io.github.filigree.io.store;
}
