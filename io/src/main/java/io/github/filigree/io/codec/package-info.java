/**
 * How the bytes of a chunk are packed: one constant of {@link io.github.filigree.io.codec.Codec} per method of Zarr and
 * N5. Blosc's frames, its shuffles and BloscLZ are read here; aircompressor unpacks Zstandard, LZ4 and Snappy.
 */
package io.github.filigree.io.codec;
