package io.github.filigree.io.write;

import io.github.filigree.io.image.Image;
import io.github.filigree.io.image.PixelType;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** From arrays to ImageIO's images. */
final class Planes {

    private Planes() {}

    /** {@return a plane of an image: masks with 1 bit a pixel, 8- and 16-bit numbers as shades of grey} */
    static BufferedImage plane(Image image, long plane) throws IOException {
        long[] shape = image.shape();
        long height = shape.length == 1 ? 1 : shape[shape.length - 2];
        long width = shape[shape.length - 1];
        boolean wide = image.type() == PixelType.UINT16;
        if (!wide && image.type() != PixelType.BOOL && image.type() != PixelType.UINT8
                || !image.order().isRaster(image.type())) {
            throw new IOException("pixels of type " + image.type() + " do not fit; write .npy");
        }
        if (height == 0 || width == 0 || height * width > Integer.MAX_VALUE - 8) {
            throw new IOException("pictures have 1 to 2147483639 pixels, this has " + Image.shapeText(height, width)
                    + "; write .npy");
        }
        boolean mask = image.type() == PixelType.BOOL;
        BufferedImage picture = new BufferedImage((int) width, (int) height,
                mask ? BufferedImage.TYPE_BYTE_BINARY
                        : wide ? BufferedImage.TYPE_USHORT_GRAY : BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = picture.getRaster();
        long offset = plane * height * width * image.type().bytes();
        byte[] bytes = new byte[(int) width];
        short[] shorts = new short[(int) width];
        int[] bits = new int[(int) width];
        for (int y = 0; y < height; y++) {
            if (wide) {
                MemorySegment.copy(
                        image.dataView(), ValueLayout.JAVA_SHORT_UNALIGNED, offset, shorts, 0, shorts.length);
                raster.setDataElements(0, y, (int) width, 1, shorts);
            } else {
                MemorySegment.copy(image.dataView(), ValueLayout.JAVA_BYTE, offset, bytes, 0, bytes.length);
                if (mask) {
                    for (int x = 0; x < width; x++) {
                        bits[x] = bytes[x];
                    }
                    raster.setPixels(0, y, (int) width, 1, bits);
                } else {
                    raster.setDataElements(0, y, (int) width, 1, bytes);
                }
            }
            offset += width * image.type().bytes();
        }
        return picture;
    }
}
