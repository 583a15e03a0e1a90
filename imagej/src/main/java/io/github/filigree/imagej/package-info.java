/**
 * Images of ImageJ 1.x as images of Filigree and back, tables as results tables, and branches as overlays. Needs
 * {@code net.imagej:ij}, which a program that uses this package has anyway.
 */
package io.github.filigree.imagej;
