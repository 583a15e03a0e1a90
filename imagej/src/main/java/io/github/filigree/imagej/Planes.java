package io.github.filigree.imagej;

import ij.ImagePlus;

/** The planes of the volume that an ImageJ window shows: those of the channel and the frame that it is at. */
final class Planes {

    private final ImagePlus image;
    private final int channel;
    private final int frame;

    /** The plane read last: those of a virtual stack come from a file each time. */
    private volatile Plane last = new Plane(-1, null);

    private record Plane(int z, Object pixels) {}

    Planes(ImagePlus image) {
        if (image == null) {
            throw new IllegalArgumentException("image is null");
        }
        this.image = image;
        channel = image.getC();
        frame = image.getT();
    }

    int depth() {
        return image.getNSlices();
    }

    int height() {
        return image.getHeight();
    }

    int width() {
        return image.getWidth();
    }

    /** Slowest axis first: height, width, or before them depth. */
    int[] shape() {
        return depth() == 1 ? new int[] {height(), width()} : new int[] {depth(), height(), width()};
    }

    long[] longShape() {
        return depth() == 1 ? new long[] {height(), width()} : new long[] {depth(), height(), width()};
    }

    /** {@return the number of a plane in the stack, from 1, as ImageJ counts} */
    int index(int z) {
        return image.getStackIndex(channel, z + 1, frame);
    }

    /** {@return a plane's array: byte[], short[], float[] or int[]} */
    Object pixels(int z) {
        Plane plane = last;
        if (plane.z != z) {
            plane = new Plane(z, image.getStack().getPixels(index(z)));
            last = plane;
        }
        return plane.pixels;
    }
}
