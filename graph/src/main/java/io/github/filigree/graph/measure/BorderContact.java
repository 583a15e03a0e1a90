package io.github.filigree.graph.measure;

import io.github.filigree.graph.Branches;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.Shape;

/** Which branches the border of the image may have cut. */
public final class BorderContact {

    private BorderContact() {}

    /**
     * {@return for each branch whether one of its ends is a first or last pixel along an axis of more than one pixel}
     *
     * @param branches of any graph
     */
    public static boolean[] of(Branches branches) {
        boolean[] contact = new boolean[Check.present(branches, "branches").count()];
        Shape shape = Shape.of(branches.graph().shape());
        long[] place = new long[shape.rank()];
        for (int b = 0; b < contact.length; b++) {
            contact[b] = touches(branches.graph().pixelIndex(branches.source(b)), shape, place)
                    || touches(branches.graph().pixelIndex(branches.target(b)), shape, place);
        }
        return contact;
    }

    private static boolean touches(long pixel, Shape shape, long[] place) {
        shape.coordinates(pixel, place);
        for (int axis = 0; axis < place.length; axis++) {
            if (shape.size(axis) > 1 && (place[axis] == 0 || place[axis] == shape.size(axis) - 1)) {
                return true;
            }
        }
        return false;
    }
}
