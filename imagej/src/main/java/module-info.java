/** Images of ImageJ and of ImgLib2 in; results tables and overlays out. Both libraries are optional. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.filigree.imagej {
    requires transitive io.github.filigree.segment;
    requires transitive io.github.filigree.graph;
    requires transitive static ij;
    requires transitive static net.imglib2;
    requires java.desktop;

    exports io.github.filigree.imagej;
    exports io.github.filigree.imagej.imglib;
}
