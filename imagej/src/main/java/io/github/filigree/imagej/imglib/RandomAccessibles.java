package io.github.filigree.imagej.imglib;

import io.github.filigree.kernels.BinaryImage;
import io.github.filigree.segment.GrayImage;
import java.util.Arrays;
import java.util.function.BiConsumer;
import net.imglib2.FinalInterval;
import net.imglib2.Localizable;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.position.FunctionRandomAccessible;
import net.imglib2.type.BooleanType;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Images of ImgLib2 as images of Filigree, and back. ImgLib2's first dimension is the fastest, x; Filigree's shapes
 * name it last.
 *
 * {@snippet :
 * BinaryImage skeleton = Thinning.of(RandomAccessibles.mask(labels));
 * var bits = RandomAccessibles.view(skeleton);
 * }
 */
public final class RandomAccessibles {

    private RandomAccessibles() {}

    /**
     * {@return the mask whose foreground is what is true, or not 0} Where an array of bytes holds all pixels they are
     * packed from there, else row by row; no copy is made in between.
     *
     * @param image of booleans, integers or reals, of any number of dimensions
     * @throws IllegalArgumentException if it is null, or of another type
     */
    public static BinaryImage mask(RandomAccessibleInterval<?> image) {
        long[] shape = shape(image);
        if (Layouts.array(image) instanceof byte[] pixels) {
            return BinaryImage.of(pixels, shape);
        }
        RandomAccess<?> access = image.randomAccess();
        byte[] row = new byte[Math.toIntExact(shape[shape.length - 1])];
        return BinaryImage.ofRows(r -> {
            start(access, image, r);
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) (isForeground(access.get()) ? 1 : 0);
                access.fwd(0);
            }
            return row;
        }, shape);
    }

    /**
     * {@return the image's values, copied} Unsigned bytes become uint8, unsigned shorts uint16, all others float.
     *
     * @param image of two or three dimensions, at most 2<sup>31</sup> − 9 pixels
     * @throws IllegalArgumentException if it is null, or has more dimensions or pixels
     */
    public static GrayImage gray(RandomAccessibleInterval<? extends RealType<?>> image) {
        return GrayCopy.of(image, intShape(image));
    }

    /**
     * {@return the image's values, without a copy where one array of unsigned bytes, unsigned shorts or floats holds
     * all of them} The pixels must then not be changed any more.
     *
     * @param image as for {@link #gray}
     * @throws IllegalArgumentException as for {@link #gray}
     */
    public static GrayImage grayView(RandomAccessibleInterval<? extends RealType<?>> image) {
        int[] shape = intShape(image);
        return switch (Layouts.array(image)) {
            case byte[] bytes when Layouts.isUnsigned(image) -> GrayImage.view(bytes, shape);
            case short[] shorts when Layouts.isUnsigned(image) -> GrayImage.view(shorts, shape);
            case float[] floats -> GrayImage.view(floats, shape);
            case null, default -> GrayCopy.of(image, shape);
        };
    }

    /**
     * {@return the image as bits that cannot be changed: looked up when they are read, without a copy}
     *
     * @param image of any rank
     * @throws IllegalArgumentException if it is null
     */
    public static RandomAccessibleInterval<BitType> view(BinaryImage image) {
        long[] dimensions = reversed(present(image).shape());
        BiConsumer<Localizable, BitType> look = (at, value) -> value.set(image.get(index(at, dimensions)));
        return Views.interval(new FunctionRandomAccessible<>(dimensions.length, look, BitType::new),
                new FinalInterval(dimensions));
    }

    /**
     * {@return the image as floats that cannot be changed: looked up when they are read, without a copy}
     *
     * @param image of two or three axes
     * @throws IllegalArgumentException if it is null
     */
    public static RandomAccessibleInterval<FloatType> view(GrayImage image) {
        long[] dimensions = reversed(Arrays.stream(present(image).shape()).asLongStream().toArray());
        BiConsumer<Localizable, FloatType> look = (at, value) -> value.set(image.get((int) index(at, dimensions)));
        return Views.interval(new FunctionRandomAccessible<>(dimensions.length, look, FloatType::new),
                new FinalInterval(dimensions));
    }

    /** Puts an access at the first pixel of a row, counted over all dimensions but the first. */
    static void start(RandomAccess<?> access, RandomAccessibleInterval<?> image, long row) {
        access.setPosition(image.min(0), 0);
        long rest = row;
        for (int d = 1; d < image.numDimensions(); d++) {
            access.setPosition(image.min(d) + rest % image.dimension(d), d);
            rest /= image.dimension(d);
        }
    }

    private static boolean isForeground(Object pixel) {
        return switch (pixel) {
            case BooleanType<?> bool -> bool.get();
            case IntegerType<?> integer -> integer.getIntegerLong() != 0;
            case RealType<?> real -> real.getRealDouble() != 0;
            default -> throw new IllegalArgumentException(
                    "pixels are " + pixel.getClass().getSimpleName() + "; masks are of booleans, integers or reals");
        };
    }

    private static <T> T present(T image) {
        if (image == null) {
            throw new IllegalArgumentException("image is null");
        }
        return image;
    }

    private static long[] shape(RandomAccessibleInterval<?> image) {
        return reversed(present(image).dimensionsAsLongArray());
    }

    private static int[] intShape(RandomAccessibleInterval<?> image) {
        long[] shape = shape(image);
        if (shape.length != 2 && shape.length != 3 || size(shape) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the image's shape is " + Arrays.toString(shape)
                    + "; grey images have 2 or 3 axes and at most " + (Integer.MAX_VALUE - 8) + " pixels");
        }
        return Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
    }

    private static long size(long... shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    private static long index(Localizable at, long... dimensions) {
        long index = 0;
        for (int d = dimensions.length - 1; d >= 0; d--) {
            index = index * dimensions[d] + at.getLongPosition(d);
        }
        return index;
    }

    private static long[] reversed(long... sizes) {
        long[] reversed = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            reversed[i] = sizes[sizes.length - 1 - i];
        }
        return reversed;
    }
}
