package io.github.filigree.io.read;

import io.github.filigree.io.image.PixelOrder;
import io.github.filigree.io.image.PixelType;
import io.github.filigree.io.image.RawLayout;

/**
 * Pixels that lie one after another in a file.
 *
 * @param type of a pixel
 * @param order of pixels, and of the bytes in one
 * @param offset of the first, in bytes
 * @param shape sizes of the axes, slowest first whatever the order
 */
public record FlatPixels(PixelType type, PixelOrder order, long offset, long[] shape) {

    static FlatPixels of(RawLayout layout) {
        return new FlatPixels(layout.type(), layout.order(), layout.offset(), layout.shape());
    }
}
