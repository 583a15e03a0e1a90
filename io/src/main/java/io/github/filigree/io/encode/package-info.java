/** What the writers of images and those of pictures share: ImageIO without files of its own, and text inside XML. */
package io.github.filigree.io.encode;
