package io.github.filigree.segment;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.kernels.DistanceTransform;
import io.github.filigree.kernels.bits.BitRows;

/**
 * The part of a photograph that shows something, where that is a field in a dark surround, as in pictures of the retina
 * and through microscopes. The edge of such a field is the strongest line of the picture, so ridge filters need to be
 * told to leave it out.
 */
public final class FieldOfView {

    /** What counts as dark: 40 of 255. */
    private static final double DARK = 40 / 255.0;

    private FieldOfView() {}

    /**
     * {@return the pixels that are farther than a margin from the surround: dark pixels that are connected with the
     * edge of the image by dark pixels, by their sides} Everything, where there is no surround.
     *
     * @param brightness of the photograph, of colours the brightest channel; dark is up to 40/255 of white
     * @param margin distance in pixels, at least 0
     * @throws IllegalArgumentException if the margin is negative or NaN
     */
    public static BinaryImage inside(GrayImage brightness, double margin) {
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("the margin is " + margin + "; it must be at least 0");
        }
        RunComponents dark = RunComponents.of(
                Threshold.above(brightness, DARK * brightness.type().white()).bits(), 1, true);
        BitRows surround = dark.paint(dark.touchingEdge());
        BinaryImage field = BinaryImage.of(Masks.complement(surround));
        if (margin == 0 || surround.count() == 0) {
            return field;
        }
        float[] distances = DistanceTransform.of(field);
        return Threshold.above(brightness.sibling(distances), margin);
    }
}
