package io.github.filigree.graph;

/** Values of an image's pixels, whatever holds them: an array, a file, a formula. */
@FunctionalInterface
public interface PixelValues {
    /**
     * {@return a pixel's value}
     *
     * @param pixelIndex its flat index in raster order
     */
    double at(long pixelIndex);
}
