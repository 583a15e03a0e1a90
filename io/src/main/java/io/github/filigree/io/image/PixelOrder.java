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
}
