/**
 * The branches of an image larger than memory. A tile's graph is contracted to pieces of branches; pieces are stitched
 * where the borders of tiles cut them, in groups and then in groups of groups, until all are whole.
 */
package io.github.filigree.tiles.branch;
