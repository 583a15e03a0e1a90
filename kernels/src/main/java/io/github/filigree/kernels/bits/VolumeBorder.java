package io.github.filigree.kernels.bits;

/** The borders of a volume, by an axis and the side of it where the background is, in the order of thinning. */
enum VolumeBorder {
    AXIS_1_BEFORE,
    AXIS_1_AFTER,
    AXIS_2_AFTER,
    AXIS_2_BEFORE,
    AXIS_0_AFTER,
    AXIS_0_BEFORE;

    /** {@return whether it is one of an image of a single plane} */
    boolean isFlat() {
        return compareTo(AXIS_0_AFTER) < 0;
    }

    /** {@return words from a voxel to its neighbour on the border's side; 0 if that lies in the same row} */
    int over(PaddedVolume volume) {
        return switch (this) {
            case AXIS_0_BEFORE -> -volume.plane;
            case AXIS_0_AFTER -> volume.plane;
            case AXIS_1_BEFORE -> -volume.pitch;
            case AXIS_1_AFTER -> volume.pitch;
            case AXIS_2_BEFORE, AXIS_2_AFTER -> 0;
        };
    }
}
