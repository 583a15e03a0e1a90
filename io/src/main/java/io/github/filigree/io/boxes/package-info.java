/**
 * Boxes of images larger than memory: a {@link io.github.filigree.tiles.TileSource} for each way in which pixels are
 * stored. Sources are names, which other machines open by themselves.
 */
package io.github.filigree.io.boxes;
