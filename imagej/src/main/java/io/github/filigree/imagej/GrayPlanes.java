package io.github.filigree.imagej;

import ij.process.ColorProcessor;
import io.github.filigree.segment.GrayImage;

/** Grey images of planes. */
final class GrayPlanes {

    private static final long MOST_PIXELS = Integer.MAX_VALUE - 8;

    private GrayPlanes() {}

    static GrayImage of(Planes planes, int bits) {
        return image(gathered(planes, bits), planes.shape());
    }

    static GrayImage view(Planes planes, int bits) {
        return planes.depth() == 1 && bits != 24 ? image(planes.pixels(0), planes.shape()) : of(planes, bits);
    }

    private static Object gathered(Planes planes, int bits) {
        long size = (long) planes.height() * planes.width();
        if (size * planes.depth() > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "the stack has " + size * planes.depth() + " pixels; grey images have at most " + MOST_PIXELS);
        }
        int length = (int) (size * planes.depth());
        Object all = switch (bits) {
            case 16 -> new short[length];
            case 32 -> new float[length];
            default -> new byte[length];
        };
        for (int z = 0; z < planes.depth(); z++) {
            Object plane = planes.pixels(z);
            if (plane instanceof int[] colors) {
                plane = new ColorProcessor(planes.width(), planes.height(), colors).convertToByteProcessor().getPixels();
            }
            System.arraycopy(plane, 0, all, (int) (z * size), (int) size);
        }
        return all;
    }

    private static GrayImage image(Object pixels, int... shape) {
        return switch (pixels) {
            case byte[] bytes -> GrayImage.view(bytes, shape);
            case short[] shorts -> GrayImage.view(shorts, shape);
            default -> GrayImage.view((float[]) pixels, shape);
        };
    }
}
