package io.github.filigree.io.read;

import io.github.filigree.io.image.PixelType;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * One decoded picture.
 *
 * @param raster its samples
 * @param palette what the samples point into, or null
 */
record Page(Raster raster, IndexColorModel palette) {

    static Page of(BufferedImage picture) {
        return new Page(picture.getRaster(),
                picture.getColorModel() instanceof IndexColorModel palette ? palette : null);
    }

    long[] shape() {
        return new long[] {raster.getHeight(), raster.getWidth()};
    }

    /** The type that holds the samples; packed ones, as in 32-bit RGB, have at most 8 bits. */
    PixelType type() {
        if (palette != null || raster.getSampleModel().getSampleSize(0) <= 8) {
            return PixelType.UINT8;
        }
        return switch (raster.getTransferType()) {
            case DataBuffer.TYPE_SHORT -> PixelType.INT16;
            case DataBuffer.TYPE_USHORT -> PixelType.UINT16;
            case DataBuffer.TYPE_INT -> PixelType.INT32;
            case DataBuffer.TYPE_FLOAT -> PixelType.FLOAT32;
            case DataBuffer.TYPE_DOUBLE -> PixelType.FLOAT64;
            default -> PixelType.UINT8;
        };
    }
}
