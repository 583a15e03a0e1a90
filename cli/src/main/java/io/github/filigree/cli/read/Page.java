package io.github.filigree.cli.read;

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
    ElementType type() {
        if (palette != null || raster.getSampleModel().getSampleSize(0) <= 8) {
            return ElementType.UINT8;
        }
        return switch (raster.getTransferType()) {
            case DataBuffer.TYPE_SHORT -> ElementType.INT16;
            case DataBuffer.TYPE_USHORT -> ElementType.UINT16;
            case DataBuffer.TYPE_INT -> ElementType.INT32;
            case DataBuffer.TYPE_FLOAT -> ElementType.FLOAT32;
            case DataBuffer.TYPE_DOUBLE -> ElementType.FLOAT64;
            default -> ElementType.UINT8;
        };
    }
}
