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
        return of(branches, NodePositions.of(Check.present(branches, "branches").graph()));
    }

    /**
     * {@return the same, with positions that are known}
     *
     * @param branches of any graph
     * @param positions of its nodes
     */
    public static boolean[] of(Branches branches, NodePositions positions) {
        boolean[] contact = new boolean[Check.present(branches, "branches").count()];
        Shape shape = Shape.of(branches.graph().shape());
        for (int b = 0; b < contact.length; b++) {
            contact[b] = touches(branches.source(b), shape, positions)
                    || touches(branches.target(b), shape, positions);
        }
        return contact;
    }

    private static boolean touches(int node, Shape shape, NodePositions positions) {
        for (int axis = 0; axis < shape.rank(); axis++) {
            int place = positions.pixel(node, axis);
            if (shape.size(axis) > 1 && (place == 0 || place == shape.size(axis) - 1)) {
                return true;
            }
        }
        return false;
    }
}
