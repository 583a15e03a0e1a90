/**
 * Thinning of an image larger than memory, equal to that of the whole, pixel for pixel. Images are thinned in rounds of
 * iterations whose reach is known; volumes at once, with a margin whose voxels may become unknown.
 */
package io.github.filigree.tiles.thin;
