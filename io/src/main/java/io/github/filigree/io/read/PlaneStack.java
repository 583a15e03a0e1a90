package io.github.filigree.io.read;

import io.github.filigree.io.image.FileException;
import io.github.filigree.io.image.Image;

/** A volume whose planes can be read without the others: a TIFF of several pages, or a folder of slices. */
public interface PlaneStack {

    /** {@return the number of planes} */
    long count();

    /**
     * Reads some planes.
     *
     * @param first the first of them, from 0
     * @param number how many
     * @return an image of three axes
     * @throws FileException if they cannot be read
     */
    Image planes(long first, long number) throws FileException;
}
