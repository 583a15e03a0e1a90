package io.github.filigree.io.image;

import java.nio.ByteOrder;

/**
 * How pixels lie in memory.
 *
 * @param fortran whether the first axis is the fastest, as in NumPy's Fortran order, or else the last one
 * @param bytes order of the bytes within a pixel; without meaning for pixels of one byte
 */
public record PixelOrder(boolean fortran, ByteOrder bytes) {

    /** Raster order, the last axis fastest, in this machine's byte order. */
    public static final PixelOrder RASTER = new PixelOrder(false, ByteOrder.nativeOrder());

    /**
     * {@return whether pixels of a type lie in raster order and this machine's byte order}
     *
     * @param type of the pixels
     */
    public boolean isRaster(PixelType type) {
        return !fortran && (type.bytes() == 1 || !swapped());
    }

    /** {@return whether bytes are not in this machine's order} */
    boolean swapped() {
        return bytes != ByteOrder.nativeOrder();
    }

    /** {@return where a pixel lies, in bytes, by its flat index in raster order} */
    long offset(long pixelIndex, int bytesPerPixel, long[] shape) {
        if (!fortran) {
            return pixelIndex * bytesPerPixel;
        }
        long offset = 0;
        long rest = pixelIndex;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            offset += rest % shape[axis] * stride(axis, bytesPerPixel, shape);
            rest /= shape[axis];
        }
        return offset;
    }

    /** {@return bytes from a pixel to the next along an axis} */
    long stride(int axis, int bytesPerPixel, long[] shape) {
        long stride = bytesPerPixel;
        int from = fortran ? 0 : axis + 1;
        int to = fortran ? axis : shape.length;
        for (int i = from; i < to; i++) {
            stride *= shape[i];
        }
        return stride;
    }
}
