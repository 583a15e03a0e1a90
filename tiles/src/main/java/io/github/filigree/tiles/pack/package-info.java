/**
 * Tiles as bits in a store: an image {@linkplain io.github.filigree.tiles.pack.PackedTiles is read once} and then lies
 * there, an eighth of a byte per pixel and less where it is empty, so that a tile and the edges of those around it are
 * read quickly and as often as needed.
 */
package io.github.filigree.tiles.pack;
