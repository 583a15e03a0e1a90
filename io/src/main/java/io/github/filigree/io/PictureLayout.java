package io.github.filigree.io;

/** Where a picture's nodes are. */
public enum PictureLayout {
    /** Where their pixels lie. */
    PIXELS,
    /** By the eigenvectors of the Laplacian of one component. */
    SPECTRAL
}
