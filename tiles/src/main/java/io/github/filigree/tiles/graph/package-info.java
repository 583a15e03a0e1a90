/**
 * The graph of an image larger than memory: each tile has the entries of its own pixels, which the pixels right around
 * the tile complete.
 */
package io.github.filigree.tiles.graph;
