/**
 * Pixels' numbers across tiles: how many foreground pixels come before one in raster order, which is the number of its
 * node in the graph of the whole image.
 */
package io.github.filigree.tiles.rank;
