package io.github.filigree.segment;

import io.github.filigree.kernels.Kernels;
import io.github.filigree.kernels.bits.Check;
import io.github.filigree.kernels.bits.RowTasks;
import io.github.filigree.kernels.bits.Shape;
import io.github.filigree.kernels.rows.PixelRows;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * A grey image of two or three axes: uint8, uint16 or float pixels in raster (C) order, with the size of a pixel.
 * Images do not change once made.
 *
 * <p>An image also carries how what is made of it is computed: with which {@link #with kernels} and on how many
 * {@link #threads threads}. Neither changes any result.
 */
public final class GrayImage {

    /** What a pixel is. */
    public enum Type {
        /** Unsigned, 0 … 255. */
        UINT8(255),
        /** Unsigned, 0 … 65535. */
        UINT16(65535),
        /** Any number, 0 … 1 by custom. */
        FLOAT(1);

        private final int white;

        Type(int white) {
            this.white = white;
        }

        /** {@return the value of white: 255, 65535 or 1} */
        public int white() {
            return white;
        }
    }

    private static final int MANY_PIXELS = 1 << 18;

    private final Type type;
    private final Object pixels;
    private final int[] shape;
    private final double[] spacing;
    /** Null for the default ones, about which nothing is decided before something is computed. */
    private final Kernels kernels;
    private final int threads;

    private GrayImage(Type type, Object pixels, int[] shape, double[] spacing, Kernels kernels, int threads) {
        this.type = type;
        this.pixels = pixels;
        this.shape = shape;
        this.spacing = spacing;
        this.kernels = kernels;
        this.threads = threads;
    }

    /**
     * {@return an image of uint8 pixels}
     *
     * @param pixels in raster order; copied
     * @param shape sizes of the two or three axes, slowest first, for example height, width
     * @throws IllegalArgumentException if there are not 2 or 3 axes, a size is under 1, or the array's length is not
     *     their product
     */
    public static GrayImage of(byte[] pixels, int... shape) {
        return view(pixels.clone(), shape);
    }

    /**
     * {@return an image of uint16 pixels}
     *
     * @param pixels in raster order; copied
     * @param shape sizes of the two or three axes, slowest first
     * @throws IllegalArgumentException as for {@link #of(byte[], int...)}
     */
    public static GrayImage of(short[] pixels, int... shape) {
        return view(pixels.clone(), shape);
    }

    /**
     * {@return an image of float pixels}
     *
     * @param pixels in raster order; copied
     * @param shape sizes of the two or three axes, slowest first
     * @throws IllegalArgumentException as for {@link #of(byte[], int...)}
     */
    public static GrayImage of(float[] pixels, int... shape) {
        return view(pixels.clone(), shape);
    }

    /**
     * {@return an image on an array of uint8 pixels itself, which must not be changed any more}
     *
     * @param pixels in raster order; not copied
     * @param shape sizes of the two or three axes, slowest first
     * @throws IllegalArgumentException as for {@link #of(byte[], int...)}
     */
    public static GrayImage view(byte[] pixels, int... shape) {
        return make(Type.UINT8, pixels, pixels.length, shape);
    }

    /**
     * {@return an image on an array of uint16 pixels itself, which must not be changed any more}
     *
     * @param pixels in raster order; not copied
     * @param shape sizes of the two or three axes, slowest first
     * @throws IllegalArgumentException as for {@link #of(byte[], int...)}
     */
    public static GrayImage view(short[] pixels, int... shape) {
        return make(Type.UINT16, pixels, pixels.length, shape);
    }

    /**
     * {@return an image on an array of float pixels itself, which must not be changed any more}
     *
     * @param pixels in raster order; not copied
     * @param shape sizes of the two or three axes, slowest first
     * @throws IllegalArgumentException as for {@link #of(byte[], int...)}
     */
    public static GrayImage view(float[] pixels, int... shape) {
        return make(Type.FLOAT, pixels, pixels.length, shape);
    }

    private static GrayImage make(Type type, Object pixels, int length, int... shape) {
        Shape sizes = Shape.of(Shape.widened(shape));
        if (sizes.rank() != 2 && sizes.rank() != 3) {
            throw new IllegalArgumentException("the image has rank " + sizes.rank() + ", " + sizes
                    + "; grey images have 2 or 3 axes");
        }
        if (sizes.pixels() == 0) {
            throw new IllegalArgumentException("the shape is " + sizes + "; every size must be at least 1");
        }
        if (sizes.pixels() != length) {
            throw new IllegalArgumentException(
                    "pixels has " + length + " elements, shape " + sizes + " needs " + sizes.pixels());
        }
        return new GrayImage(type, pixels, shape.clone(), sizes.unitSpacing(), null, 0);
    }

    /** A float image of this one's shape, spacing and manner; the array becomes the image's own. */
    GrayImage sibling(float[] values) {
        return new GrayImage(Type.FLOAT, values, shape, spacing, kernels, threads);
    }

    GrayImage sibling(byte[] values) {
        return new GrayImage(Type.UINT8, values, shape, spacing, kernels, threads);
    }

    GrayImage sibling(short[] values) {
        return new GrayImage(Type.UINT16, values, shape, spacing, kernels, threads);
    }

    /**
     * {@return this image, its pixels shared, whose results are computed with other kernels}
     *
     * @param kernels the implementation
     */
    public GrayImage with(Kernels kernels) {
        return new GrayImage(type, pixels, shape, spacing, Check.present(kernels, "kernels"), threads);
    }

    /**
     * {@return this image, its pixels shared, whose results are computed on so many threads}
     *
     * @param count at least 1; if never set, one for small images and else one for each processor
     * @throws IllegalArgumentException if it is under 1
     */
    public GrayImage threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads is " + count + ", must be at least 1");
        }
        return new GrayImage(type, pixels, shape, spacing, kernels, count);
    }

    /**
     * {@return this image, its pixels shared, with the size of a pixel}
     *
     * @param spacing the distance of neighbouring pixels along each axis, slowest first, in any unit; 1 if never set
     * @throws IllegalArgumentException if there is not one positive, finite number for each axis
     */
    public GrayImage spacing(double... spacing) {
        return new GrayImage(type, pixels, shape, size().checkSpacing(spacing), kernels, threads);
    }

    /** {@return what a pixel is} */
    public Type type() {
        return type;
    }

    /** {@return the number of axes, 2 or 3} */
    public int rank() {
        return shape.length;
    }

    /** {@return the sizes of the axes, slowest first; a copy} */
    public int[] shape() {
        return shape.clone();
    }

    /** {@return the distance of neighbouring pixels along each axis, slowest first; a copy} */
    public double[] spacing() {
        return spacing.clone();
    }

    /** {@return the number of pixels} */
    public int pixelCount() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** {@return the kernels that compute what is made of this image} */
    public Kernels kernels() {
        return kernels == null ? Kernels.selected() : kernels;
    }

    /**
     * {@return the value of a pixel}
     *
     * @param pixelIndex its flat index in raster order
     * @throws IndexOutOfBoundsException if there is no such pixel
     */
    public float get(int pixelIndex) {
        return switch (pixels) {
            case byte[] bytes -> bytes[pixelIndex] & 0xff;
            case short[] shorts -> shorts[pixelIndex] & 0xffff;
            default -> ((float[]) pixels)[pixelIndex];
        };
    }

    /** {@return the values of all pixels in raster order, not scaled; a copy} */
    public float[] toFloats() {
        return copy(1);
    }

    /**
     * {@return this image as floats, integers divided by white so that they are 0 … 1, to the nearest
     * float: {@code skimage.util.img_as_float32}}
     */
    public GrayImage scaled() {
        return type == Type.FLOAT ? this : sibling(copy(type.white));
    }

    private float[] copy(float divisor) {
        float[] values = new float[pixelCount()];
        int width = width();
        PixelRows rows = rows(divisor);
        for (int at = 0; at < values.length; at += width) {
            rows.read(kernels().set(), at, width, values, at);
        }
        return values;
    }

    /** {@return the pixels, integers divided by a number} */
    PixelRows rows(float divisor) {
        return switch (pixels) {
            case byte[] bytes -> PixelRows.of(bytes, divisor);
            case short[] shorts -> PixelRows.of(shorts, divisor);
            default -> PixelRows.of((float[]) pixels);
        };
    }

    /** {@return the array of pixels itself: byte[], short[] or float[]} */
    Object array() {
        return pixels;
    }

    int width() {
        return shape[shape.length - 1];
    }

    /** {@return the number of slices along the first axis} */
    int slices() {
        return shape[0];
    }

    /** {@return the number of rows of a slice, 1 in 2-D} */
    int sliceRows() {
        return shape.length == 3 ? shape[1] : 1;
    }

    Shape size() {
        return Shape.of(Shape.widened(shape));
    }

    /** {@return how work on this image's slices or rows is shared out} */
    RowTasks tasks() {
        return RowTasks.of(
                threads > 0 ? threads : pixelCount() < MANY_PIXELS ? 1 : Runtime.getRuntime().availableProcessors());
    }

    /** {@return whether type, shape, spacing and all pixels are equal} */
    @Override
    public boolean equals(Object other) {
        return other instanceof GrayImage image
                && Arrays.equals(shape, image.shape)
                && Arrays.equals(spacing, image.spacing)
                && Objects.deepEquals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.deepHashCode(new Object[] {pixels});
    }

    @Override
    public String toString() {
        return size() + " image of " + type.name().toLowerCase(Locale.ROOT);
    }
}
