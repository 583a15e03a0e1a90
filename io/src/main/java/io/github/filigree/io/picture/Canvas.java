package io.github.filigree.io.picture;

import java.awt.image.BufferedImage;

/**
 * Where pictures are drawn, in pixels from the top left corner; one for bitmaps, one for SVG. Colours are
 * {@code 0xRRGGBB}.
 */
public interface Canvas {

    /** Which part of a text stands at its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** {@return whether lines stay sharp however large they are shown, so that no image of lines is as good} */
    boolean scalable();

    /** Fills a rectangle. */
    void rectangle(double x, double y, double width, double height, int color);

    /** Draws the lines from point to point. */
    void lines(double[] x, double[] y, double thickness, int color);

    /** Fills a circle. */
    void disc(double x, double y, double radius, int color);

    /** Writes a line of text, y being the middle of its figures. */
    void text(String text, double x, double y, double size, Anchor anchor, int color);

    /** Puts an image into a rectangle, each of its pixels a rectangle with sharp edges. */
    void image(BufferedImage image, double x, double y, double width, double height);
}
