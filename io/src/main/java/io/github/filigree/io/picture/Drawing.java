package io.github.filigree.io.picture;

/** Something to draw, whole, on any canvas. */
public interface Drawing {

    /** {@return the width it needs} */
    int width();

    /** {@return the height it needs} */
    int height();

    /** Draws it at the canvas's origin. */
    void draw(Canvas canvas);
}
