/**
 * What is in an image file: the {@link io.github.filigree.io.image.Image} with its pixels of one
 * {@link io.github.filigree.io.image.PixelType}, the size of a pixel, and the choice of which pixels are foreground. No
 * file is opened here.
 */
package io.github.filigree.io.image;
