package io.github.filigree.io;

import io.github.filigree.graph.layout.SpectralLayout;
import io.github.filigree.io.picture.Figure;
import java.util.Optional;

/** A picture of a graph, drawn when it is written; {@link Pictures} makes and writes it. Immutable. */
public final class Picture {

    private final Figure figure;
    private final int pixelsPerDot;
    private final SpectralLayout layout;

    Picture(Figure figure, int pixelsPerDot, SpectralLayout layout) {
        this.figure = figure;
        this.pixelsPerDot = pixelsPerDot;
        this.layout = layout;
    }

    Figure figure() {
        return figure;
    }

    /** {@return its width in dots, title and legend included} */
    public int width() {
        return figure.width();
    }

    /** {@return its height in dots, title and legend included} */
    public int height() {
        return figure.height();
    }

    /** {@return how many of the image's pixels, in each direction, share a dot; 1 if none do} */
    public int pixelsPerDot() {
        return pixelsPerDot;
    }

    /** {@return where the nodes are in a picture of {@link PictureLayout#SPECTRAL}, else empty} */
    public Optional<SpectralLayout> spectralLayout() {
        return Optional.ofNullable(layout);
    }
}
