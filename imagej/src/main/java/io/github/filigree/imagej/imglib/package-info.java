/**
 * Images of ImgLib2 as images of Filigree and back, without a copy where the layout allows. Needs
 * {@code net.imglib2:imglib2}, which a program that uses this package has anyway.
 */
package io.github.filigree.imagej.imglib;
