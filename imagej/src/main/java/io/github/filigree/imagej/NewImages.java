package io.github.filigree.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.Prefs;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import java.util.Arrays;
import java.util.function.IntFunction;

/** ImageJ's images of ours. */
final class NewImages {

    private NewImages() {}

    static ImagePlus binary(String title, BinaryImage image) {
        checkPresent(image);
        if (image.rank() != 2 && image.rank() != 3) {
            throw new IllegalArgumentException("the image has rank " + image.rank() + "; ImageJ's have 2 or 3 axes");
        }
        byte[] pixels = image.toBytes();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) -pixels[i]; // 1 becomes 255
        }
        int[] shape = Arrays.stream(image.shape()).mapToInt(Math::toIntExact).toArray();
        return stacked(title, shape, z -> {
            ByteProcessor plane = new ByteProcessor(width(shape), height(shape), plane(pixels, shape, z));
            if (!Prefs.blackBackground) {
                plane.invertLut();
            }
            return plane;
        });
    }

    static ImagePlus gray(String title, GrayImage image) {
        checkPresent(image);
        int[] shape = image.shape();
        int size = height(shape) * width(shape);
        ImagePlus made = stacked(title, shape, z -> switch (image.type()) {
            case UINT8 -> {
                byte[] plane = new byte[size];
                for (int i = 0; i < size; i++) {
                    plane[i] = (byte) image.get(z * size + i);
                }
                yield new ByteProcessor(width(shape), height(shape), plane);
            }
            case UINT16 -> {
                short[] plane = new short[size];
                for (int i = 0; i < size; i++) {
                    plane[i] = (short) image.get(z * size + i);
                }
                yield new ShortProcessor(width(shape), height(shape), plane, null);
            }
            case FLOAT -> {
                float[] plane = new float[size];
                for (int i = 0; i < size; i++) {
                    plane[i] = image.get(z * size + i);
                }
                yield new FloatProcessor(width(shape), height(shape), plane);
            }
        });
        made.resetDisplayRange();
        Calibration calibration = made.getCalibration();
        double[] spacing = image.spacing();
        calibration.pixelWidth = spacing[shape.length - 1];
        calibration.pixelHeight = spacing[shape.length - 2];
        calibration.pixelDepth = shape.length == 3 ? spacing[0] : 1;
        return made;
    }

    private static void checkPresent(Object image) {
        if (image == null) {
            throw new IllegalArgumentException("image is null");
        }
    }

    private static ImagePlus stacked(String title, int[] shape, IntFunction<ImageProcessor> planes) {
        ImageStack stack = new ImageStack(width(shape), height(shape));
        for (int z = 0; z < (shape.length == 3 ? shape[0] : 1); z++) {
            stack.addSlice(planes.apply(z));
        }
        return new ImagePlus(title, stack);
    }

    private static byte[] plane(byte[] pixels, int[] shape, int z) {
        int size = height(shape) * width(shape);
        return shape.length == 2 ? pixels : Arrays.copyOfRange(pixels, z * size, (z + 1) * size);
    }

    private static int height(int... shape) {
        return shape[shape.length - 2];
    }

    private static int width(int... shape) {
        return shape[shape.length - 1];
    }
}
