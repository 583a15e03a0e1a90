package io.github.filigree.segment;

import io.github.filigree.kernels.Border;
import io.github.filigree.kernels.rows.MedianRows;

/**
 * Medians of windows of 3 × 3 or 5 × 5 pixels, against single wrong pixels: {@code scipy.ndimage.median_filter(image,
 * size)}, for images of two axes of any type.
 */
public final class Median {

    private Median() {}

    /**
     * {@return the image of medians, of the same type}
     *
     * @param image of two axes
     * @param size of the window, 3 or 5
     * @throws IllegalArgumentException if the image has three axes, the size is another, or a pixel is NaN
     */
    public static GrayImage filter(GrayImage image, int size) {
        return filter(image, size, Border.REFLECT);
    }

    /**
     * {@return the image of medians, of the same type}
     *
     * @param image of two axes
     * @param size of the window, 3 or 5
     * @param border what stands beyond the edge
     * @throws IllegalArgumentException if the image has three axes, the size is another, or a pixel is NaN
     */
    public static GrayImage filter(GrayImage image, int size, Border border) {
        if (image.rank() != 2) {
            throw new IllegalArgumentException(
                    "the image has " + image.rank() + " axes; medians are for 2, take a volume slice by slice");
        }
        if (size != 3 && size != 5) {
            throw new IllegalArgumentException("the window is " + size + " × " + size + "; it must be 3 × 3 or 5 × 5");
        }
        if (image.array() instanceof float[] pixels) {
            for (int i = 0; i < pixels.length; i++) {
                if (Float.isNaN(pixels[i])) {
                    throw new IllegalArgumentException("pixel " + i + " is NaN, which has no place in an order");
                }
            }
        }
        MedianRows medians =
                new MedianRows(image.kernels().set(), image.array(), image.slices(), image.width(), size, border::map);
        image.tasks().run(image.slices(), (band, from, to) -> medians.run(from, to));
        return switch (medians.out()) {
            case byte[] bytes -> image.sibling(bytes);
            case short[] shorts -> image.sibling(shorts);
            default -> image.sibling((float[]) medians.out());
        };
    }
}
