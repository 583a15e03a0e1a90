package io.github.filigree.io.picture;

/**
 * From where a skeleton is seen: which of its axes run down and to the right. Of the pixels that fall together, the one
 * nearest to the start of the axis looked along is seen.
 *
 * @param shape of the image
 * @param downAxis the axis whose coordinate is the row; −1 for an image of one axis
 * @param rightAxis the axis whose coordinate is the column
 * @param depthAxis the axis looked along; −1 if there is none
 */
record View(long[] shape, int downAxis, int rightAxis, int depthAxis) {

    /** {@return the usual view: the last two axes, seen along the one before} */
    static View usual(long[] shape) {
        return new View(shape, shape.length - 2, shape.length - 1, Math.max(-1, shape.length - 3));
    }

    /**
     * {@return a volume seen along an axis, the others in their order}
     *
     * @param axis 0 … 2
     */
    static View along(long[] shape, int axis) {
        return new View(shape, axis == 0 ? 1 : 0, axis == 2 ? 1 : 2, axis);
    }

    /** {@return a volume seen along its last axis, to stand beside the usual view: the second down, the first right} */
    static View fromTheSide(long[] shape) {
        return new View(shape, 1, 0, 2);
    }

    int rows() {
        return downAxis < 0 ? 1 : Math.toIntExact(shape[downAxis]);
    }

    int columns() {
        return Math.toIntExact(shape[rightAxis]);
    }

    int row(long pixelIndex) {
        return coordinate(pixelIndex, downAxis);
    }

    int column(long pixelIndex) {
        return coordinate(pixelIndex, rightAxis);
    }

    int depth(long pixelIndex) {
        return coordinate(pixelIndex, depthAxis);
    }

    private int coordinate(long pixelIndex, int axis) {
        if (axis < 0) {
            return 0;
        }
        long rest = pixelIndex;
        for (int a = shape.length - 1; a > axis; a--) {
            rest /= shape[a];
        }
        return (int) (rest % shape[axis]);
    }

    String rowName() {
        return shape.length == 3 ? "axis " + downAxis : "row";
    }

    String columnName() {
        return shape.length == 3 ? "axis " + rightAxis : "col";
    }
}
