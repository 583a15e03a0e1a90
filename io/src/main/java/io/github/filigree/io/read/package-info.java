/**
 * From files of every kind to images. {@link io.github.filigree.io.read.ImageFile} tells the kind by the content; each
 * format has one class. Hidden: {@link io.github.filigree.io.Images} is the way in.
 */
package io.github.filigree.io.read;

