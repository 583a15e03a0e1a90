/**
 * Arrays in chunks, a file for each: Zarr 2 and 3, OME-Zarr and N5. {@link io.github.filigree.io.chunked.ArrayFolder}
 * finds out which array a folder holds; {@link io.github.filigree.io.chunked.ArrayView} reads of it what is asked for.
 */
package io.github.filigree.io.chunked;
