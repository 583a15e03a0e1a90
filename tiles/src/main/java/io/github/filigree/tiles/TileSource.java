package io.github.filigree.tiles;

import io.github.filigree.kernels.BinaryImage;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A mask or a skeleton that is read in boxes, and may be larger than memory. It is sent to other machines as what it
 * takes to open it there: a source keeps names, not open files.
 */
public interface TileSource extends Serializable {

    /** {@return the sizes of the whole image's axes, slowest first; the caller's own} */
    long[] shape();

    /**
     * {@return the sizes in which the image is stored; the caller's own} Tiles of a multiple of them read everything
     * that is stored once.
     */
    int[] chunk();

    /**
     * Reads a part of the image. May be called by many threads at once.
     *
     * @param box inside the image
     * @return the box's pixels
     * @throws UncheckedIOException if they cannot be read; the message names the file and says what is wrong
     * @throws IllegalArgumentException if the box is not inside the image
     */
    BinaryImage read(Box box);
}
