/**
 * Kernels on arrays of narrow types and on binary images. The classes here are facades: they check their arguments and
 * make one call. {@link io.github.filigree.kernels.Kernels} is an implementation as a value, and
 * {@link io.github.filigree.kernels.Simd} decides which one runs by default.
 */
package io.github.filigree.kernels;
