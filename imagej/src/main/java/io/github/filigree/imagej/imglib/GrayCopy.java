package io.github.filigree.imagej.imglib;

import io.github.filigree.segment.GrayImage;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

/** Copies of grey images, whatever their layout. */
final class GrayCopy {

    private interface Sink {
        void put(int index, RealType<?> pixel);
    }

    private GrayCopy() {}

    static GrayImage of(RandomAccessibleInterval<? extends RealType<?>> image, int... shape) {
        int length = 1;
        for (int size : shape) {
            length *= size;
        }
        Object pixel = image.getType();
        if (pixel instanceof UnsignedByteType) {
            byte[] values = new byte[length];
            fill(image, (i, p) -> values[i] = (byte) p.getRealDouble());
            return GrayImage.view(values, shape);
        }
        if (pixel instanceof UnsignedShortType) {
            short[] values = new short[length];
            fill(image, (i, p) -> values[i] = (short) p.getRealDouble());
            return GrayImage.view(values, shape);
        }
        float[] values = new float[length];
        fill(image, (i, p) -> values[i] = p.getRealFloat());
        return GrayImage.view(values, shape);
    }

    private static void fill(RandomAccessibleInterval<? extends RealType<?>> image, Sink sink) {
        RandomAccess<? extends RealType<?>> access = image.randomAccess();
        int width = (int) image.dimension(0);
        int rows = (int) (image.size() / width);
        for (int row = 0; row < rows; row++) {
            RandomAccessibles.start(access, image, row);
            for (int x = 0; x < width; x++) {
                sink.put(row * width + x, access.get());
                access.fwd(0);
            }
        }
    }
}
