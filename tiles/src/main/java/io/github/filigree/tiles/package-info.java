/**
 * What work on tiles is made of: the {@linkplain io.github.filigree.tiles.TileSource image} and its {@linkplain
 * io.github.filigree.tiles.Tiling tiles}, the {@linkplain io.github.filigree.tiles.Runner runner} that works on many of
 * them at once, and the {@linkplain io.github.filigree.tiles.TileStore store} of what one step leaves for the next.
 * Everything that is handed to a runner can be sent to another machine.
 */
package io.github.filigree.tiles;
